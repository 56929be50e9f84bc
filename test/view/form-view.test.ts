import { expect, test } from 'vitest';
import { blankProvider } from '../../main/providers/custom/definition';
import { createPracticeProvider } from '../../main/providers/practice/provider';
import type { Provider } from '../../main/providers/provider';
import { spotify } from '../../main/providers/spotify/spotify';
import { draftOf, duplicateOf, newDraft, providerView } from '../../main/view/form-view';
import { profile } from '../fakes/living-profiles';

const practice = createPracticeProvider(async () => 'http://127.0.0.1:9');

test('the form knows of a provider what it shows, and no endpoint', () => {
  expect(providerView(spotify)).toEqual({
    id: 'spotify',
    name: 'Spotify',
    grants: expect.any(Array),
    scopes: spotify.scopes,
    redirectPort: 8888,
    hasDashboard: true,
    knownTroubles: spotify.knownTroubles,
    environmentName: 'SPOTIFY_TOKEN',
  });
  expect(providerView(practice)).toMatchObject({ redirectPort: 0, hasDashboard: false, knownTroubles: [] });
});

test('of each grant it knows what it has to ask for', () => {
  const offer = { needsSecret: true, opensPage: true, takesScopes: true, ended: null };
  expect(providerView(spotify).grants).toEqual([
    { ...offer, grant: 'code-pkce', needsSecret: false },
    { ...offer, grant: 'code-secret' },
    {
      ...offer,
      grant: 'implicit',
      needsSecret: false,
      ended: {
        words: expect.stringMatching(/^Spotify ended this way to sign in on 27 November 2025\./),
        instead: 'code-pkce',
      },
    },
    { ...offer, grant: 'client-credentials', opensPage: false, takesScopes: false },
  ]);
  expect(providerView(practice).grants.at(-1)).toMatchObject({
    grant: 'client-credentials',
    takesScopes: true,
  });
});

test('a new profile begins with PKCE, no scope, and where the user likes pages to open', () => {
  expect(newDraft(spotify, 'browser')).toEqual({
    id: null,
    provider: 'spotify',
    name: 'Spotify',
    grant: 'code-pkce',
    clientId: '',
    clientSecret: '',
    hasSecret: false,
    scopes: [],
    redirectPort: 8888,
    opener: 'browser',
    environmentName: '',
    importId: null,
  });
});

test('a new profile is called as no other one is', () => {
  const name = (provider: Provider, ...names: readonly string[]) => newDraft(provider, 'window', names).name;
  expect(name(spotify, 'Spotify', 'Spotify 2')).toBe('Spotify 3');
  const custom = { ...spotify, custom: blankProvider };
  expect(name(custom)).toBe('My provider');
  expect(name(custom, 'My provider')).toBe('My provider 2');
});

test('where a client is registered already, none has to be typed', () => {
  expect(newDraft(practice, 'window').clientId).toBe(practice.knownClient?.clientId);
  expect(practice.clientIdProblem(newDraft(practice, 'window').clientId, 'code-pkce')).toBeNull();
});

test('a profile comes into the form without what the provider told, and its secret stays where it is', () => {
  const {
    account: _account,
    authorizedAt: _authorizedAt,
    remindedDays: _days,
    renewingSince: _since,
    endedBecause: _reason,
    signedInWith: _with,
    ...typed
  } = profile;
  expect(draftOf(profile)).toEqual({
    ...typed,
    clientSecret: '',
    hasSecret: true,
    environmentName: '',
    importId: null,
  });
  expect(draftOf({ ...profile, environmentName: 'MY_TOKEN' }).environmentName).toBe('MY_TOKEN');
  expect(draftOf({ ...profile, grant: 'code-pkce' }).hasSecret).toBe(false);
  expect(draftOf({ ...profile, grant: 'client-credentials' }).hasSecret).toBe(true);
});

test('a copy has all that was typed, but the secret', () => {
  const { id: _id, name: _name, ...typed } = draftOf(profile);
  expect(duplicateOf(profile, ['Listening'])).toEqual({
    ...typed,
    id: null,
    name: 'Listening copy',
    hasSecret: false,
  });
});

test.each([
  ['Listening', ['Listening'], 'Listening copy'],
  ['Listening', ['Listening', 'Listening copy'], 'Listening copy 2'],
  ['Listening copy', ['Listening', 'Listening copy', 'Listening copy 2'], 'Listening copy 3'],
  ['n'.repeat(200), [], `${'n'.repeat(180)} copy`],
])('a copy of %j beside %j is called %j', (name, names, expected) => {
  expect(duplicateOf({ ...profile, name }, names).name).toBe(expected);
});
