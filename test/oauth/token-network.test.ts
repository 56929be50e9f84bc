import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { requestDeadline } from '../../main/oauth/in-time';
import { type ScriptedServer, startScriptedServer } from '../fakes/authorization-server';
import { createFakeClock, type FakeClock } from '../fakes/clock';
import { cutAfter, cutBeforeHeaders, drip, json, late, plain, silence } from '../fakes/scripted-answers';
import { fault, good } from './answered';
import { endpointOf, publicClient, requests } from './scripted-endpoint';

let server: ScriptedServer;
let clock: FakeClock;

beforeEach(async () => {
  server = await startScriptedServer();
  clock = createFakeClock();
});

afterEach(() => server.close());

describe.each(requests)('B2.10 B2.11 %s', (_name, ask) => {
  const send = () => ask(endpointOf(server, publicClient, clock));

  test('F13 finds nobody listening', async () => {
    const { metadata } = server;
    await server.close();
    expect(await ask(endpointOf({ metadata }))).toEqual(fault('network', null));
    server = await startScriptedServer();
  });

  test.each([
    ['is cut before the headers', cutBeforeHeaders],
    ['F14 is cut after the headers', cutAfter('')],
    ['F15 is cut in the middle of the body', cutAfter('{"access_token":"an-acc')],
    ['F15 is cut after a body that is complete by its looks', cutAfter(JSON.stringify(good))],
    ['is told to inflate what is not packed', plain(200, '{}', { 'content-encoding': 'gzip' })],
  ])('%s', async (_how, answer) => {
    server.script(answer);
    expect(await send()).toEqual(fault('network', null));
    expect(server.requests).toHaveLength(1);
    expect(clock.timers()).toBe(0);
  });

  test('fails the TLS handshake', async () => {
    const token_endpoint = server.metadata.token_endpoint.replace('http:', 'https:');
    expect(await ask(endpointOf({ metadata: { ...server.metadata, token_endpoint } }))).toEqual(
      fault('network', null),
    );
  });

  test('does not find the host, and the words of that failure go no further', async () => {
    const endpoint = endpointOf(server);
    const fetch = () => Promise.reject(new TypeError('getaddrinfo ENOTFOUND as.test'));
    const answer = await ask({ ...endpoint, transport: { ...endpoint.transport, fetch } });
    expect(answer).toEqual(fault('network', null));
  });

  test('F17 is never answered, and gives up after 30 seconds', async () => {
    server.script(silence);
    const answer = send();
    await server.firstRequest();
    await clock.advance(requestDeadline - 1);
    expect(clock.timers()).toBe(1);
    await clock.advance(1);
    expect(await answer).toEqual(fault('timeout', null));
    expect(requestDeadline).toBe(30_000);
  });

  test('F18 is answered one byte a second, and gives up after 30 seconds all the same', async () => {
    server.script(drip(clock, JSON.stringify(good)));
    const { endpoint, headersArrived } = watched();
    const answer = ask(endpoint);
    await headersArrived;
    for (let second = 1; second <= 30; second += 1) await clock.advance(1_000);
    expect(await answer).toEqual(fault('timeout', null));
  });

  test('is answered late, but in time', async () => {
    server.script(late(clock, 29_000, json(good)));
    const answer = send();
    await server.firstRequest();
    await clock.advance(29_000);
    expect((await answer).kind).toBe('granted');
    expect(clock.timers()).toBe(0);
  });

  /** An endpoint that tells when the headers of its answer are there. */
  function watched() {
    const endpoint = endpointOf(server, publicClient, clock);
    let arrived: () => void = () => {};
    const headersArrived = new Promise<void>((resolve) => (arrived = resolve));
    const watchedFetch: typeof fetch = async (url, init) => {
      const response = await fetch(url, init);
      arrived();
      return response;
    };
    return {
      headersArrived,
      endpoint: { ...endpoint, transport: { ...endpoint.transport, fetch: watchedFetch } },
    };
  }
});
