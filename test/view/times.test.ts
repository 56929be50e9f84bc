import { expect, test } from 'vitest';
import { duration, momentInWords } from '../../main/view/times';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

test.each([
  [0, '0 s'],
  [-1, '0 s'],
  [-5 * hour, '0 s'],
  [999, '0 s'],
  [second, '1 s'],
  [59_999, '59 s'],
  [minute, '1 min'],
  [58 * minute + 59_999, '58 min'],
  [hour - 1, '59 min'],
  [hour, '1 h'],
  [hour + minute - 1, '1 h'],
  [2 * hour + 5 * minute, '2 h 5 min'],
  [48 * hour - 1, '47 h 59 min'],
  [48 * hour, '2 days'],
  [73 * hour, '3 days'],
  [180 * 24 * hour, '180 days'],
])('%d ms are %s: never more than there is', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});

test('a moment is told by its time, and by its day and year too where these are others', () => {
  const now = new Date(2026, 10, 24, 9, 30).getTime();
  const time = (moment: number) => momentInWords(moment, now);
  expect(time(new Date(2026, 10, 24, 23, 59).getTime())).toMatch(/^(23|11):59/);
  expect(time(new Date(2026, 10, 25, 0, 1).getTime())).toMatch(/25/);
  expect(time(new Date(2026, 0, 1, 9, 30).getTime())).not.toContain('2026');
  expect(time(new Date(2027, 10, 24, 9, 30).getTime())).toMatch(/24.*2027/);
});

test.each([
  ['en-US', '9:05 AM', 'Nov 24, 9:05 AM'],
  ['en-GB', '09:05', '24 Nov, 09:05'],
  ['de', '09:05', 'Nov 24, 09:05'],
  ['fi', '09:05', 'Nov 24, 09:05'],
  ['hi', '9:05 AM', 'Nov 24, 9:05 AM'],
  ['ar-EG', '9:05 AM', 'Nov 24, 9:05 AM'],
])('on a system that speaks %s a moment has its clock, and English words', (system, today, later) => {
  const moment = new Date(2026, 10, 24, 9, 5).getTime();
  const other = new Date(2026, 10, 23).getTime();
  // Between a time and AM stands a narrow space that does not break.
  const words = (now: number) => momentInWords(moment, now, system).replaceAll('\u202F', ' ');
  expect(words(moment)).toBe(today);
  expect(words(other)).toBe(later);
});
