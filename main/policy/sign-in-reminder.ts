import type { EpochMs } from '../../preload/vocabulary';

const day = 24 * 60 * 60_000;

/** Days before the end of a sign-in on which to remind of it, the last reminder first. */
const reminderDays = [1, 3, 14] as const;

/** The reminder in force, by its days before the end; null while that is further off, and once it has come. */
export function reminderAt(endsAt: EpochMs, now: EpochMs): number | null {
  const left = endsAt - now;
  return left <= 0 ? null : (reminderDays.find((days) => left <= days * day) ?? null);
}

/** Whether a reminder is yet to be given, after the one that was given last. */
export const isNew = (days: number, last: number | null): boolean => last === null || days < last;

/** The days that are left, begun ones included: one on the last day. */
export const daysLeft = (endsAt: EpochMs, now: EpochMs): number => Math.ceil((endsAt - now) / day);
