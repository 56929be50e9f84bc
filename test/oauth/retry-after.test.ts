import { expect, test } from 'vitest';
import { retryAfter } from '../../main/oauth/retry-after';

const now = Date.UTC(1994, 10, 6, 8, 49, 0);
const second = 1_000;
const hour = 3_600_000;

test.each([
  ['seconds', '7', 7 * second],
  ['seconds between spaces', ' 120 ', 120 * second],
  ['no seconds', '0', second],
  ['one hour', '3600', hour],
  ['more than an hour', '999999', hour],
  ['more seconds than a number holds', '9'.repeat(400), hour],
  ['a date', 'Sun, 06 Nov 1994 08:49:37 GMT', 37 * second],
  ['a date of RFC 850', 'Sunday, 06-Nov-94 08:49:37 GMT', 37 * second],
  ['a date of asctime, which is in UTC too', 'Sun Nov  6 08:49:37 1994', 37 * second],
  ['a date in the past', 'Sun, 06 Nov 1994 08:00:00 GMT', second],
  ['the date of now', 'Sun, 06 Nov 1994 08:49:00 GMT', second],
  ['a date far away', 'Fri, 31 Dec 9999 23:59:59 GMT', hour],
])('%s: %s is a wait of %s milliseconds', (_what, header, wait) => {
  expect(retryAfter(header, now)).toBe(wait);
});

test.each([
  null,
  '',
  'soon',
  'in 5 minutes',
  '-5',
  '1.5',
  '1e3',
  '0x10',
  '7, 7',
  '1994-11-06T08:49:37Z',
  'Sunday',
  'Sun, 99 Foo 1994 08:49:37 GMT',
])('%s is no wait', (header) => {
  expect(retryAfter(header, now)).toBeNull();
});

test('the time zone of the computer changes nothing', () => {
  const zone = process.env['TZ'];
  for (const name of ['America/New_York', 'Asia/Kathmandu']) {
    process.env['TZ'] = name;
    expect(retryAfter('Sun Nov  6 08:49:37 1994', now)).toBe(37 * second);
  }
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});
