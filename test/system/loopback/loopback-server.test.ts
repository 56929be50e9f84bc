import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallbackListener } from '../../../main/profiles/sign-in/sign-in-ports';
import { listenForCallback, strictLimits } from '../../../main/system/loopback/loopback-server';
import { createFakeClock } from '../../fakes/clock';
import { listen, portOf, rightCallback } from './callback-attempt';
import { ask, dial, hear } from './raw-http';

const clock = createFakeClock();
let listener: CallbackListener;

beforeEach(async () => void (listener = await listen(clock)));
afterEach(() => listener.close());

test('O3 the redirect URI is the literal, the port that was bound and the path', () => {
  expect(listener.redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+\/callback$/);
});

describe('L1 only this computer reaches it', () => {
  const others = Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).map(({ address }) => address),
  );
  const alias = process.platform === 'linux' ? ['127.0.0.2'] : [];

  test.each([...others, '::1', ...alias].filter((address) => address !== '127.0.0.1'))(
    '%s is refused',
    async (address) => {
      await expect(dial(portOf(listener), address)).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL|EINVAL/);
    },
  );
});

describe('L11 clients that take too much', () => {
  const hasty = { ...strictLimits, headersTimeout: 40, requestTimeout: 80, connectionsCheckingInterval: 10 };

  test('slow headers are cut off', async () => {
    const slow = await listen(clock, 0, hasty);
    const socket = await dial(portOf(slow));
    socket.write('GET /callback HTTP/1.1\r\nHost: ');
    expect(await hear(socket)).toMatch(/^HTTP\/1\.1 408 /);
    await slow.close();
  });

  test('a connection that says nothing is cut off', async () => {
    const slow = await listen(clock, 0, hasty);
    expect(await hear(await dial(portOf(slow)))).toMatch(/^HTTP\/1\.1 408 /);
    await slow.close();
  });

  test('headers above 8 KiB are refused', async () => {
    expect((await ask(listener.redirectUri, { headers: { padding: 'x'.repeat(8 * 1024) } })).status).toBe(
      431,
    );
  });

  test('a ninth connection is turned away', async () => {
    const port = portOf(listener);
    const held = await Promise.all(Array.from({ length: 8 }, () => dial(port)));
    expect(await hear(await dial(port))).toBe('');
    for (const socket of held) socket.destroy();
  });

  test('no body is invited', async () => {
    const port = portOf(listener);
    const socket = await dial(port);
    const heard = hear(socket);
    socket.write(
      `POST /callback HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n`,
    );
    expect(await heard).toMatch(/^HTTP\/1\.1 405 /);
  });

  test('the limits in use are the ones of the threat list', () => {
    expect(strictLimits).toMatchObject({ headersTimeout: 5000, requestTimeout: 10_000, maxHeaderSize: 8192 });
    expect(strictLimits.connectionsCheckingInterval).toBeLessThanOrEqual(1000);
  });
});

test('L12 a port in use is told by name and not taken', async () => {
  const port = portOf(listener);
  expect(await listenForCallback(port, clock)).toMatchObject({
    kind: 'port-busy',
    port,
  });
  expect((await ask(new URL(rightCallback, listener.redirectUri).href)).status).toBe(303);
});
