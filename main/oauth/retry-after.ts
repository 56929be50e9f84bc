const shortest = 1_000;
const longest = 60 * 60_000;
const weekday = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;

/**
 * Reads a `Retry-After` header (RFC 9110 §10.2.3), which is a number of seconds or an HTTP date.
 * @returns milliseconds to wait from `now`, between one second and one hour; null when absent or unreadable.
 */
export function retryAfter(header: string | null, now: number): number | null {
  const wait = askedWait(header, now);
  return wait === null ? null : Math.min(Math.max(wait, shortest), longest);
}

/** The same as it was asked for, to be told to a person: hours, perhaps, and below zero for a date that is past. */
export function askedWait(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : readDate(text) - now;
  return Number.isNaN(wait) ? null : wait;
}

/** Of the three forms that a recipient has to take (RFC 9110 §5.6.7) the oldest does not say that it is in UTC. */
function readDate(text: string): number {
  // The language's own reading finds a date in almost anything that holds a digit.
  if (!weekday.test(text)) return Number.NaN;
  return Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
}
