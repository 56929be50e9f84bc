import { describe, expect, test } from 'vitest';
import type { TokenAnswer } from '../../main/oauth/token-answer';
import { type Answer, json, plain } from '../fakes/scripted-answers';
import { answersTo, fault, good, nested, now, typed } from './answered';
import { endpointOf, requests } from './scripted-endpoint';

const elsewhere = fault('not-the-endpoint', 200);
const html = '<!doctype html><title>Network login</title>';
const spaces = ' '.repeat(64 * 1024);
const soon = new Date(now + 90_000).toUTCString();
const again = (retryAfter: string) => ({ 'retry-after': retryAfter });

const rows: [string, Answer, TokenAnswer][] = [
  ['B2.2 F19 200 with HTML', plain(200, html, typed('text/html')), elsewhere],
  ['B2.2 200 with HTML that calls itself JSON', json(html), elsewhere],
  ['B2.2 O22 200 with another content type', plain(200, JSON.stringify(good), typed('text/html')), elsewhere],
  [
    'B2.2 O22 200 with a form',
    plain(200, 'access_token=a&token_type=bearer', typed('application/x-www-form-urlencoded')),
    elsewhere,
  ],
  ['B2.2 F26 200 with truncated JSON', json('{"access_token":"an-acc'), elsewhere],
  ['B2.2 O22 200 with more than 64 KiB', json(JSON.stringify(good) + spaces), elsewhere],
  ['B2.2 O22 200 without access_token', json({ token_type: 'Bearer' }), elsewhere],
  ['B2.2 O22 200 with an empty access_token', json({ ...good, access_token: '' }), elsewhere],
  ['B2.2 O22 200 with an access_token that is no text', json({ ...good, access_token: { a: 1 } }), elsewhere],
  ['B2.2 200 with a line end in access_token', json({ ...good, access_token: 'a\nrm -rf' }), elsewhere],
  ['B2.2 200 with a line end in refresh_token', json({ ...good, refresh_token: 'a\nb' }), elsewhere],
  ['B2.2 200 with nothing', plain(200, ''), elsewhere],
  ['B2.2 200 with an array', json('[]'), elsewhere],
  ['B2.2 200 with null', json('null'), elsewhere],
  ['B2.2 200 with an error that is no code', json({ error: { status: 401, message: 'm' } }), elsewhere],
  [
    'F29 access_token hidden in __proto__',
    json('{"__proto__":{"access_token":"a","token_type":"bearer"}}'),
    elsewhere,
  ],
  ['F29 nothing but nesting', json(nested(30_000)), elsewhere],
  ['F35 O22 token_type mac', json({ ...good, token_type: 'mac' }), elsewhere],
  ['F35 O22 token_type DPoP, for which there is no key', json({ ...good, token_type: 'DPoP' }), elsewhere],
  ['F35 O22 no token_type', json({ access_token: 'a' }), elsewhere],
  ['201 with tokens', json(good, 201), fault('not-the-endpoint', 201)],
  ['204', plain(204, ''), fault('not-the-endpoint', 204)],
  ['B2.3 F20 302 to a login page', plain(302, html, { location: '/login' }), fault('not-the-endpoint', 302)],
  ['B2.3 302 with an OAuth error', json({ error: 'invalid_grant' }, 302), fault('not-the-endpoint', 302)],
  [
    'B2.6 400 invalid_request',
    json({ error: 'invalid_request' }, 400),
    fault('refused', 400, { code: 'invalid_request' }),
  ],
  ['B2.6 400 with a code of its own', json({ error: 'E-17' }, 400), fault('refused', 400, { code: 'E-17' })],
  // B2 has 401 among the configuration faults; without an error of OAuth's it may come from a proxy.
  ['B2.5 401 with nothing', plain(401, '', { 'www-authenticate': 'Basic' }), fault('refused', 401)],
  ['B2.6 400 unparsable', plain(400, 'Bad Request'), fault('refused', 400)],
  ['B2.6 400 with HTML', plain(400, html, typed('text/html')), fault('refused', 400)],
  ['200 with a code of its own', json({ error: 'bad_code' }), fault('refused', 200, { code: 'bad_code' })],
  ...[403, 404, 405, 410].map((status): [string, Answer, TokenAnswer] => [
    `B2.7 ${status}`,
    plain(status, html, typed('text/html')),
    fault('not-the-endpoint', status),
  ]),
  ['B2.8 408', plain(408, '', { connection: 'close' }), fault('throttled', 408)],
  ['B2.8 425 with seconds', json({}, 425, again('30')), fault('throttled', 425, { retryAfter: 30_000 })],
  ['B2.8 429 with a date', plain(429, '', again(soon)), fault('throttled', 429, { retryAfter: 90_000 })],
  ['B2.8 429 with an OAuth error', json({ error: 'invalid_grant' }, 429), fault('throttled', 429)],
  ['B2.9 F24 500', plain(500, html), fault('server-error', 500)],
  ['B2.9 F24 500 with an OAuth error', json({ error: 'invalid_grant' }, 500), fault('server-error', 500)],
  ['B2.9 F24 502', plain(502, html), fault('server-error', 502)],
  [
    'B2.9 F24 503 with seconds',
    plain(503, '', again('7')),
    fault('server-error', 503, { retryAfter: 7_000 }),
  ],
  [
    'B2.9 F24 503 with a date',
    plain(503, '', again(soon)),
    fault('server-error', 503, { retryAfter: 90_000 }),
  ],
  [
    'B2.9 F24 503 with too many seconds',
    plain(503, '', again('999999')),
    fault('server-error', 503, { retryAfter: 3_600_000 }),
  ],
  ['B2.9 F24 503 with garbage', plain(503, '', again('in 5 minutes')), fault('server-error', 503)],
  ['B2.10 F21 511', plain(511, html), fault('proxy', 511)],
];

describe.each(requests)('after %s', (_name, ask) => {
  test.each(rows)('%s says nothing about the sign-in', async (_row, answer, expected) => {
    expect(await answersTo(ask, answer)).toEqual([expected]);
  });

  test('F25 429 three times and then a token', async () => {
    const wait = plain(429, '', again('5'));
    const made = await answersTo(ask, wait, wait, wait, json(good));
    const throttled = fault('throttled', 429, { retryAfter: 5_000 });
    expect(made).toEqual([throttled, throttled, throttled, expect.objectContaining({ kind: 'granted' })]);
  });
});

test.each(requests)(
  'B2.10 F21 407 is the proxy, though its body cannot be read, after %s',
  async (_name, ask) => {
    const refusing: typeof fetch = async () => {
      const body = new ReadableStream({
        pull: () => Promise.reject(new Error('net::ERR_TUNNEL_CONNECTION_FAILED')),
      });
      return new Response(body, { status: 407 });
    };
    const endpoint = endpointOf({
      metadata: { issuer: 'https://id.test', token_endpoint: 'https://id.test/token' },
    });
    const transport = { ...endpoint.transport, fetch: refusing };
    expect(await ask({ ...endpoint, transport })).toEqual(fault('proxy', 407));
  },
);
