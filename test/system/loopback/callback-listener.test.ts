import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CallbackListener, ListenOutcome } from '../../../main/profiles/sign-in/sign-in-ports';
import { linger, patience } from '../../../main/system/loopback/callback-listener';
import { listenForCallback } from '../../../main/system/loopback/loopback-server';
import { createFakeClock, type FakeClock } from '../../fakes/clock';
import { expected, listen, portOf, rightCallback } from './callback-attempt';
import { ask, dial, hear, type RawRequest } from './raw-http';

const success = { kind: 'signed-in', provider: 'Practice' } as const;

let clock: FakeClock;
let listener: CallbackListener;

beforeEach(async () => {
  clock = createFakeClock();
  listener = await listen(clock);
});

afterEach(async () => {
  const closed = listener.close();
  await clock.advance(patience);
  await closed;
});

const visit = (target: string, raw?: RawRequest) => ask(new URL(target, listener.redirectUri).href, raw);
const callBack = () => visit(rightCallback);

/** Calls back as a browser does, up to the page that waits for the result. */
async function arrive(): Promise<string> {
  const { headers } = await callBack();
  return headers.location ?? '';
}

test('a callback is heard, and success is shown only after the result is known', async () => {
  const location = await arrive();
  const answer = await listener.answer;
  expect(answer.kind === 'code' && answer.parameters.get('code')).toBe('c0de');

  const shown = vi.fn<() => void>();
  const page = visit(location).finally(shown);
  await visit('/favicon.ico');
  expect(shown).not.toHaveBeenCalled();
  listener.conclude(success);
  expect((await page).body).toContain('Token Tray has your token.');
});

test('an error with the right state is heard', async () => {
  await visit('/callback?error=access_denied&state=the-right-state');
  expect(await listener.answer).toEqual({ kind: 'error', code: 'access_denied', description: null });
});

test('a browser that comes after the result gets it, and gets it again on a reload', async () => {
  const location = await arrive();
  listener.conclude(success);
  const first = await visit(location);
  expect(first.body).toContain('Signed in');
  expect((await visit(location)).body).toContain('Signed in');
});

test('the first result counts', async () => {
  const location = await arrive();
  listener.conclude({ kind: 'declined', provider: 'Practice' });
  listener.conclude(success);
  expect((await visit(location)).body).toContain('You declined');
});

test('nothing is taken before an answer is expected', async () => {
  const outcome = await listenForCallback(0, clock);
  if (outcome.kind !== 'listening') throw new Error(outcome.kind);
  expect((await ask(`${outcome.listener.redirectUri}?code=c&state=`)).status).toBe(404);
  expect((await ask(`${outcome.listener.redirectUri}?code=c&state=undefined`)).status).toBe(404);
  await outcome.listener.close();
});

test.each([
  ['L2 a foreign Host', 421, rightCallback, { headers: { host: 'evil.test' } }],
  ['L3 a favicon', 404, '/favicon.ico', {}],
  ['L4 a forged error', 400, '/callback?error=access_denied&state=guess', {}],
  ['L5 a forged code', 400, '/callback?code=evil&state=guess', {}],
  ['L9 a POST', 405, rightCallback, { method: 'POST', body: 'code=c' }],
  ['L9 a HEAD', 405, rightCallback, { method: 'HEAD' }],
  ['L9 a fetch', 403, rightCallback, { headers: { 'sec-fetch-mode': 'cors' } }],
  ['L9 a foreign Origin', 403, rightCallback, { headers: { origin: 'https://evil.test' } }],
  ['L10 a frame', 403, rightCallback, { headers: { 'sec-fetch-dest': 'iframe' } }],
] satisfies [string, number, string, RawRequest][])(
  '%s is answered with %i, and the attempt lives on',
  async (_name, status, target, raw) => {
    const refused = await visit(target, raw);
    expect(refused.status).toBe(status);
    expect(refused.headers.allow).toBe(status === 405 ? 'GET' : undefined);
    expect((await callBack()).status).toBe(303);
    expect((await listener.answer).kind).toBe('code');
  },
);

test('L2 two Host headers are refused', async () => {
  const port = portOf(listener);
  const socket = await dial(port);
  const heard = hear(socket);
  socket.write(
    `GET /callback?code=c&state=the-right-state HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.test\r\n\r\n`,
  );
  expect(await heard).toMatch(/^HTTP\/1\.1 4(00|21) /);
});

test('L7 a second callback is told that it comes too late', async () => {
  await arrive();
  expect((await callBack()).status).toBe(410);
  expect((await visit('/callback?code=other&state=the-right-state')).status).toBe(410);
});

test('O17 L8 L10 L14 the result has a clean address and headers that keep it to itself', async () => {
  const onward = await callBack();
  expect(onward.status).toBe(303);
  expect(onward.headers.location).toMatch(/^\/result\/[0-9a-f-]{36}$/);
  listener.conclude({ kind: 'failed', reason: '<script>alert(1)</script>', next: 'Sign in again.' });
  const page = await visit(onward.headers.location ?? '');
  expect(page.body).not.toContain('<script');
  for (const { headers } of [onward, page]) {
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      connection: 'close',
    });
  }
});

describe('L13 the port is given back', () => {
  async function takeAgain(): Promise<ListenOutcome['kind']> {
    const outcome = await listenForCallback(portOf(listener), clock);
    if (outcome.kind === 'listening') await outcome.listener.close();
    return outcome.kind;
  }

  test('within 100 ms after the result was sent', async () => {
    const location = await arrive();
    listener.conclude(success);
    await visit(location);
    await vi.waitFor(() => expect(clock.timers()).toBe(2));
    expect(linger).toBeLessThanOrEqual(100);
    await clock.advance(linger);
    await listener.close();
    expect(await takeAgain()).toBe('listening');
  });

  test('after some seconds when nobody fetches the result', async () => {
    await arrive();
    listener.conclude(success);
    await clock.advance(patience);
    await listener.close();
    expect(await takeAgain()).toBe('listening');
  });

  test('at once when the result came by another way than the browser', async () => {
    listener.conclude(success);
    await listener.close();
    expect(await takeAgain()).toBe('listening');
  });

  test('at once when it is closed, open connections or not, and closing twice is no harm', async () => {
    const ends = [hear(await dial(portOf(listener))), hear(await dial(portOf(listener)))];
    await Promise.all([listener.close(), listener.close()]);
    await Promise.all(ends);
    expect(await takeAgain()).toBe('listening');
  });

  test('at once when it is closed during the exchange, and the browser is told that it is over', async () => {
    const page = visit(await arrive());
    await vi.waitFor(async () => expect((await visit('/')).status).toBe(404));
    await listener.close();
    expect((await page).body).toContain('This sign-in is over');
    expect(await takeAgain()).toBe('listening');
  });
});

test('L17 the late callback of an attempt that was replaced is refused by the new one', async () => {
  await listener.close();
  const next = await listen(clock, portOf(listener));
  next.expect({ ...expected, state: 'a-newer-state' });
  expect((await callBack()).status).toBe(400);
  await next.close();
});

test('L14 nothing of a sign-in is written anywhere', async () => {
  const written = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  await visit('/callback?code=c0de&state=guess');
  await callBack();
  const lines = written.flatMap((spy) => spy.mock.calls.map(([text]) => String(text)));
  for (const spy of written) spy.mockRestore();
  expect(lines.join()).not.toMatch(/c0de|the-right-state/);
});
