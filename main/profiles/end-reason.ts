import type { EpochMs } from '../../preload/vocabulary';
import type { Provider } from '../providers/provider';
import type { EndReason } from './state';

/** Why the provider would end, at `now`, a sign-in that was given at `authorizedAt` (null: not known). */
export function endReason(authorizedAt: EpochMs | null, provider: Provider, now: EpochMs): EndReason {
  const end = authorizedAt === null ? null : provider.signInEndsAt(authorizedAt);
  return end !== null && end <= now ? 'six-months' : 'ended-by-provider';
}
