import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { quotable } from '../../main/oauth/quotable';
import { startScriptedServer } from '../fakes/authorization-server';
import { type Answer, cutAfter, cutBeforeHeaders, json, plain } from '../fakes/scripted-answers';
import { confidentialClient, endpointOf, requests, secrets } from './scripted-endpoint';

const everything = Object.values(secrets).join(' ');

const echoes: [string, Answer][] = [
  ...[200, 302, 400, 401, 403, 429, 500].flatMap((status): [string, Answer][] => [
    [`a description in a ${status}`, json({ error: 'invalid_grant', error_description: everything }, status)],
    [
      `a description of the client in a ${status}`,
      json({ error: 'invalid_client', error_description: everything }, status),
    ],
    [`an error code in a ${status}`, json({ error: everything, error_description: everything }, status)],
    [`a page in a ${status}`, plain(status, everything, { location: `/${encodeURIComponent(everything)}` })],
  ]),
  [
    'every secret in a field of its own',
    json({ ...secrets, error: 'invalid_scope', error_uri: everything }, 400),
  ],
  [
    'a description that is cut short',
    json({ error: 'invalid_client', error_description: everything.slice(0, -3) }, 400),
  ],
  ['a Retry-After', plain(503, '', { 'retry-after': everything })],
  ['a body that is cut', cutAfter(JSON.stringify({ error_description: everything }))],
  ['nothing, for the connection is cut', cutBeforeHeaders],
];

describe.each(requests)('what %s has sent is never told again', (_name, ask) => {
  test.each(echoes)('when the server repeats it in %s', async (_where, echo) => {
    const server = await startScriptedServer();
    server.script(echo);
    const answer = await ask(endpointOf(server, confidentialClient));
    expect(answer.kind).not.toBe('granted');
    expect(inspect(answer, { depth: 9 })).not.toContain('CANARY');
    await server.close();
  });

  test.each(Object.entries(secrets))('when the server repeats nothing but the %s', async (_which, secret) => {
    const server = await startScriptedServer();
    server.script(json({ error: 'invalid_grant', error_description: `Unknown: "${secret}".` }, 400));
    const answer = await ask(endpointOf(server, confidentialClient));
    const sent = await server.firstRequest();
    const isOurs = [...sent.fields.values(), secrets.clientSecret].includes(secret);
    expect(answer).toEqual({ kind: 'ended', description: isOurs ? null : `Unknown: "${secret}".` });
    await server.close();
  });
});

test.each([
  [
    'words that repeat nothing',
    'Invalid refresh token',
    ['CANARY-0123456789-0123456789'],
    'Invalid refresh token',
  ],
  ['words that repeat a secret', 'Unknown: CANARY', ['CANARY'], null],
  [
    'words that repeat 16 characters of one',
    'Unknown: RY-0123456789-01…',
    ['CANARY-0123456789-0123456789'],
    null,
  ],
  ['words that repeat its last 16', 'Unknown: …89-0123456789xyz', ['CANARY-0123456789-0123456789xyz'], null],
  [
    'words that repeat 15 characters of one',
    'Unknown: Y-0123456789-01…',
    ['CANARY-0123456789-0123456789'],
    'Unknown: Y-0123456789-01…',
  ],
  ['words where there is no secret', 'Unknown', [null, ''], 'Unknown'],
  ['many words', 'x'.repeat(9_000), ['CANARY'], 'x'.repeat(300)],
  ['no words', '', ['CANARY'], null],
  ['no text', ['Unknown'], ['CANARY'], null],
])('of %s is quoted what may be', (_name, value, secrets, expected) => {
  expect(quotable(value, secrets)).toBe(expected);
});
