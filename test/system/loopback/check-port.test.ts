import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { Transport } from '../../../main/oauth/client';
import { checkPort } from '../../../main/system/loopback/check-port';
import { createFakeClock } from '../../fakes/clock';
import { listen, portOf, rightCallback } from './callback-attempt';
import { ask } from './raw-http';

const clock = createFakeClock();
const real: Transport = { fetch, after: clock.after };

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

test('a port answers when our own answer comes back through it, and is free again then', async () => {
  const port = await freePort();
  for (let times = 0; times < 2; times++)
    expect(await checkPort(port, real)).toEqual({ ok: true, value: null });
  expect(clock.timers()).toBe(0);
});

test('a port through which something else answers does not', async () => {
  const port = await freePort();
  const words = expect.stringMatching(/^Port \d+ is free, but something else answers a browser there/);
  const other: Transport = { ...real, fetch: async () => new Response('Please log in') };
  expect(await checkPort(port, other)).toEqual({ ok: false, words });
});

test('a port that no request reaches does not, and that is known in two seconds', async () => {
  const port = await freePort();
  const waits: Transport = {
    ...real,
    fetch: (_url, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
      ),
  };
  const answer = checkPort(port, waits);
  await expect.poll(() => clock.timers()).toBe(1);
  await clock.advance(2_000);
  const words = expect.stringMatching(/^Port \d+ is free, but a browser does not reach Token Tray there/);
  expect(await answer).toEqual({ ok: false, words });
  expect(await checkPort(port, real)).toMatchObject({ ok: true });
});

test('a sign-in that waits there is not disturbed', async () => {
  const listener = await listen(clock);
  onTestFinished(() => listener.close());
  const asked: string[] = [];
  const counting: Transport = {
    ...real,
    fetch: (url, init) => {
      asked.push(String(url));
      return fetch(url, init);
    },
  };
  const words = expect.stringMatching(/is in use by another/);
  expect(await checkPort(portOf(listener), counting)).toEqual({ ok: false, words });
  expect(asked).toEqual([]);
  await ask(new URL(rightCallback, listener.redirectUri).href);
  expect(await listener.answer).toMatchObject({ kind: 'code' });
});
