import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAccount } from '../../main/oauth/account-answer';
import {
  type AuthorizationRequest,
  authorizationRequest,
  checkCallback,
} from '../../main/oauth/authorization-request';
import type { OAuthClient } from '../../main/oauth/client';
import { discover } from '../../main/oauth/discovery';
import { redirectUri } from '../../main/oauth/redirect-uri';
import type { TokenAnswer, TokenSet } from '../../main/oauth/token-answer';
import { askAsClient, exchangeCode, refresh, revoke } from '../../main/oauth/token-endpoint';
import {
  type CertifiedServer,
  nativeClient,
  postClient,
  secretClient,
  startCertifiedServer,
} from '../fakes/certified-server';
import { createFormBrowser, type Page } from '../fakes/form-browser';
import { createFakeClock } from '../fakes/clock';
import { endpointOf, transportOn } from './scripted-endpoint';

const publicClient: OAuthClient = { clientId: nativeClient, clientSecret: null };
const callbackUri = redirectUri(54_321);

let server: CertifiedServer;

beforeAll(async () => {
  server = await startCertifiedServer();
});

afterAll(() => server.close());

const endpoint = (client = publicClient) => endpointOf(server, client);

function ask(client = publicClient): Promise<AuthorizationRequest> {
  // OpenID Connect Core §11: offline access has to be consented to each time.
  const extra = { prompt: 'consent' };
  const scopes = ['openid', 'profile', 'offline_access'];
  return authorizationRequest(server.metadata, client, {
    responseType: 'code',
    redirectUri: callbackUri,
    scopes,
    extra,
  });
}

/** Signs in and consents, as a person does. @returns the parameters of the callback. */
async function consent({ url }: Pick<AuthorizationRequest, 'url'>): Promise<URLSearchParams> {
  const browser = createFormBrowser(callbackUri);
  const loginPage = await browser.open(url);
  const consentPage = await browser.submit(loginPage, { login: 'robin', password: 'any' });
  return parametersOf(await browser.submit(consentPage, {}));
}

const parametersOf = ({ url }: Page) => new URL(url).searchParams;

async function signIn(client = publicClient): Promise<TokenSet> {
  const request = await ask(client);
  const callback = checkCallback(server.metadata, client, request, await consent(request));
  return granted(await exchangeCode(endpoint(client), callback));
}

function granted(answer: TokenAnswer): TokenSet {
  if (answer.kind !== 'granted') throw new Error(`No tokens: ${JSON.stringify(answer)}`);
  return answer.tokens;
}

async function renew(token: string | null, client = publicClient): Promise<TokenAnswer> {
  return refresh(endpoint(client), token ?? '');
}

test.each([
  ['a public client', publicClient],
  ['a client with a secret', secretClient],
  ['a client with its secret in the form', postClient],
])('%s signs in and renews twice, with a new refresh token each time', async (_who, client) => {
  const first = await signIn(client);
  expect(first).toMatchObject({ expiresIn: 600, scopes: ['openid', 'profile', 'offline_access'] });
  const second = granted(await renew(first.refreshToken, client));
  const third = granted(await renew(second.refreshToken, client));
  const all = [first, second, third];
  expect(new Set(all.map(({ refreshToken }) => refreshToken)).size).toBe(3);
  expect(new Set(all.map(({ accessToken }) => accessToken)).size).toBe(3);
});

test('O23 a refresh token that was replaced ends the session, and takes its successor with it', async () => {
  const first = await signIn();
  const second = granted(await renew(first.refreshToken));
  expect(await renew(first.refreshToken)).toMatchObject({ kind: 'ended' });
  expect(await renew(second.refreshToken)).toMatchObject({ kind: 'ended' });
});

test('its endpoints are found by its issuer', async () => {
  const found = await discover(new URL(server.metadata.issuer), transportOn(createFakeClock()));
  expect(found).toEqual({ kind: 'found', server: server.metadata });
});

test('O13 the issuer is promised and sent, and a callback without it, or with another, is refused', async () => {
  const request = await ask();
  const parameters = await consent(request);
  expect(server.metadata.authorization_response_iss_parameter_supported).toBe(true);
  expect(parameters.get('iss')).toBe(server.metadata.issuer);
  const check = () => checkCallback(server.metadata, publicClient, request, parameters);
  expect(check).not.toThrow();
  parameters.set('iss', 'https://evil.test');
  expect(check).toThrow('"iss"');
  parameters.delete('iss');
  expect(check).toThrow('"iss"');
});

test('O6 the server insists on PKCE, and takes no other verifier', async () => {
  const request = await ask();
  const url = new URL(request.url);
  url.searchParams.delete('code_challenge');
  url.searchParams.delete('code_challenge_method');
  const refused = await createFormBrowser(callbackUri).open(url.href);
  expect(parametersOf(refused).get('error')).toBe('invalid_request');

  const callback = checkCallback(server.metadata, publicClient, request, await consent(request));
  const { codeVerifier } = await ask();
  expect(await exchangeCode(endpoint(), { ...callback, codeVerifier })).toMatchObject({ kind: 'ended' });
});

test('O18 a code works once', async () => {
  const request = await ask();
  const callback = checkCallback(server.metadata, publicClient, request, await consent(request));
  granted(await exchangeCode(endpoint(), callback));
  expect(await exchangeCode(endpoint(), callback)).toMatchObject({ kind: 'ended' });
});

test('a person who declines comes back with an error and the right state', async () => {
  const request = await ask();
  const browser = createFormBrowser(callbackUri);
  const parameters = parametersOf(await browser.follow(await browser.open(request.url), 'Cancel'));
  expect([parameters.get('error'), parameters.get('state')]).toEqual(['access_denied', request.state]);
  expect(() => checkCallback(server.metadata, publicClient, request, parameters)).toThrow('is an error');
});

test('a wrong client secret is a matter of configuration, and the right one works on', async () => {
  const { refreshToken } = await signIn(secretClient);
  const wrong = { ...secretClient, clientSecret: 'another secret' };
  expect(await renew(refreshToken, wrong)).toMatchObject({ kind: 'misconfigured', code: 'invalid_client' });
  expect((await renew(refreshToken, secretClient)).kind).toBe('granted');
});

test('a client with a secret gets a token on its own behalf, and a public one does not', async () => {
  const tokens = granted(await askAsClient(endpoint(secretClient), []));
  expect(tokens).toMatchObject({ refreshToken: null, expiresIn: 600 });
  expect(await askAsClient(endpoint(), [])).toMatchObject({ cause: 'refused' });
});

test('O25 a refresh token that was revoked is refused', async () => {
  const { refreshToken } = await signIn();
  expect(await revoke(endpoint(), refreshToken ?? '')).toBe(true);
  expect(await renew(refreshToken)).toMatchObject({ kind: 'ended' });
});

test('the name of who signed in is read from the userinfo endpoint', async () => {
  const { accessToken } = await signIn();
  const clock = createFakeClock();
  const read = (token: string) =>
    askAccount(server.metadata.userinfo_endpoint ?? '', token, transportOn(clock), clock.now);
  expect(await read(accessToken)).toEqual({ kind: 'known', name: 'robin of the tests', picture: null });
  expect(await read('another-token')).toMatchObject({ kind: 'refused', status: 401 });
});
