import { expect, test } from 'vitest';
import { spotifyTokenFiles } from '../../main/providers/spotify/token-files';
import { spotiflyToken, spotipyCache } from '../fakes/files';
import { secrets } from '../fakes/token-server';

/** What each kind of file makes of a text, by the program's name. */
const readings = (text: string) =>
  Object.fromEntries(spotifyTokenFiles.map(({ program, read }) => [program, read(JSON.parse(text))]));

test('a file of @spotifly/auth-token tells when the user signed in', () => {
  expect(readings(spotiflyToken())).toEqual({
    '@spotifly/auth-token': {
      refreshToken: secrets.refresh,
      scopes: ['user-read-email'],
      grant: 'code-secret',
      authorizedAt: Date.UTC(2025, 11, 1, 10),
    },
    spotipy: null,
  });
});

test('a file of spotipy does not tell when the user signed in', () => {
  expect(readings(spotipyCache())).toEqual({
    '@spotifly/auth-token': null,
    spotipy: {
      refreshToken: secrets.refresh,
      scopes: ['user-read-email', 'user-top-read'],
      grant: 'code-secret',
      authorizedAt: null,
    },
  });
});

test.each([undefined, null])('a file whose refresh token is %s has none', (refresh_token) => {
  expect(readings(spotipyCache({ refresh_token }))).toMatchObject({ spotipy: { refreshToken: null } });
});

test('a date that is none is not known, and no scope is none', () => {
  expect(readings(spotiflyToken({ date_obtained: 'yesterday', scope: null }))).toMatchObject({
    '@spotifly/auth-token': { authorizedAt: null, scopes: [] },
  });
});

test.each([
  ['', '{"refresh_token": "r"}'],
  ['an error', '{"error": "invalid_client", "date_obtained": "Mon, 01 Dec 2025 10:00:00 GMT"}'],
  ['a refresh token of two lines', spotipyCache({ refresh_token: 'a\nb' })],
  ['a refresh token without end', spotipyCache({ refresh_token: 'r'.repeat(4097) })],
  ['a list', '[]'],
  ['null', 'null'],
])('%s is no such file', (_what, text) => {
  expect(readings(text)).toEqual({ '@spotifly/auth-token': null, spotipy: null });
});
