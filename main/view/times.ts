import type { EpochMs } from '../../preload/vocabulary';

/** A moment as the user's clock shows it, "14:05"; passed in because the locale is the system's. */
export type TimeOfDay = (moment: EpochMs) => string;

/**
 * A moment with its day where that is not today's, and its year where that is another one: "14:05", "26 Nov, 14:05",
 * "26 Nov 2027, 14:05". Its words are English, as all others are; whether its clock has 12 or 24 hours is for the
 * system's locale to say.
 */
export function momentInWords(moment: EpochMs, now: EpochMs, system?: string): string {
  const { locale, hour12 } = new Intl.DateTimeFormat(system, { hour: 'numeric' }).resolvedOptions();
  const english = locale.startsWith('en') ? locale : 'en';
  const clock = hour12 === true ? clockOf12 : clockOf24;
  return new Intl.DateTimeFormat(english, { ...dayOf(new Date(moment), new Date(now)), ...clock }).format(
    moment,
  );
}

/** What has to be told of a day, for a reader of today. */
function dayOf(moment: Date, today: Date): Intl.DateTimeFormatOptions {
  if (moment.toDateString() === today.toDateString()) return {};
  const day = { day: 'numeric', month: 'short' } as const;
  return moment.getFullYear() === today.getFullYear() ? day : { ...day, year: 'numeric' };
}

const clockOf12 = { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' } as const;
const clockOf24 = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** A stretch of time as a person says it: "45 s", "58 min", "2 h 5 min", "3 days". */
export function duration(milliseconds: number): string {
  const seconds = Math.max(Math.floor(milliseconds / 1000), 0);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}
