import { expect, test } from 'vitest';
import { accessTokenFrom, readAccessToken, writeAccessToken } from '../../main/profiles/session/access-token';
import { tokenRemarks } from '../../main/view/token-remarks';
import { tokenSet } from '../fakes/token-endpoint';

const minute = 60_000;
const assumed = { usualLife: 3600, scopes: [] };
const remarksOn = (tokens: Parameters<typeof tokenSet>[0], usualLife: number | null = 3600) =>
  tokenRemarks(accessTokenFrom(tokenSet(tokens), 0, { ...assumed, usualLife }), 'Spotify');

test('of most tokens there is nothing to remark', () => {
  expect(remarksOn({})).toEqual([]);
  for (const clockAhead of [0, 5 * minute, -5 * minute]) expect(remarksOn({ clockAhead })).toEqual([]);
});

test('F6 a life that is assumed is said, and one that is not known needs no words', () => {
  expect(remarksOn({ expiresIn: null })).toEqual([expect.stringContaining('assumes the usual 1 h.')]);
  expect(remarksOn({ expiresIn: null }, null)).toEqual([]);
});

test.each([
  [10 * minute, '10 min ahead of Spotify’s'],
  [-10 * minute, '10 min behind Spotify’s'],
  [3 * 24 * 60 * minute, '3 days ahead of Spotify’s'],
])('F10 a clock that is %i ms ahead is said, with what to do', (clockAhead, words) => {
  const [remark] = remarksOn({ clockAhead });
  expect(remark).toBe(
    `This computer’s clock is ${words}. Renewal is not affected, but other programs may be: correct the clock.`,
  );
});

test('what is remarked outlasts a restart', () => {
  const token = accessTokenFrom(tokenSet({ expiresIn: null, clockAhead: 10 * minute }), 0, assumed);
  const read = readAccessToken(writeAccessToken(token));
  expect(read).toEqual(token);
  expect(read && tokenRemarks(read, 'Spotify')).toHaveLength(2);
});
