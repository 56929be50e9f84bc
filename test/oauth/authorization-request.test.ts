import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { authorizationRequest, type Wanted } from '../../main/oauth/authorization-request';
import { redirectUri } from '../../main/oauth/redirect-uri';
import { confidentialClient, publicClient } from './scripted-endpoint';

const server = { issuer: 'https://as.test', authorization_endpoint: 'https://as.test/authorize?tenant=7' };
const wanted: Wanted = {
  responseType: 'code',
  redirectUri: redirectUri(8888),
  scopes: ['a', 'b:c'],
  extra: {},
};

async function ask(changes: Partial<Wanted> = {}, client = publicClient, metadata = {}) {
  const request = await authorizationRequest({ ...server, ...metadata }, client, { ...wanted, ...changes });
  return { ...request, sent: new URL(request.url).searchParams };
}

test('O4 the verifier is 43 to 128 unreserved characters', async () => {
  expect((await ask()).codeVerifier).toMatch(/^[\w.~-]{43,128}$/);
});

test('O4 O7 verifier and state are new for every attempt, and hold 256 and 128 bits at least', async () => {
  const attempts = await Promise.all(Array.from({ length: 50 }, () => ask()));
  const values = attempts.flatMap(({ state, codeVerifier }) => [state, codeVerifier]);
  expect(new Set(values).size).toBe(100);
  for (const { state, codeVerifier } of attempts) {
    expect(Buffer.from(codeVerifier, 'base64url').byteLength).toBeGreaterThanOrEqual(32);
    expect(Buffer.from(state, 'base64url').byteLength).toBeGreaterThanOrEqual(16);
  }
});

test.each([
  ['a public client', publicClient, {}],
  ['a client with a secret', confidentialClient, {}],
  // RFC 7636 §7.2: S256 is never given up for what a server says of itself.
  ['a client of a server that says plain', publicClient, { code_challenge_methods_supported: ['plain'] }],
  ['a client of a server that says none', publicClient, { code_challenge_methods_supported: [] }],
])('O5 O6 %s sends the S256 challenge of the verifier', async (_who, client, metadata) => {
  const { sent, codeVerifier } = await ask({}, client, metadata);
  expect(sent.get('code_challenge_method')).toBe('S256');
  expect(sent.get('code_challenge')).toBe(createHash('sha256').update(codeVerifier).digest('base64url'));
});

test('O8 the request asks for a code, and has each parameter once', async () => {
  const { sent, state } = await ask();
  expect(sent.get('response_type')).toBe('code');
  expect(sent.get('client_id')).toBe('a-public-client');
  expect(sent.get('state')).toBe(state);
  expect(sent.size).toBe(new Set(sent.keys()).size);
});

test('O11 neither the verifier nor the client secret is in the address', async () => {
  const { url, codeVerifier } = await ask({}, confidentialClient);
  expect(url).not.toContain(codeVerifier);
  expect(url).not.toContain(confidentialClient.clientSecret);
});

test.each([
  'http://127.0.0.1:8888/callback',
  'http://127.0.0.1:8888/callback/',
  'http://127.0.0.1:8888',
  'http://[::1]:80/Call%2fback?a=1&b=%20+',
])('O2 the redirect URI %s is sent byte for byte', async (redirectUri) => {
  const request = await ask({ redirectUri });
  expect(request.sent.get('redirect_uri')).toBe(redirectUri);
  expect(request.redirectUri).toBe(redirectUri);
});

test('O2 the redirect URI of a port is an IP literal', () => {
  expect(redirectUri(40123)).toBe('http://127.0.0.1:40123/callback');
});

test('O9 scopes are sent with a space between them, and none as no parameter', async () => {
  expect((await ask()).sent.get('scope')).toBe('a b:c');
  expect((await ask({ scopes: [] })).sent.has('scope')).toBe(false);
});

test('parameters of the provider are added, and the query of the endpoint is kept', async () => {
  const { sent } = await ask({ extra: { show_dialog: 'true' } });
  expect(sent.get('show_dialog')).toBe('true');
  expect(sent.get('tenant')).toBe('7');
});

test('parameters of the provider never replace standard ones', async () => {
  const { sent: usual } = await ask();
  const extra = Object.fromEntries([...usual.keys()].map((name) => [name, 'evil']));
  const { sent } = await ask({ extra: { ...extra, tenant: '7' } });
  expect([...sent.values()]).not.toContain('evil');
  expect((await ask({ scopes: [], extra: { scope: 'evil' } })).sent.has('scope')).toBe(false);
});

test('a parameter with several values is sent with each, and never in place of a standard one', async () => {
  const { sent } = await ask({
    scopes: [],
    extra: { resource: ['r1', 'r2'], tenant: '8', state: 's', scope: 'all' },
  });
  expect(sent.getAll('resource')).toEqual(['r1', 'r2']);
  expect(sent.getAll('tenant')).toEqual(['8']);
  expect(sent.getAll('state')).not.toContain('s');
  expect(sent.has('scope')).toBe(false);
});
