import type { EpochMs } from '../../../preload/vocabulary';
import type { Provider } from '../../providers/provider';
import { grantRules } from '../grant-rules';
import type { Profile } from '../profile';
import type { EndReason } from './state';

type GivenSignIn = Pick<Profile, 'grant' | 'authorizedAt'>;

/** When the provider ends a profile's sign-in, renewed or not; null where it does not, or there is none. */
export function signInEndsAt({ grant, authorizedAt }: GivenSignIn, provider: Provider): EpochMs | null {
  // Only what a refresh token keeps alive has an end of its own.
  if (authorizedAt === null || grantRules[grant].renewal !== 'refresh-token') return null;
  return provider.signInEndsAt(authorizedAt);
}

/** Why a profile's sign-in would end at `now`. */
export function endReason(profile: GivenSignIn, provider: Provider, now: EpochMs): EndReason {
  if (grantRules[profile.grant].renewal === 'sign-in-again') return 'never-renewed';
  const end = signInEndsAt(profile, provider);
  return end !== null && end <= now ? 'six-months' : 'ended-by-provider';
}
