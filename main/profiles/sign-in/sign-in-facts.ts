import type { EpochMs } from '../../../preload/vocabulary';
import type { LearntFacts, Profile } from '../profile';
import { remembered } from '../terms';

/** What a profile remembers of its sign-in while it has none. */
export const factsOfNone: LearntFacts = {
  account: null,
  authorizedAt: null,
  remindedDays: null,
  renewingSince: null,
  endedBecause: null,
  signedInWith: null,
};

/**
 * What a profile remembers of a new sign-in.
 * @param profile as it is now
 * @param signedInWith as it was when the sign-in began
 * @param authorizedAt when it was given, epoch milliseconds
 */
export const factsOfSignIn = (
  profile: Profile,
  signedInWith: Profile,
  authorizedAt: EpochMs,
): LearntFacts => ({
  ...factsOfNone,
  authorizedAt,
  signedInWith: remembered(profile, signedInWith),
});
