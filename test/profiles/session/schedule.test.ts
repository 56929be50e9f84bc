import { expect, test } from 'vitest';
import type { AccessToken } from '../../../main/profiles/session/access-token';
import {
  backoff,
  dueAt,
  isDue,
  longestTick,
  shortestPause,
  tickUntil,
  warnAt,
} from '../../../main/profiles/session/schedule';
import { accessToken } from '../../fakes/access-token';

const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;

const due = (token: AccessToken, fraction = 0): number => dueAt(token, fraction) ?? Number.NaN;

test.each([
  ['an hour', 60 * minute, 54 * minute],
  ['ten minutes', 10 * minute, 9 * minute],
  ['five minutes, whose tenth is under a minute', 5 * minute, 4 * minute],
  ['two minutes', 2 * minute, minute],
  ['20 seconds', 20 * second, 10 * second],
  ['a second', second, second / 2],
  ['60 days', 60 * day, 54 * day],
])('F9: without jitter a token of %s is due at its time', (_life, life, after) => {
  const token = accessToken({ life });
  expect(due(token) - token.issuedAt).toBe(after);
});

test.each([
  ['an hour', 60 * minute, 6 * second],
  ['20 seconds', 20 * second, second],
  ['60 days', 60 * day, 6 * second],
])(
  'jitter makes a token of %s due earlier, never later, by a tenth of the margin or 6 s',
  (_life, life, most) => {
    const token = accessToken({ life });
    for (const fraction of [0, 0.25, 0.5, 0.999]) {
      const early = due(token) - due(token, fraction);
      expect(early).toBeCloseTo(most * fraction);
    }
  },
);

test('a token is due from its moment on, and when the clock was turned back before it', () => {
  const token = accessToken();
  const moment = due(token);
  expect(isDue(token, moment, moment - 1)).toBe(false);
  expect(isDue(token, moment, moment)).toBe(true);
  expect(isDue(token, moment, token.issuedAt - day)).toBe(true);
});

test('a token without an end is never due, whatever the clock says', () => {
  const token = { ...accessToken(), expiresAt: null };
  expect(dueAt(token, 0)).toBeNull();
  expect(isDue(token, Infinity, token.issuedAt + 1000 * day)).toBe(false);
  expect(isDue(token, Infinity, token.issuedAt - day)).toBe(false);
});

test.each([
  ['nothing is planned', null, longestTick],
  ['the plan is far away', 60 * day, longestTick],
  ['the plan is near', 7 * second, 7 * second],
  ['the plan is now', 0, 250],
  ['the plan is past', -day, 250],
  ['the plan is at no time at all', Infinity, longestTick],
])('F6: the next look at the clock, when %s', (_plan, wakeAt, wait) => {
  expect(tickUntil(wakeAt, 0)).toBe(wait);
});

test('F24: the wait after faults doubles, with full jitter, between 5 s and 5 min', () => {
  const nearlyOne = 1 - Number.EPSILON;
  const longest = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((failures) => Math.round(backoff(failures, nearlyOne)));
  expect(longest).toEqual([5, 8, 16, 32, 64, 128, 256, 300, 300].map((seconds) => seconds * second));
  for (const failures of [1, 2, 7]) expect(backoff(failures, 0)).toBe(shortestPause);
  for (const failures of [8, 10, 1_000_000])
    for (const fraction of [0, nearlyOne]) expect(backoff(failures, fraction)).toBe(5 * minute);
});

test.each([
  ['an hour', 60 * minute, 50 * minute],
  ['twenty minutes', 20 * minute, 10 * minute],
  ['a short life', 20 * second, 10 * second],
])('the end of a token that nothing renews is told in time: %s', (_life, life, after) => {
  expect(warnAt(accessToken({ issuedAt: 0, life }))).toBe(after);
});
