import { expect, test } from 'vitest';
import { readExpiresIn } from '../../main/oauth/expires-in';

const tenYears = 315_360_000;

test.each([
  ['3600', 3600],
  ['1', 1],
  ['"3600"', 3600],
  ['" 3600 "', 3600],
  ['3600.5', 3600],
  ['2592001', 2_592_001],
  ['2147484.648', 2_147_484],
  [`${tenYears}`, tenYears],
])('F6 O22 expires_in %s is a life of %i seconds', (written, seconds) => {
  expect(readExpiresIn(JSON.parse(written))).toBe(seconds);
});

test.each([
  '0',
  '0.9',
  '-5',
  '1e12',
  '1e400',
  '"1e400"',
  'null',
  'true',
  '""',
  '" "',
  '"soon"',
  '"3600s"',
  '"NaN"',
  '[3600]',
  '{}',
  `${tenYears + 1}`,
])('F6 O22 expires_in %s says nothing', (written) => {
  expect(readExpiresIn(JSON.parse(written))).toBeNull();
});

test('F6 O22 no expires_in says nothing', () => {
  expect(readExpiresIn(undefined)).toBeNull();
});
