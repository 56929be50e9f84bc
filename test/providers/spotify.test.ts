import { describe, expect, test } from 'vitest';
import { accountUrlOf } from '../../main/providers/account-url';
import { spotify } from '../../main/providers/spotify/spotify';
import { serverOf } from '../fakes/server-of';

/** Spotify's list of scopes in November 2026, by its own groups. */
const scopes = {
  Images: ['ugc-image-upload'],
  'Spotify Connect': [
    'user-read-playback-state',
    'user-modify-playback-state',
    'user-read-currently-playing',
  ],
  Playback: ['app-remote-control', 'streaming'],
  Playlists: [
    'playlist-read-private',
    'playlist-read-collaborative',
    'playlist-modify-private',
    'playlist-modify-public',
  ],
  Follow: ['user-follow-modify', 'user-follow-read'],
  'Listening History': ['user-read-playback-position', 'user-top-read', 'user-read-recently-played'],
  Library: ['user-library-modify', 'user-library-read'],
  Users: ['user-read-email', 'user-read-private', 'user-personalized'],
  'Open Access': [
    'user-soa-link',
    'user-soa-unlink',
    'soa-manage-entitlements',
    'soa-manage-partner',
    'soa-create-partner',
  ],
};

describe('scopes', () => {
  test('are the 25 that Spotify lists, each once and in its group', () => {
    const listed = Object.entries(scopes).flatMap(([group, names]) =>
      names.map((name) => `${group}: ${name}`),
    );
    expect(spotify.scopes.map(({ group, scope }) => `${group}: ${scope}`).toSorted()).toEqual(
      listed.toSorted(),
    );
    expect(new Set(spotify.scopes.map(({ scope }) => scope)).size).toBe(25);
    expect(spotify.scopes).toHaveLength(25);
  });

  test('are explained, in words of their own', () => {
    const titles = spotify.scopes.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(
      spotify.scopes.filter(({ title, description }) => title === '' || !description.endsWith('.')),
    ).toEqual([]);
  });
});

describe('a sign-in ends six months after it was given', () => {
  test.each([
    ['2026-01-15T12:34:56.789Z', '2026-07-15T12:34:56.789Z'],
    ['2026-07-15T00:00:00.000Z', '2027-01-15T00:00:00.000Z'],
    // The end of February, in years that leap and years that do not, 2100 among them.
    ['2026-08-28T10:00:00.000Z', '2027-02-28T10:00:00.000Z'],
    ['2026-08-29T10:00:00.000Z', '2027-02-28T10:00:00.000Z'],
    ['2026-08-30T10:00:00.000Z', '2027-02-28T10:00:00.000Z'],
    ['2026-08-31T23:59:59.999Z', '2027-02-28T23:59:59.999Z'],
    ['2027-08-29T10:00:00.000Z', '2028-02-29T10:00:00.000Z'],
    ['2027-08-31T10:00:00.000Z', '2028-02-29T10:00:00.000Z'],
    ['2099-08-31T10:00:00.000Z', '2100-02-28T10:00:00.000Z'],
    ['2028-02-29T10:00:00.000Z', '2028-08-29T10:00:00.000Z'],
    // Months of 30 days.
    ['2026-03-31T10:00:00.000Z', '2026-09-30T10:00:00.000Z'],
    ['2026-05-31T10:00:00.000Z', '2026-11-30T10:00:00.000Z'],
    ['2026-10-31T10:00:00.000Z', '2027-04-30T10:00:00.000Z'],
    ['2026-12-31T10:00:00.000Z', '2027-06-30T10:00:00.000Z'],
    // And of 31 on both ends.
    ['2027-01-31T10:00:00.000Z', '2027-07-31T10:00:00.000Z'],
  ])('given %s, it ends %s', (given, end) => {
    const endsAt = spotify.signInEndsAt(Date.parse(given));
    expect(endsAt === null ? null : new Date(endsAt).toISOString()).toBe(end);
  });
});

describe('a client id', () => {
  test.each(['0123456789abcdef0123456789abcdef', 'ABCDEFABCDEFABCDEFABCDEFABCDEF00'])(
    '%s may be one',
    (id) => {
      expect(spotify.clientIdProblem(id, 'code-pkce')).toBeNull();
    },
  );

  test.each([
    ['0123456789abcdef', /^16 characters; a Spotify client ID has 32\./],
    ['0123456789abcdef0123456789abcdef0', /^33 characters/],
    ['', /^0 characters/],
    ['0123456789abcdef0123456789abcdeg', /only the digits 0–9 and the letters a–f/],
    ['0123456789abcdef 0123456789abcde', /only the digits/],
    ['0123456789abcdef0123456789abcde\n', /only the digits/],
    ['０123456789abcdef0123456789abcdef', /only the digits/],
  ])('%j is none, and the words say why and where to find it', (id, words) => {
    expect(spotify.clientIdProblem(id, 'code-pkce')).toMatch(words);
    expect(spotify.clientIdProblem(id, 'code-pkce')).toContain('dashboard');
  });
});

test('the provider asks again who signs in only when it has to', () => {
  expect(spotify.authorizeParameters(true)).toEqual({ show_dialog: 'true' });
  expect(spotify.authorizeParameters(false)).toEqual({ show_dialog: 'false' });
});

test('every address is https, and the browser may be sent to those that it has to show', async () => {
  const { authorization_endpoint = '', token_endpoint = '' } = await serverOf(spotify);
  const addresses = [
    authorization_endpoint,
    token_endpoint,
    spotify.dashboard ?? '',
    spotify.accessPage ?? '',
    (await accountUrlOf(spotify)) ?? '',
  ];
  expect(addresses.map((address) => new URL(address).protocol)).toEqual(addresses.map(() => 'https:'));
  expect(spotify.hosts).toEqual([
    new URL(authorization_endpoint).host,
    new URL(spotify.dashboard ?? '').host,
    new URL(spotify.accessPage ?? '').host,
  ]);
});

test('partner scopes are marked, and no others', () => {
  const partners = spotify.scopes.filter(({ partner }) => partner);
  expect(partners.map(({ scope }) => scope)).toEqual(scopes['Open Access']);
});

test('what Spotify shows on its own page or at the first call is explained, each case once', () => {
  const titles = spotify.knownTroubles.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  for (const said of [
    /Invalid redirect URI/,
    /Invalid client/,
    /premium/i,
    /User not registered/,
    /QUOTA_EXCEEDED/,
  ])
    expect(titles.filter((title) => said.test(title))).toHaveLength(1);
  // What the answer to a call means is said in the same words by `Test token`.
  for (const { reason, next } of spotify.refusals)
    expect(spotify.knownTroubles.map(({ words }) => words)).toContain(`${reason} ${next}`);
});
