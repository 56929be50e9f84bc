import { afterEach, beforeEach, expect, test } from 'vitest';
import { askAccount } from '../../main/oauth/account-answer';
import { requestDeadline } from '../../main/oauth/in-time';
import { type ScriptedServer, startScriptedServer } from '../fakes/authorization-server';
import { createFakeClock, type FakeClock } from '../fakes/clock';
import {
  type Answer,
  cutAfter,
  cutBeforeHeaders,
  drip,
  endless,
  json,
  plain,
  silence,
} from '../fakes/scripted-answers';
import { transportOn } from './scripted-endpoint';

let server: ScriptedServer;
let clock: FakeClock;

beforeEach(async () => {
  server = await startScriptedServer();
  clock = createFakeClock();
});

afterEach(() => server.close());

/** The name that is read of the account's document; null where it tells none. */
async function read(): Promise<string | null> {
  const url = `${server.origin}/v1/me`;
  const answer = await askAccount(url, 'an-access-token', transportOn(clock), clock.now);
  return answer.kind === 'known' ? answer.name : null;
}

test('the name is asked for with the token in a header, and nowhere else (RFC 6750 §2.1)', async () => {
  server.script(json({ display_name: 'Robin' }));
  expect(await read()).toBe('Robin');
  const { method, target, headers } = await server.firstRequest();
  expect([method, target]).toEqual(['GET', '/v1/me']);
  expect(headers.authorization).toBe('Bearer an-access-token');
  expect(headers.accept).toBe('application/json');
});

test.each([
  ['a display name', { display_name: 'Robin', name: 'R', id: 'r1', account_id: 'a1' }, 'Robin'],
  ['a display name of null', { display_name: null, id: 'r1' }, 'r1'],
  ['a display name of spaces', { display_name: '  ', id: 'r1' }, 'r1'],
  ['a display name that is no text', { display_name: { text: 'Robin' }, id: 'r1' }, 'r1'],
  ['a name alone', { name: ' Robin\n' }, 'Robin'],
  ['an id alone', { id: 'r1' }, 'r1'],
  ['an account id alone', { account_id: 'a1' }, 'a1'],
  ['a very long name', { display_name: 'x'.repeat(9_000) }, 'x'.repeat(200)],
  ['nothing', {}, null],
  ['images and no name', { images: [], type: 'user' }, null],
])('from %s the name is read as it should be', async (_what, document, name) => {
  server.script(json(document));
  expect(await read()).toBe(name);
});

test.each<[string, Answer]>([
  [
    '403 in plain text, as for users not registered',
    plain(403, 'User not registered in the Developer Dashboard'),
  ],
  [
    '401 in JSON',
    json({ error: { status: 401, message: 'The access token expired' }, display_name: 'No' }, 401),
  ],
  ['429', plain(429, '', { 'retry-after': '7' })],
  ['500', json({ display_name: 'No' }, 500)],
  ['200 with HTML', plain(200, '<!doctype html>', { 'content-type': 'text/html' })],
  ['200 with nothing', plain(200, '')],
  ['200 with null', json('null')],
  ['200 with text', json('"Robin"')],
  ['truncated JSON', json('{"display_name":"Rob')],
  ['a huge body', json(`{"display_name":"Robin","x":"${'x'.repeat(10 * 1024 * 1024)}"}`)],
  ['a name hidden in __proto__', json('{"__proto__":{"display_name":"Robin"}}')],
  ['a body that is cut', cutAfter('{"display_name":"Robin"}')],
  ['no headers', cutBeforeHeaders],
])('%s is no name', async (_what, answer) => {
  server.script(answer);
  expect(await read()).toBeNull();
  expect(clock.timers()).toBe(0);
});

test('a redirect is not followed, so that the token goes nowhere else', async () => {
  server.script(plain(302, '', { location: `${server.origin}/elsewhere` }));
  expect(await read()).toBeNull();
  expect(server.requests).toHaveLength(1);
});

test('a server that never answers is given up after 30 seconds', async () => {
  server.script(silence);
  const name = read();
  await server.firstRequest();
  await clock.advance(requestDeadline);
  expect(await name).toBeNull();
});

test('a refusal whose body does not end is given up, and its connection closed', async () => {
  const { answer, hungUp } = endless(403);
  server.script(answer);
  const name = read();
  await server.firstRequest();
  await clock.advance(requestDeadline);
  expect(await name).toBeNull();
  await hungUp;
});

test('a name that drips in for too long is given up', async () => {
  server.script(drip(clock, JSON.stringify({ display_name: 'x'.repeat(60) })));
  const name = read();
  await server.firstRequest();
  await clock.advance(requestDeadline);
  expect(await name).toBeNull();
});
