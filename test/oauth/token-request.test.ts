import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkCallback } from '../../main/oauth/authorization-request';
import type { OAuthClient } from '../../main/oauth/client';
import { askAsClient, exchangeCode, refresh } from '../../main/oauth/token-endpoint';
import { type ScriptedServer, startScriptedServer } from '../fakes/authorization-server';
import { json, plain } from '../fakes/scripted-answers';
import {
  callbackOf,
  confidentialClient,
  endpointOf,
  publicClient,
  requests,
  secrets,
} from './scripted-endpoint';

const tokens = json({ access_token: 'an-access-token', token_type: 'Bearer', expires_in: 3600 });

let server: ScriptedServer;

beforeEach(async () => {
  server = await startScriptedServer();
});

afterEach(() => server.close());

async function received(ask: (typeof requests)[number][1], client: OAuthClient) {
  server.script(tokens);
  expect((await ask(endpointOf(server, client))).kind).toBe('granted');
  const request = await server.firstRequest();
  return { ...request, form: Object.fromEntries(request.fields) };
}

describe.each(requests)('%s', (_name, ask) => {
  test('O20 O26 is a form posted to the token endpoint, with every field once and none in the address', async () => {
    const { method, target, headers, fields } = await received(ask, publicClient);
    expect([method, target]).toEqual(['POST', '/token']);
    expect(headers['content-type']).toMatch(/^application\/x-www-form-urlencoded\b/);
    expect(headers.accept).toBe('application/json');
    expect(fields.size).toBe(new Set(fields.keys()).size);
  });

  test('names a public client in the form, and has no Authorization header', async () => {
    const { headers, form } = await received(ask, publicClient);
    expect(form['client_id']).toBe('a-public-client');
    expect(headers.authorization).toBeUndefined();
    expect(form).not.toHaveProperty('client_secret');
  });

  test.each([
    ['plain', 'id', 'secret'],
    ['special', 'a b:c/d+e%', 'p:ä s&s=w+o%rd"\u{1F511}'],
    ['unreserved', "x-1.apps_~!*'()", "-_.~!*'()"],
  ])('O20 sends %s credentials of a client by Basic, form-encoded', async (_kind, clientId, clientSecret) => {
    const { headers, form } = await received(ask, { clientId, clientSecret });
    expect(basicCredentials(headers.authorization)).toEqual([clientId, clientSecret]);
    expect(form).not.toHaveProperty('client_id');
    expect(form).not.toHaveProperty('client_secret');
  });

  test.each([301, 302, 303, 307, 308])('O19 does not follow a redirect (%i)', async (status) => {
    server.script(plain(status, '', { location: `${server.origin}/elsewhere` }));
    const answer = await ask(endpointOf(server));
    expect(answer).toMatchObject({ kind: 'transient', cause: 'not-the-endpoint', status });
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    'http://localhost.evil.test',
    'http://127.0.0.1.evil.test',
    'http://as.test',
    'ftp://127.0.0.1',
  ])('O19 sends nothing to %s, which is neither https nor loopback', async (origin) => {
    const sent: string[] = [];
    const endpoint = endpointOf({ metadata: { ...server.metadata, token_endpoint: `${origin}/token` } });
    const fetch = async (url: string | URL | Request) => {
      sent.push(String(url));
      return new Response();
    };
    const answer = await ask({ ...endpoint, transport: { ...endpoint.transport, fetch } });
    expect(answer.kind).toBe('transient');
    expect(sent).toEqual([]);
  });
});

test('a code exchange sends the code, the verifier and the redirect URI of the request (RFC 7636 §4.5)', async () => {
  server.script(tokens, tokens);
  const endpoint = endpointOf(server);
  await exchangeCode(endpoint, callbackOf(endpoint));
  const form = {
    grant_type: 'authorization_code',
    code: secrets.code,
    code_verifier: secrets.codeVerifier,
    redirect_uri: 'http://127.0.0.1:8888/callback',
  };
  expect(Object.fromEntries(server.requests[0]?.fields ?? [])).toEqual({
    ...form,
    client_id: 'a-public-client',
  });
  const confidential = endpointOf(server, confidentialClient);
  await exchangeCode(confidential, callbackOf(confidential));
  expect(Object.fromEntries(server.requests[1]?.fields ?? [])).toEqual(form);
});

test('a refresh sends the refresh token and no scope, which keeps those that were granted (RFC 6749 §6)', async () => {
  server.script(tokens);
  await refresh(endpointOf(server, confidentialClient), secrets.refreshToken);
  expect(Object.fromEntries((await server.firstRequest()).fields)).toEqual({
    grant_type: 'refresh_token',
    refresh_token: secrets.refreshToken,
  });
});

test.each([
  [['a', 'b'], { grant_type: 'client_credentials', scope: 'a b' }],
  [[], { grant_type: 'client_credentials' }],
])('a client asks on its own behalf for the scopes %j (RFC 6749 §4.4.2)', async (scopes, form) => {
  server.script(tokens);
  await askAsClient(endpointOf(server, confidentialClient), scopes);
  expect(Object.fromEntries((await server.firstRequest()).fields)).toEqual(form);
});

test('a refresh token that a client gets on its own behalf is left out (RFC 6749 §4.4.3)', async () => {
  server.script(json({ access_token: 'a', token_type: 'Bearer', refresh_token: 'r' }));
  const answer = await askAsClient(endpointOf(server, confidentialClient), []);
  expect(answer).toMatchObject({ kind: 'granted', tokens: { accessToken: 'a', refreshToken: null } });
});

test('O14 of two codes in a callback neither is sent', async () => {
  const endpoint = endpointOf(server);
  const request = { url: '', state: 's', codeVerifier: secrets.codeVerifier, redirectUri: '' };
  const parameters = new URLSearchParams('code=a&code=b&state=s');
  const callback = () => checkCallback(endpoint.server, endpoint.client, request, parameters);
  expect((await exchangeCode(endpoint, callback())).kind).toBe('transient');
  expect(server.requests).toHaveLength(0);
});

/** Reads what RFC 6749 §2.3.1 writes: each part form-encoded, then both in Base64. */
function basicCredentials(header: string | undefined): string[] {
  const [scheme, encoded = ''] = header?.split(' ') ?? [];
  expect(scheme).toBe('Basic');
  const parts = Buffer.from(encoded, 'base64').toString('latin1').split(':');
  return parts.map((part) => new URLSearchParams(`part=${part}`).get('part') ?? '');
}
