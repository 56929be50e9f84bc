import type { EpochMs } from '../../../preload/vocabulary';
import { type AccessToken, isFromFuture, timeLeft } from './access-token';

/** The clock is looked at this often, in milliseconds, whatever is planned: sleep and clock jumps go unannounced. */
export const longestTick = 30_000;

/** No two requests for one profile follow each other faster, in milliseconds, unless a person asks. */
export const shortestPause = 5_000;

const shortestTick = 250;
const firstPause = 2_000;
const longestPause = 5 * 60_000;

/**
 * When a token is to be renewed: its end less a minute or a tenth of its life, whichever is more, and less a
 * little jitter. A token that lives under two minutes is renewed half-way; one without an end, never (null).
 * @param fraction a number in [0, 1), drawn once for each session, so that profiles do not all renew at once.
 */
export function dueAt({ issuedAt, expiresAt }: AccessToken, fraction: number): EpochMs | null {
  if (expiresAt === null) return null;
  const life = expiresAt - issuedAt;
  const margin = Math.min(Math.max(60_000, life / 10), life / 2);
  return expiresAt - margin - Math.min(margin, 60_000) * 0.1 * fraction;
}

/**
 * When a person is told of the end of a token that nothing renews: ten minutes before it, or half-way if that is
 * later; Infinity where there is no end.
 */
export const warnAt = ({ issuedAt, expiresAt }: AccessToken): EpochMs =>
  expiresAt === null ? Infinity : expiresAt - Math.min(10 * 60_000, (expiresAt - issuedAt) / 2);

/** Whether it is time, by a wall clock that may have jumped either way. */
export const isDue = (token: AccessToken, due: EpochMs, now: EpochMs): boolean =>
  now >= due || isFromFuture(token, now);

/** Whether a token lasts `minimum` more milliseconds; one that is only just here is as fresh as it gets. */
export function lasts(token: AccessToken, minimum: number, now: EpochMs): boolean {
  const left = timeLeft(token, now);
  return left > 0 && (left >= minimum || now < token.issuedAt + shortestPause);
}

/** Milliseconds until the clock is to be looked at again, when the next planned moment is `wakeAt`. */
export function tickUntil(wakeAt: EpochMs | null, now: EpochMs): number {
  if (wakeAt === null) return longestTick;
  return Math.min(Math.max(wakeAt - now, shortestTick), longestTick);
}

/**
 * Milliseconds to wait after the `failures`-th fault in a row (from 1): doubling from two seconds with full jitter, but
 * no less than the pause between any two requests. Once it has come to five minutes it is just that: whoever is offline
 * for days is to ask twelve times an hour, and the jitter before has spread the askers.
 */
export function backoff(failures: number, fraction: number): number {
  const ceiling = firstPause * 2 ** Math.min(failures, 20);
  return ceiling >= longestPause ? longestPause : Math.max(ceiling * fraction, shortestPause);
}
