import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallbackListener } from '../../../main/profiles/sign-in/sign-in-ports';
import { patience } from '../../../main/system/loopback/callback-listener';
import { createFakeClock, type FakeClock } from '../../fakes/clock';
import { expected, listen } from './callback-attempt';
import { ask } from './raw-http';

let clock: FakeClock;
let listener: CallbackListener;

beforeEach(async () => {
  clock = createFakeClock();
  listener = await listen(clock);
  listener.expect({ ...expected, inFragment: true });
});

afterEach(async () => {
  const closed = listener.close();
  await clock.advance(patience);
  await closed;
});

const relay = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  ask(listener.redirectUri, {
    method: 'POST',
    body,
    headers: {
      origin: new URL(listener.redirectUri).origin,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
  });
const right = 'access_token=t0ken&token_type=bearer&state=the-right-state';

test('the page that relays runs one script of its own, and is kept nowhere', async () => {
  const { status, headers, body } = await ask(listener.redirectUri);
  const nonce = /<script nonce="([^"]+)">/.exec(body)?.[1];
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['content-security-policy']).toBe(
    `default-src 'none'; script-src 'nonce-${nonce}'; connect-src 'self'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  expect(body.indexOf('replaceState')).toBeLessThan(body.indexOf('fetch('));
});

test('what it relays is heard, and it is told where the result will be', async () => {
  const { status, headers, body } = await relay(right);
  const answer = await listener.answer;
  expect(answer.kind === 'token' && answer.parameters.get('access_token')).toBe('t0ken');
  expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(body).toMatch(/^\/result\/[0-9a-f-]{36}$/);
  listener.conclude({ kind: 'signed-in', provider: 'Practice' });
  expect((await ask(new URL(body, listener.redirectUri).href)).body).toContain('Signed in');
});

test.each([
  ['a forged state', 400, right.replace('right', 'wrong'), {}],
  ['16 KiB and a byte', 413, `${right}&x=`.padEnd(16 * 1024 + 1, 'x'), {}],
  ['a foreign origin', 403, right, { origin: 'https://evil.test' }],
  ['a foreign Host', 421, right, { host: 'evil.test' }],
])('%s is answered with %i, and the attempt lives on', async (_what, code, body, headers) => {
  expect((await relay(body, headers)).status).toBe(code);
  expect((await relay(right)).status).toBe(200);
  expect((await listener.answer).kind).toBe('token');
});

test('16 KiB are taken', async () => {
  expect((await relay(`${right}&x=`.padEnd(16 * 1024, 'x'))).status).toBe(200);
});

test('of two that are read at once the first one counts', async () => {
  const both = await Promise.all([relay(right), relay(right)]);
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
});
