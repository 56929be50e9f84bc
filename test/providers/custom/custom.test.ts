import { afterEach, beforeEach, expect, test } from 'vitest';
import { unknownIssuer } from '../../../main/oauth/client';
import { transient } from '../../../main/oauth/token-answer';
import { createCustomProviders } from '../../../main/providers/custom/custom';
import { blankProvider } from '../../../main/providers/custom/definition';
import { discoveryWords } from '../../../main/providers/custom/discovery-words';
import { accountUrlOf } from '../../../main/providers/account-url';
import { type ScriptedServer, startScriptedServer } from '../../fakes/authorization-server';
import { createFakeClock } from '../../fakes/clock';
import { json, plain } from '../../fakes/scripted-answers';
import { serverOf } from '../../fakes/server-of';
import { transportOn } from '../../oauth/scripted-endpoint';

let server: ScriptedServer;
beforeEach(async () => {
  server = await startScriptedServer();
});
afterEach(() => server.close());

const customs = (clock = createFakeClock()) => createCustomProviders(transportOn(clock), clock.now);
const byIssuer = () => ({ ...blankProvider, issuer: server.origin });

test('an issuer’s document is asked for when it is needed, and once', async () => {
  const authorization_endpoint = 'https://login.example/authorize';
  server.script(
    json({ ...server.metadata, authorization_endpoint, userinfo_endpoint: `${server.origin}/me` }),
  );
  const all = customs();
  const provider = all.of(byIssuer());
  const { host } = new URL(server.origin);
  expect([provider.name, provider.hosts]).toEqual([host, [host]]);
  const [one, other] = await Promise.all([serverOf(provider), serverOf(all.of(byIssuer()))]);
  expect(one).toBe(other);
  expect(provider.hosts).toEqual([host, 'login.example']);
  expect(await accountUrlOf(provider)).toBe(`${server.origin}/me`);
  expect(server.requests).toHaveLength(1);
});

test('a fault is told as a value, and is not kept', async () => {
  server.script(plain(503, ''), json(server.metadata));
  const provider = customs().of(byIssuer());
  expect(await provider.server()).toMatchObject({
    reason: expect.stringContaining('is having problems (HTTP 503)'),
    fault: { kind: 'transient', cause: 'server-error' },
  });
  expect(await provider.server()).toHaveProperty('server');
});

test('a document is asked for anew after a day, and the old one serves where no answer comes', async () => {
  const moved = { ...server.metadata, token_endpoint: `${server.origin}/moved` };
  server.script(json(server.metadata), plain(503, ''), json(moved));
  const clock = createFakeClock();
  const provider = customs(clock).of(byIssuer());
  const tokenEndpoint = async () => (await serverOf(provider)).token_endpoint;
  await tokenEndpoint();
  clock.jump(24 * 60 * 60_000 - 1);
  expect(await tokenEndpoint()).toBe(server.metadata.token_endpoint);
  expect(server.requests).toHaveLength(1);
  clock.jump(1);
  expect(await tokenEndpoint()).toBe(server.metadata.token_endpoint);
  expect(await tokenEndpoint()).toBe(moved.token_endpoint);
  expect(server.requests).toHaveLength(3);
});

test('a document that says otherwise a day later is believed', async () => {
  server.script(json(server.metadata), json({ ...server.metadata, issuer: 'https://evil.test' }));
  const clock = createFakeClock();
  const provider = customs(clock).of(byIssuer());
  await serverOf(provider);
  clock.jump(24 * 60 * 60_000);
  expect(await provider.server()).toHaveProperty('fault.cause', 'not-the-endpoint');
});

test('a sign-in page that was added to the document is found at the next look', async () => {
  server.script(json({ ...server.metadata, authorization_endpoint: undefined }), json(server.metadata));
  const { discover } = customs();
  expect(await discover(server.origin)).toMatchObject({ ok: true, value: { authorizationHost: null } });
  const { host } = new URL(server.origin);
  expect(await discover(server.origin)).toMatchObject({ ok: true, value: { authorizationHost: host } });
});

test('a document that cannot be used says nothing of a sign-in', async () => {
  server.script(json({ ...server.metadata, issuer: 'https://evil.test' }));
  expect(await customs().of(byIssuer()).server()).toMatchObject({
    reason: expect.stringContaining('for the issuer “https://evil.test”'),
    fault: { kind: 'transient', cause: 'not-the-endpoint' },
  });
});

test('typed endpoints are taken as they are; what is left out is not there', async () => {
  const typed = {
    ...blankProvider,
    source: 'typed',
    authorization: ' https://github.com/login/oauth/authorize ',
    token: 'https://github.com/login/oauth/access_token',
    parameters: 'prompt=select_account',
  } as const;
  const provider = customs().of(typed);
  expect(await serverOf(provider)).toEqual({
    issuer: unknownIssuer,
    authorization_endpoint: 'https://github.com/login/oauth/authorize',
    token_endpoint: 'https://github.com/login/oauth/access_token',
  });
  expect(await accountUrlOf(provider)).toBeNull();
  expect(provider.authorizeParameters(true)).toEqual({ prompt: ['select_account'] });
  expect([provider.name, provider.hosts]).toEqual(['github.com', ['github.com']]);
});

test.each([
  ['OpenID Connect by its scopes', { scopes_supported: ['openid'] }, 'select_account'],
  ['OpenID Connect by its subjects', { subject_types_supported: ['public'] }, 'select_account'],
  ['Keycloak’s list', { prompt_values_supported: ['none', 'login', 'consent'] }, 'login'],
  ['a list with a choice', { prompt_values_supported: ['login', 'select_account'] }, 'select_account'],
  ['a list without either', { scopes_supported: ['openid'], prompt_values_supported: ['none'] }, undefined],
  ['plain OAuth', {}, undefined],
])('another account is asked for as the document lets one: %s', async (_what, members, prompt) => {
  server.script(json({ ...server.metadata, ...members }));
  const provider = customs().of(byIssuer());
  await provider.server();
  expect(provider.authorizeParameters(true)['prompt']).toBe(prompt);
  expect(provider.authorizeParameters(false)).toEqual({});
});

test('a prompt that was typed is the one that is sent', async () => {
  server.script(json({ ...server.metadata, scopes_supported: ['openid'] }));
  const provider = customs().of({ ...byIssuer(), parameters: 'prompt=consent' });
  await provider.server();
  expect(provider.authorizeParameters(true)).toEqual({ prompt: ['consent'] });
});

test('typed endpoints tell nothing of prompts, and get none', () =>
  expect(
    customs()
      .of({ ...blankProvider, source: 'typed' })
      .authorizeParameters(true),
  ).toEqual({}));

test('a provider that nobody described says so', async () => {
  for (const source of ['issuer', 'typed'] as const)
    expect(
      await customs()
        .of({ ...blankProvider, source })
        .server(),
    ).toMatchObject({
      reason: 'This profile does not say where its provider is.',
    });
});

test('what was found is told to the form, whatever else its lists hold', async () => {
  const lists = {
    scopes_supported: ['openid', 7, '', 'x'.repeat(201)],
    token_endpoint_auth_methods_supported: 7,
  };
  server.script(json({ ...server.metadata, ...lists }));
  const { host } = new URL(server.origin);
  expect(await customs().discover(`${server.origin}/`)).toEqual({
    ok: true,
    value: {
      name: host,
      authorizationHost: host,
      tokenHost: host,
      hasAccount: false,
      scopes: ['openid'],
      takesSecretIn: ['client_secret_basic'],
    },
  });
});

test('a host that nobody reaches may be a slip of the pen', () => {
  const words = discoveryWords(transient('network'), 'id.exmaple');
  expect(words).toBe('id.exmaple cannot be reached. Check the address and the network.');
});

test('why nothing was found is told in words', async () => {
  server.script(plain(404, ''), plain(404, ''));
  expect(await customs().discover(server.origin)).toMatchObject({
    ok: false,
    words: expect.stringContaining('has no discovery document for this issuer'),
  });
  expect(await customs().discover('nonsense')).toMatchObject({ ok: false });
});

test('an endpoint that is missing or unsafe is named in a sentence', () => {
  const words = [
    discoveryWords({ kind: 'incomplete' }, 'id.example'),
    discoveryWords({ kind: 'insecure', endpoint: 'authorization_endpoint' }, 'id.example'),
  ];
  expect(words).toEqual([
    expect.stringMatching(/^The document of id\.example does not name a token endpoint\./),
    expect.stringMatching(/^The document of id\.example names an authorization endpoint without https:/),
  ]);
});
