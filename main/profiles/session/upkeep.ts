import type { EpochMs } from '../../../preload/vocabulary';
import { isDue, longestTick, shortestPause, warnAt } from './schedule';
import { isKeychainState, type SettledState } from './state';

/** What a look at the clock is made with; all moments are epoch milliseconds. */
export interface Moment {
  readonly now: EpochMs;
  /** When the token is planned to renew itself; null where nothing can renew it. */
  readonly renewsAt: EpochMs | null;
  /** When a request, or a look into the keychain, was last begun. */
  readonly triedAt: EpochMs;
}

/** What there is to do for a session, besides saving what is in memory only. */
export type Step = 'restore' | 'renew' | null;

/** Decides what is due at a tick. */
export function stepAt(state: SettledState, { now, renewsAt, triedAt }: Moment): Step {
  switch (state.kind) {
    case 'keychain-locked':
    case 'keychain-unavailable':
      return now >= triedAt + longestTick || now < triedAt ? 'restore' : null;
    case 'offline':
      // A wait that was planned before the clock was turned back would last until it catches up.
      return now >= state.retryAt || now < triedAt ? 'renew' : null;
    case 'valid': {
      const rested = now >= triedAt + shortestPause || now < triedAt;
      // With nothing to renew with, the end of the token is what is waited for.
      return rested && isDue(state.token, renewsAt ?? state.token.expiresAt ?? Infinity, now)
        ? 'renew'
        : null;
    }
    default:
      return null;
  }
}

/** The network is back, or the computer woke up: a back-off is cut short, a `Retry-After` is not. */
export function cutShort(state: SettledState, triedAt: EpochMs): SettledState {
  const earliest = triedAt + shortestPause;
  if (state.kind !== 'offline' || state.fault.retryAfter !== null || state.retryAt <= earliest) return state;
  return { ...state, retryAt: earliest };
}

/**
 * Whether a person may ask for a renewal. A server that named a time is not asked before it, a token that nothing renews
 * is left alone until its end, and a client that was refused before anybody had signed in has nothing to renew.
 * @param renews whether there is something to renew with
 */
export function mayRenew(state: SettledState, renews: boolean, now: EpochMs): boolean {
  if (state.kind === 'offline') return state.fault.retryAfter === null || now >= state.retryAt;
  if (state.kind === 'valid') return renews || now >= (state.token.expiresAt ?? now);
  return state.kind === 'attention' && renews;
}

/** When the clock has to be looked at again; null where nothing is planned. */
export function nextMoment(state: SettledState, { now, renewsAt, triedAt }: Moment): EpochMs | null {
  if (state.kind === 'offline') return state.retryAt;
  if (isKeychainState(state)) return triedAt + longestTick;
  if (state.kind !== 'valid') return null;
  const { expiresAt } = state.token;
  const warned = warnAt(state.token);
  const next = Math.min(renewsAt ?? (now < warned ? warned : Infinity), expiresAt ?? Infinity);
  return next === Infinity ? null : next;
}
