import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listenForCallback } from '../../../main/system/loopback/loopback-server';
import { ownerOfPort } from '../../../main/system/loopback/port-owner';
import { createFakeClock } from '../../fakes/clock';
import { listen, portOf } from './callback-attempt';

const hasIPv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ family }) => family === 'IPv6'),
);

const squatter = `
  const { createServer } = require('node:net');
  const server = createServer().listen(0, process.argv[1], () => process.send(server.address().port));`;

/** Another program that listens on a port at that address. */
async function otherProgram(host: string) {
  const child = fork('-e', [squatter, host], { execArgv: [] });
  onTestFinished(() => void child.kill());
  const [port] = await once(child, 'message');
  return { port: Number(port), process: child.pid };
}

describe.skipIf(process.platform !== 'linux')('who has the port', () => {
  test.each(['127.0.0.1', '0.0.0.0', ...(hasIPv6 ? ['::'] : [])])(
    'F63 another program at %s is named, with its process',
    async (host) => {
      const other = await otherProgram(host);
      const owner = { kind: 'program', name: path.basename(process.execPath), process: other.process };
      const outcome = await listenForCallback(other.port, createFakeClock());
      expect(outcome).toEqual({ kind: 'port-busy', port: other.port, owner });
    },
  );

  test('F63 a sign-in of our own is told from other programs', async () => {
    const listener = await listen(createFakeClock());
    expect(await ownerOfPort(portOf(listener))).toEqual({ kind: 'token-tray' });
    await listener.close();
  });

  test('nobody is named of a port that is free', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    server.close();
    await once(server, 'close');
    expect(await ownerOfPort(port)).toBeNull();
  });
});
