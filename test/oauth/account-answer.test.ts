import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AccountAnswer, askAccount } from '../../main/oauth/account-answer';
import { requestDeadline } from '../../main/oauth/in-time';
import { type ScriptedServer, startScriptedServer } from '../fakes/authorization-server';
import { createFakeClock, type FakeClock } from '../fakes/clock';
import { type Answer, cutBeforeHeaders, json, plain, silence } from '../fakes/scripted-answers';
import { transportOn } from './scripted-endpoint';

const token = 'an-access-token-that-nobody-may-quote';
let server: ScriptedServer;
let clock: FakeClock;

beforeEach(async () => {
  server = await startScriptedServer();
  clock = createFakeClock();
});

afterEach(() => server.close());

const ask = () => askAccount(`${server.origin}/v1/me`, token, transportOn(clock), clock.now);

const refused = (status: number, more: Partial<Extract<AccountAnswer, { kind: 'refused' }>> = {}) => ({
  kind: 'refused',
  status,
  code: null,
  said: null,
  retryAfter: null,
  ...more,
});

const unanswered = (cause: string, status: number) => ({
  kind: 'unanswered',
  fault: expect.objectContaining({ cause, status }),
});

test.each<[string, Answer, unknown]>([
  ['a name', json({ display_name: 'Ada' }), { kind: 'known', name: 'Ada', picture: null }],
  [
    'a name and a picture',
    json({ name: 'Ada', picture: 'https://i.test' }),
    { kind: 'known', name: 'Ada', picture: 'https://i.test' },
  ],
  ['nobody', json({ images: [] }), { kind: 'known', name: null, picture: null }],
  ['a page', plain(200, '<!doctype html>'), unanswered('not-the-endpoint', 200)],
  [
    '401 as APIs put it',
    json({ error: { status: 401, message: 'The access token expired' } }, 401),
    refused(401, { said: 'The access token expired' }),
  ],
  [
    '401 in its header alone (RFC 6750 §3.1)',
    plain(401, '', { 'www-authenticate': 'Bearer realm="x", error="invalid_token"' }),
    refused(401, { code: 'invalid_token' }),
  ],
  [
    '403 in plain text that is labelled JSON',
    plain(403, 'User not registered in the Developer Dashboard\n', { 'content-type': 'application/json' }),
    refused(403, { said: 'User not registered in the Developer Dashboard' }),
  ],
  ['403 with a page', plain(403, ' <html>Forbidden</html>'), refused(403)],
  [
    '403 as RFC 6750 puts it',
    json({ error: 'insufficient_scope', error_description: 'Needs openid' }, 403),
    refused(403, { code: 'insufficient_scope', said: 'Needs openid' }),
  ],
  [
    '403 with a message alone',
    json({ message: 'Bad credentials' }, 403),
    refused(403, { said: 'Bad credentials' }),
  ],
  [
    '429 for a quota, and a wait of hours',
    json({ error: { status: 429, message: 'Too many requests', reason: 'QUOTA_EXCEEDED' } }, 429, {
      'retry-after': '19056',
    }),
    refused(429, { code: 'QUOTA_EXCEEDED', said: 'Too many requests', retryAfter: 19_056_000 }),
  ],
  ['404', plain(404, ''), refused(404)],
  ['302', plain(302, '', { location: '/elsewhere' }), unanswered('not-the-endpoint', 302)],
  ['511', plain(511, ''), unanswered('proxy', 511)],
  ['503', plain(503, 'down'), unanswered('server-error', 503)],
])('%s is told from all else', async (_what, answer, expected) => {
  server.script(answer);
  expect(await ask()).toEqual(expected);
  expect(clock.timers()).toBe(0);
});

test('the token goes out in a header, once', async () => {
  server.script(json({}, 401));
  await ask();
  const { target, headers } = await server.firstRequest();
  expect([target, headers.authorization]).toEqual(['/v1/me', `Bearer ${token}`]);
  expect(server.requests).toHaveLength(1);
});

test.each([
  plain(403, `No such token: ${token}`),
  json({ error: { message: token, reason: token } }, 403),
  json({ error: token, error_description: `Unknown: ${token}` }, 401),
])('a server that repeats the token is not quoted', async (answer) => {
  server.script(answer);
  expect(JSON.stringify(await ask())).not.toContain(token);
});

test('no network and no answer in 30 seconds are two faults', async () => {
  server.script(cutBeforeHeaders);
  expect(await ask()).toMatchObject({ kind: 'unanswered', fault: { cause: 'network' } });
  server.script(silence);
  const late = ask();
  await server.firstRequest();
  await clock.advance(requestDeadline);
  expect(await late).toMatchObject({ kind: 'unanswered', fault: { cause: 'timeout' } });
});
