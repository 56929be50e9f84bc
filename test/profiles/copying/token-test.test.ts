import { expect, test } from 'vitest';
import { createTokenTester } from '../../../main/profiles/copying/token-test';
import type { Profile } from '../../../main/profiles/profile';
import { createCustomProviders } from '../../../main/providers/custom/custom';
import { blankProvider } from '../../../main/providers/custom/definition';
import { createLive } from '../live';

const origin = 'https://provider.test';
const typed = { ...blankProvider, source: 'typed', token: `${origin}/token` } as const;

const forTheClient = {
  tone: 'warn',
  words: 'This token speaks for your app, not for a person.',
  next: 'provider.test has no account to test it on: try it on the API you need it for.',
  remedy: null,
};

/** A profile of another provider that holds an hour's token, and what tests it. */
async function createTested(fields: Partial<Profile> = {}) {
  const world = await createLive({ provider: 'custom', custom: typed, ...fields }, true);
  const { ports, server, clock } = world;
  const provider = createCustomProviders(ports.transport, clock.now).of(fields.custom ?? typed);
  ports.provider = () => provider;
  const { live } = await world.restart();
  const tester = createTokenTester({ clock, time: String, renewBelow: () => 60 });
  return {
    ...world,
    live,
    testToken: () => tester(live),
    asked: () => server.requests.map(({ path }) => path),
  };
}

test('a token for the client alone is sent nowhere, for there is no account to try it on', async () => {
  const custom = { ...typed, userinfo: `${origin}/me` };
  const { testToken, asked } = await createTested({ grant: 'client-credentials', custom });
  expect(await testToken()).toMatchObject(forTheClient);
  expect(asked()).toEqual([]);
});

test('what a token speaks for, the sign-in tells that gave it, not the profile as edited since', async () => {
  const terms = (grant: Profile['grant']) => ({ clientId: 'a', scopes: [], grant, custom: typed });
  const client = await createTested({ grant: 'code-pkce', signedInWith: terms('client-credentials') });
  expect(await client.testToken()).toMatchObject(forTheClient);
  const person = await createTested({ grant: 'client-credentials', signedInWith: terms('code-pkce') });
  expect((await person.testToken()).words).not.toBe(forTheClient.words);
});

test('where the provider has no userinfo endpoint, that is said, and nobody is asked', async () => {
  const { testToken, asked, live } = await createTested();
  expect(await testToken()).toMatchObject({
    tone: 'warn',
    words: 'provider.test has no userinfo endpoint to test a token on.',
    next: 'Try the token on the API that it is meant for.',
    remedy: null,
  });
  expect(asked()).toEqual([]);
  expect(live.standing.refusal).toBeNull();
});

test('where it has one, the token is tried there, whatever else the provider is', async () => {
  const { testToken, asked } = await createTested({ custom: { ...typed, userinfo: `${origin}/me` } });
  expect(await testToken()).toMatchObject({ tone: 'good', words: 'Works as Ada.' });
  expect(asked()).toEqual(['/me']);
});

test('a provider whose document cannot be had is no word about the token', async () => {
  const { testToken, server } = await createTested({ custom: { ...blankProvider, issuer: origin } });
  server.reply('/.well-known/openid-configuration', () => new Response(null, { status: 503 }));
  expect(await testToken()).toMatchObject({
    tone: 'warn',
    words: expect.stringContaining('is having problems (HTTP 503)'),
    next: 'This says nothing about the token.',
    remedy: null,
  });
});
