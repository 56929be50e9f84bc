import { afterEach, beforeEach, expect, test } from 'vitest';
import { requestDeadline } from '../../main/oauth/in-time';
import { revoke } from '../../main/oauth/token-endpoint';
import { type ScriptedServer, startScriptedServer } from '../fakes/authorization-server';
import { createFakeClock } from '../fakes/clock';
import { type Answer, cutBeforeHeaders, endless, json, plain, silence } from '../fakes/scripted-answers';
import { confidentialClient, endpointOf, publicClient, secrets } from './scripted-endpoint';

let server: ScriptedServer;

beforeEach(async () => {
  server = await startScriptedServer();
});

afterEach(() => server.close());

test('O25 the refresh token of a public client is posted to the revocation endpoint (RFC 7009 §2.1)', async () => {
  server.script(plain(200, ''));
  expect(await revoke(endpointOf(server), secrets.refreshToken)).toBe(true);
  const { method, target, headers, fields } = await server.firstRequest();
  expect([method, target, headers.authorization]).toEqual(['POST', '/revoke', undefined]);
  expect(Object.fromEntries(fields)).toEqual({
    token: secrets.refreshToken,
    client_id: publicClient.clientId,
  });
});

test('O25 a client with a secret says who it is by Basic', async () => {
  server.script(plain(200, ''));
  expect(await revoke(endpointOf(server, confidentialClient), secrets.refreshToken)).toBe(true);
  const { headers, fields } = await server.firstRequest();
  expect(headers.authorization).toMatch(/^Basic /);
  expect(Object.fromEntries(fields)).toEqual({ token: secrets.refreshToken });
});

test('O25 where there is no endpoint nothing is sent', async () => {
  const { issuer, token_endpoint } = server.metadata;
  const endpoint = endpointOf({ metadata: { issuer, token_endpoint } });
  expect(await revoke(endpoint, secrets.refreshToken)).toBe(false);
  expect(server.requests).toHaveLength(0);
});

test.each<[string, Answer]>([
  ['400', json({ error: 'unsupported_token_type' }, 400)],
  ['401', json({ error: 'invalid_client' }, 401)],
  ['503', plain(503, '')],
  ['a connection that is cut', cutBeforeHeaders],
])('O25 %s is no revocation, and nothing is thrown', async (_what, answer) => {
  server.script(answer);
  expect(await revoke(endpointOf(server), secrets.refreshToken)).toBe(false);
});

test('a redirect is not followed', async () => {
  server.script(plain(307, '', { location: `${server.origin}/elsewhere` }));
  expect(await revoke(endpointOf(server), secrets.refreshToken)).toBe(false);
  expect(server.requests).toHaveLength(1);
});

test('nothing is sent to an endpoint that is neither https nor loopback', async () => {
  const revocation_endpoint = server.metadata.revocation_endpoint?.replace('127.0.0.1', '127.0.0.2') ?? '';
  const endpoint = endpointOf({ metadata: { ...server.metadata, revocation_endpoint } });
  expect(await revoke(endpoint, secrets.refreshToken)).toBe(false);
  expect(server.requests).toHaveLength(0);
});

test('a server that never answers is given up after 30 seconds', async () => {
  const clock = createFakeClock();
  server.script(silence);
  const revoked = revoke(endpointOf(server, publicClient, clock), secrets.refreshToken);
  await server.firstRequest();
  await clock.advance(requestDeadline);
  expect(await revoked).toBe(false);
  expect(clock.timers()).toBe(0);
});

test('an answer whose body does not end is enough, and its connection is closed', async () => {
  const { answer, hungUp } = endless(200);
  server.script(answer);
  expect(await revoke(endpointOf(server), secrets.refreshToken)).toBe(true);
  await hungUp;
});
