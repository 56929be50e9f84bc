import type { EpochMs } from '../preload/vocabulary';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** A time left, as its number and what follows it: "43" and "min left". */
export interface Left {
  readonly amount: string;
  readonly unit: string;
}

/** Says how much is left of `milliseconds`: "3 days left", "3 h 20 min left", "43 min left", below two minutes "1:43 left". */
export function left(milliseconds: number): Left {
  const hours = Math.floor(milliseconds / hour);
  if (hours >= 48) return { amount: String(Math.floor(hours / 24)), unit: 'days left' };
  const minutes = Math.floor(milliseconds / minute);
  if (hours >= 2) return { amount: `${hours} h ${padded(minutes % 60)}`, unit: 'min left' };
  if (minutes >= 2) return { amount: String(minutes), unit: 'min left' };
  return { amount: countdown(milliseconds), unit: 'left' };
}

/** Minutes and seconds, "4:32"; "0:00" once nothing is left of `milliseconds`. */
export function countdown(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / second);
  return `${Math.floor(seconds / 60)}:${padded(seconds % 60)}`;
}

const padded = (number: number) => String(number).padStart(2, '0');

const system = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();
/** The words are English, as all others are; the clock is the system's, of 12 or 24 hours. */
const english = system.locale.startsWith('en') ? system.locale : 'en';
const clockOf12 = { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' } as const;
const clockOf24 = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const clock = system.hour12 === true ? clockOf12 : clockOf24;

const time = new Intl.DateTimeFormat(english, clock);
const shortDay = { day: 'numeric', month: 'short' } as const;
const dayAndTime = new Intl.DateTimeFormat(english, { ...shortDay, ...clock });
const dayOfYearAndTime = new Intl.DateTimeFormat(english, { ...shortDay, year: 'numeric', ...clock });
const date = new Intl.DateTimeFormat(english, { dateStyle: 'long' });
const dayAndMonth = new Intl.DateTimeFormat(english, { day: 'numeric', month: 'long' });
const calendarDays = new Intl.RelativeTimeFormat(english, { numeric: 'auto' });

/** The time of day, with the day and the year where these are others: "14:52", "21 Nov, 14:52", "21 Nov 2027, 14:52". */
export function timeOf(at: EpochMs, now: EpochMs): string {
  if (daysAgo(at, now) === 0) return time.format(at);
  return (isSameYear(at, now) ? dayAndTime : dayOfYearAndTime).format(at);
}

/** When that is, in a sentence: "at 14:52", "tomorrow at 14:52", "on 7 December at 14:52". */
export function whenOf(at: EpochMs, now: EpochMs): string {
  const clockTime = `at ${time.format(at)}`;
  const days = -daysAgo(at, now);
  if (days === 0) return clockTime;
  if (days === 1) return `tomorrow ${clockTime}`;
  return `on ${(isSameYear(at, now) ? dayAndMonth : date).format(at)} ${clockTime}`;
}

/** A date in full: "21 November 2026". */
export const dateOf = (at: EpochMs): string => date.format(at);

/** When a sign-in ends, its last days by their number: "in 13 days, on 7 December", "tomorrow at 14:52". */
export function endsWhen(until: EpochMs, now: EpochMs): string {
  const days = Math.ceil((until - now) / day);
  return -daysAgo(until, now) <= 1 ? whenOf(until, now) : `in ${days} days, on ${dayAndMonth.format(until)}`;
}

/** Until when a sign-in lasts: "21 November 2026 · 163 more days", "21 November 2026, 14:52" on its last day. */
export function lastsUntil(until: EpochMs, now: EpochMs): string {
  if (until <= now) return date.format(until);
  return until - now < day
    ? `${date.format(until)}, ${time.format(until)}`
    : `${date.format(until)} · ${lasts(until, now)}`;
}

/** How long ago: "today", "yesterday", "20 days ago". */
export const daysAgoInWords = (at: EpochMs, now: EpochMs): string =>
  calendarDays.format(-daysAgo(at, now), 'day');

/** How long a sign-in lasts: "163 more days", and on its last day "until 14:52". */
export function lasts(until: EpochMs, now: EpochMs): string {
  const days = Math.floor((until - now) / day);
  if (days < 1) return `until ${timeOf(until, now)}`;
  return days === 1 ? '1 more day' : `${days} more days`;
}

/** The time of day alone: "14:52". */
export const clockTimeOf = (at: EpochMs): string => time.format(at);

/** How long ago that was: "just now", "12 min ago", "3 h ago". */
export function ago(at: EpochMs, now: EpochMs): string {
  const minutes = Math.floor((now - at) / minute);
  if (minutes < 1) return 'just now';
  return minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`;
}

const weekday = new Intl.DateTimeFormat(english, { weekday: 'long', day: 'numeric', month: 'long' });

/** The day by the name that a person gives it: "Today", "Yesterday", "Friday 20 November". */
export function dayOf(at: EpochMs, now: EpochMs): string {
  const days = daysAgo(at, now);
  if (days === 0) return 'Today';
  return days === 1 ? 'Yesterday' : weekday.format(at);
}

/** How many midnights ago that was. */
export const daysAgo = (at: EpochMs, now: EpochMs): number =>
  Math.round((midnightBefore(now) - midnightBefore(at)) / day);

const isSameYear = (at: EpochMs, now: EpochMs): boolean =>
  new Date(at).getFullYear() === new Date(now).getFullYear();

const midnightBefore = (at: EpochMs): EpochMs => new Date(at).setHours(0, 0, 0, 0);
