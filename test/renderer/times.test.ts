import { expect, test } from 'vitest';
import { endsWhen, lastsUntil, timeOf, whenOf } from '../../renderer/times';

/** A moment of the local clock; the month counts from 1. */
const at = (year: number, month: number, day: number, hour = 14, minute = 52): number =>
  new Date(year, month - 1, day, hour, minute).getTime();

const now = at(2026, 11, 29, 15, 0);

test('a moment has its day where that is not today, and its year where that is another one', () => {
  expect(timeOf(at(2026, 11, 29), now)).toMatch(/^(14:52|2:52.PM)$/);
  expect(timeOf(at(2026, 12, 7), now)).toMatch(/^(7 Dec|Dec 7), (14:52|2:52.PM)$/);
  expect(timeOf(at(2026, 1, 7), now)).not.toContain('2026');
  expect(timeOf(at(2027, 12, 7), now)).toMatch(/^(7 Dec|Dec 7,) 2027, (14:52|2:52.PM)$/);
});

test('a moment in a sentence is “at”, “tomorrow at” or “on” a day', () => {
  expect(whenOf(at(2026, 11, 29, 23, 59), now)).toMatch(/^at (23|11):59/);
  expect(whenOf(at(2026, 11, 30), now)).toMatch(/^tomorrow at (14:52|2:52.PM)$/);
  expect(whenOf(at(2026, 12, 7), now)).toMatch(/^on (7 December|December 7) at (14:52|2:52.PM)$/);
  expect(whenOf(at(2027, 12, 7), now)).toMatch(/^on (7 December|December 7,) 2027 at (14:52|2:52.PM)$/);
});

test('a sign-in ends in so many days, and at last at a time', () => {
  expect(endsWhen(at(2026, 12, 7), now)).toMatch(/^in 8 days, on (7 December|December 7)$/);
  expect(endsWhen(at(2026, 11, 30, 16, 0), now)).toMatch(/^tomorrow at (16:00|4:00.PM)$/);
  expect(endsWhen(at(2026, 11, 29, 16, 0), now)).toMatch(/^at (16:00|4:00.PM)$/);
});

test('a sign-in lasts until a date, its last day until a time of it', () => {
  expect(lastsUntil(at(2026, 12, 7), now)).toMatch(/^(7 December|December 7,) 2026 · 7 more days$/);
  expect(lastsUntil(at(2026, 11, 30), now)).toMatch(/^(30 November|November 30,) 2026, (14:52|2:52.PM)$/);
  expect(lastsUntil(at(2025, 11, 29), now)).toMatch(/^(29 November|November 29,) 2025$/);
});
