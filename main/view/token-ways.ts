import type { StateName } from '../../preload/vocabulary';

/** Whether a token can be copied in that state, below a sign-in that may be under way: it is there, or one renewal away. */
export const canCopy = (settled: StateName): boolean =>
  settled === 'needs-sign-in' || settled === 'refreshing' || isRenewable(settled);

/**
 * Whether `Refresh now` has something to do: a token that nothing renews is left alone until its end, and a client that
 * is not accepted is asked about again only where there is something to renew with.
 */
export const canRefresh = (state: StateName, renews: boolean): boolean =>
  isRenewable(state) && (renews || state === 'offline');

const isRenewable = (state: StateName): boolean =>
  state === 'valid' || state === 'offline' || state === 'attention';
