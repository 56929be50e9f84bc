import { expect, test } from 'vitest';
import { daysLeft, isNew, reminderAt } from '../../main/policy/sign-in-reminder';

const day = 86_400_000;
const end = Date.UTC(2026, 6, 1);

test.each([
  [180 * day, null],
  [14 * day + 1, null],
  [14 * day, 14],
  [3 * day + 1, 14],
  [3 * day, 3],
  [day + 1, 3],
  [day, 1],
  [1, 1],
  [0, null],
  [-1, null],
])('with %d ms left the reminder in force is the one of %s days', (left, days) => {
  expect(reminderAt(end, end - left)).toBe(days);
});

test('each reminder is given once, and none after a later one', () => {
  const given = (days: number) => [null, 14, 3, 1].map((last) => isNew(days, last));
  expect(given(14)).toEqual([true, false, false, false]);
  expect(given(3)).toEqual([true, true, false, false]);
  expect(given(1)).toEqual([true, true, true, false]);
});

test('days that have begun are counted', () => {
  expect([14 * day, 13.5 * day, day, 1].map((left) => daysLeft(end, end - left))).toEqual([14, 14, 1, 1]);
});
