import type { EpochMs } from '../../preload/vocabulary';
import type { LiveProfile } from '../profiles/live-profile';
import type { Context } from './state-view';
import type { TimeOfDay } from './times';

/** What the words of a profile's state depend on besides that state. */
export const contextOf = (
  { provider, session, lastFailure }: Pick<LiveProfile, 'provider' | 'session' | 'lastFailure'>,
  now: EpochMs,
  time: TimeOfDay,
): Context => ({ now, time, provider: provider.name, failure: lastFailure, renews: session.renews });
