import { expect, test } from 'vitest';
import {
  accessTokenFrom,
  isFromFuture,
  readAccessToken,
  timeLeft,
  writeAccessToken,
} from '../../../main/profiles/session/access-token';
import { accessToken } from '../../fakes/access-token';
import { tokenSet } from '../../fakes/token-endpoint';

const assumed = { usualLife: 1800, scopes: ['asked'] };

test('an answer that tells all is taken at its word', () => {
  const tokens = tokenSet({ accessToken: 'a', expiresIn: 20, scopes: ['given'] });
  expect(accessTokenFrom(tokens, 1_000, assumed)).toEqual({
    text: 'a',
    issuedAt: 1_000,
    expiresAt: 21_000,
    scopes: ['given'],
  });
});

test('F6: an answer without a usable life has the usual one, and one without scopes has those asked for', () => {
  const token = accessTokenFrom(tokenSet({ expiresIn: null }), 0, assumed);
  expect(token).toMatchObject({ expiresAt: 1_800_000, scopes: ['asked'] });
});

test.each([
  ['at the start', 0, 3_600_000],
  ['half a minute before it was issued, as clocks differ', -30_000, 3_630_000],
  ['a millisecond before the end', 3_599_999, 1],
  ['at the end', 3_600_000, 0],
  ['long after the end', 9_999_999, 0],
  ['more than a minute before it was issued, with the clock turned back', -60_001, 0],
])('the time left %s', (_when, after, left) => {
  const token = accessToken();
  expect(timeLeft(token, token.issuedAt + after)).toBe(left);
});

test('a token is from the future once the clock is more than a minute before it', () => {
  const token = accessToken();
  expect(isFromFuture(token, token.issuedAt - 60_000)).toBe(false);
  expect(isFromFuture(token, token.issuedAt - 60_001)).toBe(true);
});

test('what is written for the keychain is one line, and reads back the same', () => {
  const token = accessToken({ text: 'a"b\\c\nd' });
  const line = writeAccessToken(token);
  expect(line).not.toContain('\n');
  expect(readAccessToken(line)).toEqual(token);
});

test.each([
  '',
  'access-1',
  '{',
  'null',
  '[]',
  '{"text":"a"}',
  '{"text":"","issuedAt":0,"expiresAt":1,"scopes":[]}',
  '{"text":"a","issuedAt":"0","expiresAt":1,"scopes":[]}',
  '{"text":"a","issuedAt":0,"expiresAt":1e400,"scopes":[]}',
  '{"text":"a","issuedAt":0,"expiresAt":1,"scopes":[1]}',
])('F45: %j in the keychain is damaged, and no error', (text) => {
  expect(readAccessToken(text)).toBeNull();
});

test.each(['issuedAt', 'expiresAt'] as const)(
  'an entry whose %s is no moment of any calendar is no token',
  (name) => {
    const entry = { ...accessToken(), [name]: 1e300 };
    expect(readAccessToken(JSON.stringify(entry))).toBeNull();
  },
);
