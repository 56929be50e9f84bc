import type { StateName } from '../../preload/vocabulary';

/** Whether a token can be copied in that state: it is there, or one renewal away. */
export const canCopy = (state: StateName): boolean =>
  state === 'valid' ||
  state === 'refreshing' ||
  state === 'offline' ||
  state === 'attention' ||
  state === 'needs-sign-in';

/**
 * Whether `Refresh now` has something to do: a token that nothing renews is left alone until its end, and a client that
 * is not accepted is asked about again only where there is something to renew with.
 */
export const canRefresh = (state: StateName, renews: boolean): boolean =>
  canCopy(state) && state !== 'refreshing' && (renews || (state !== 'valid' && state !== 'attention'));
