import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startScriptedServer } from '../fakes/authorization-server';
import { type Answer, gzipBomb, json } from '../fakes/scripted-answers';
import { fault, good } from './answered';
import { endpointOf, requests } from './scripted-endpoint';

const mebibyte = 1024 * 1024;

/** What a system takes for a client that reads no further; Linux has been seen to take 4 MiB. */
const buffers = 8 * mebibyte;

describe.each(requests)('B2.10 B2.11 %s', (_name, ask) => {
  test.each([
    ['F27 is answered with 10 MB', spaces(10)],
    ['F27 is answered with 1 GiB', spaces(1024)],
    ['F28 is answered with a gzip bomb of 1 GiB', gzipBomb(1024)],
  ])('%s, takes little of it, and keeps nothing', async (_what, answer) => {
    const server = await startScriptedServer();
    onTestFinished(() => server.close());
    const endpoint = endpointOf(server);
    // The first request loads what the later ones need as well.
    server.script(json(good));
    await ask(endpoint);
    const before = memoryInUse();
    const { counted, sent } = counting(answer);
    server.script(counted);
    expect(await ask(endpoint)).toEqual(fault('not-the-endpoint', 200));
    expect(await sent).toBeLessThan(buffers);
    // Two for the client; a third is what the server has in hand.
    expect(memoryInUse() - before).toBeLessThan(3 * mebibyte);
  });
});

/** Sends that many mebibytes, no faster than they are taken. */
function spaces(mebibytes: number): Answer {
  const chunk = Buffer.alloc(mebibyte / 16, ' ');
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const source = Readable.from(Array.from({ length: mebibytes * 16 }, () => chunk));
    // The reader is expected to hang up long before the end.
    pipeline(source, response).catch(() => {});
  };
}

/** The same answer, and how many bytes of it have gone to the socket when the client hangs up. */
function counting(answer: Answer) {
  let begin: (response: ServerResponse) => void = () => {};
  const begun = new Promise<ServerResponse>((resolve) => (begin = resolve));
  const sent = begun.then(async (response) => {
    const { socket } = response;
    await once(response, 'close');
    return socket?.bytesWritten ?? Number.NaN;
  });
  const counted: Answer = (response) => {
    begin(response);
    answer(response);
  };
  return { counted, sent };
}

/** Bytes that this process, server and client, could not do without at this moment. */
function memoryInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
