import { afterEach, beforeEach, expect, test } from 'vitest';
import { bodyLimit } from '../../main/oauth/bounded-body';
import { discover } from '../../main/oauth/discovery';
import { requestDeadline } from '../../main/oauth/in-time';
import { type ScriptedServer, startScriptedServer } from '../fakes/authorization-server';
import { createFakeClock } from '../fakes/clock';
import { json, plain, silence } from '../fakes/scripted-answers';
import { transportOn } from './scripted-endpoint';

let server: ScriptedServer;
beforeEach(async () => {
  server = await startScriptedServer();
});
afterEach(() => server.close());

const look = (path = '', clock = createFakeClock()) =>
  discover(new URL(`${server.origin}${path}`), transportOn(clock));

const notThere = plain(404, 'Not found');

test('the document is looked for where OpenID Connect has it', async () => {
  const issuer = `${server.origin}/realms/one`;
  server.script(json({ ...server.metadata, issuer, scopes_supported: ['openid'] }));
  expect(await look('/realms/one')).toMatchObject({
    kind: 'found',
    server: { issuer, scopes_supported: ['openid'] },
  });
  expect(server.requests.map(({ method, target }) => [method, target])).toEqual([
    ['GET', '/realms/one/.well-known/openid-configuration'],
  ]);
  expect(server.requests[0]?.headers.accept).toBe('application/json');
});

test('else where RFC 8414 has it, before the path', async () => {
  server.script(notThere, json({ ...server.metadata, issuer: `${server.origin}/one` }));
  expect(await look('/one')).toMatchObject({ kind: 'found' });
  expect(server.requests[1]?.target).toBe('/.well-known/oauth-authorization-server/one');
});

test('a slash that a person leaves out makes no other issuer', async () => {
  server.script(json({ ...server.metadata, issuer: `${server.origin}/` }));
  expect(await look()).toMatchObject({ kind: 'found', server: { issuer: `${server.origin}/` } });
});

test.each([
  ['nowhere', notThere],
  ['nowhere, and another page instead', plain(302, '', { location: 'https://elsewhere.test/' })],
  ['no JSON', plain(200, '<p>Log in</p>')],
  ['a list', json([])],
  ['about nobody', json({ token_endpoint: 'https://id.test' })],
  ['longer than any document is', json({ filler: 'x'.repeat(bodyLimit) })],
])('a document that is %s is no document', async (_what, answer) => {
  server.script(answer, answer);
  expect(await look()).toEqual({ kind: 'absent' });
});

test('F20 a redirect that Electron refuses by throwing is no document either, and the other place is looked at', async () => {
  const asked: string[] = [];
  const redirected: typeof fetch = async (url) => {
    asked.push(String(url));
    throw new Error('Redirect was cancelled');
  };
  const transport = { ...transportOn(createFakeClock()), fetch: redirected };
  expect(await discover(new URL('https://id.test'), transport)).toEqual({ kind: 'absent' });
  expect(asked).toHaveLength(2);
});

test.each(['https://evil.test', 'not an address', ''])('a document about %j is refused', async (issuer) => {
  server.script(json({ ...server.metadata, issuer }));
  expect(await look()).toEqual({ kind: 'other-issuer', issuer });
});

test('a document without a token endpoint is refused', async () => {
  server.script(json({ ...server.metadata, token_endpoint: undefined }));
  expect(await look()).toEqual({ kind: 'incomplete' });
});

test.each([undefined, null, ''])(
  'a document whose authorization endpoint is %j is that of a server whose grants need none',
  async (none) => {
    const { authorization_endpoint: _, ...metadata } = server.metadata;
    server.script(json({ ...metadata, authorization_endpoint: none, userinfo_endpoint: none }));
    expect(await look()).toEqual({ kind: 'found', server: metadata });
  },
);

test.each([
  ['authorization_endpoint', 'http://id.test/authorize'],
  ['token_endpoint', 'javascript:alert(1)'],
  ['revocation_endpoint', 'https://user@id.test/'],
  ['userinfo_endpoint', 7],
])('a document whose %s is %j is refused', async (endpoint, value) => {
  server.script(json({ ...server.metadata, [endpoint]: value }));
  expect(await look()).toEqual({ kind: 'insecure', endpoint });
});

test.each([
  [503, 'server-error'],
  [429, 'throttled'],
  [511, 'proxy'],
])('status %i says nothing about the issuer', async (status, cause) => {
  server.script(plain(status, ''));
  expect(await look()).toMatchObject({ kind: 'transient', cause, status });
});

test('a server that never answers is given up after 30 seconds', async () => {
  const clock = createFakeClock();
  server.script(silence);
  const looked = look('', clock);
  await server.firstRequest();
  await clock.advance(requestDeadline);
  expect(await looked).toMatchObject({ kind: 'transient', cause: 'timeout' });
});

test('nothing is sent over plain http to another computer', async () => {
  const fetch = () => Promise.reject(new Error('sent'));
  const looked = discover(new URL('http://id.test'), { ...transportOn(createFakeClock()), fetch });
  expect(await looked).toMatchObject({ kind: 'transient', cause: 'network' });
});
