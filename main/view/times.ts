import type { EpochMs } from '../../preload/vocabulary';

/** A moment in the user's own way, "14:05"; passed in, for the locale is the system's. */
export type TimeOfDay = (moment: EpochMs) => string;

/** A moment in the user's own way, with its day where that is not today's: "14:05", "26 Nov, 14:05". */
export function momentInWords(moment: EpochMs, now: EpochMs): string {
  const isToday = new Date(moment).toDateString() === new Date(now).toDateString();
  const day = isToday ? {} : ({ day: 'numeric', month: 'short' } as const);
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(undefined, { ...day, ...time }).format(moment);
}

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
