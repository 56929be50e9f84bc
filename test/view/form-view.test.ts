import { expect, test } from 'vitest';
import { createPracticeProvider } from '../../main/providers/practice/provider';
import { spotify } from '../../main/providers/spotify/spotify';
import { draftOf, newDraft, providerView } from '../../main/view/form-view';
import { profile } from '../fakes/living-profiles';

const practice = createPracticeProvider(async () => 'http://127.0.0.1:9');

test('the form knows of a provider what it shows, and no endpoint', () => {
  expect(providerView(spotify)).toEqual({
    id: 'spotify',
    name: 'Spotify',
    grants: ['code-pkce', 'code-secret'],
    scopes: spotify.scopes,
    redirectPort: 8888,
    hasDashboard: true,
    environmentName: 'SPOTIFY_TOKEN',
  });
  expect(providerView(practice)).toMatchObject({ redirectPort: 0, hasDashboard: false });
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

test('where a client is registered already, none has to be typed', () => {
  expect(newDraft(practice, 'window').clientId).toBe(practice.knownClient?.clientId);
  expect(practice.clientIdProblem(newDraft(practice, 'window').clientId)).toBeNull();
});

test('a profile comes into the form without what the provider told, and its secret stays where it is', () => {
  const { account: _account, authorizedAt: _authorizedAt, remindedDays: _days, ...typed } = profile;
  expect(draftOf(profile)).toEqual({
    ...typed,
    clientSecret: '',
    hasSecret: true,
    environmentName: '',
    importId: null,
  });
  expect(draftOf({ ...profile, environmentName: 'MY_TOKEN' }).environmentName).toBe('MY_TOKEN');
  expect(draftOf({ ...profile, grant: 'code-pkce' }).hasSecret).toBe(false);
});
