import type { EpochMs } from '../../../preload/vocabulary';
import type { Provider } from '../../providers/provider';
import { grantRules } from '../grant-rules';
import type { Profile } from '../profile';
import type { EndReason, SettledState } from './state';

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

/**
 * What it means at `now` that the keychain has no token of a profile: a sign-in that was given, and is known to be
 * over by its nature, has ended. Else there is none, for nobody knows who deleted it.
 */
export function stateWithoutTokens(profile: GivenSignIn, provider: Provider, now: EpochMs): SettledState {
  const reason = endReason(profile, provider, now);
  const hasEnded = profile.authorizedAt !== null && reason !== 'ended-by-provider';
  return hasEnded
    ? { kind: 'needs-sign-in', token: null, reason, description: null }
    : { kind: 'signed-out' };
}
