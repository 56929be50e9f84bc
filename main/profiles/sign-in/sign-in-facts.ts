import type { EpochMs } from '../../../preload/vocabulary';
import type { LearntFacts, Profile } from '../profile';
import { remembered } from '../terms';

/** What is known of a sign-in that there is none of. */
export const factsOfNone: LearntFacts = {
  account: null,
  authorizedAt: null,
  remindedDays: null,
  signedInWith: null,
};

/**
 * What is known of a sign-in at first: the moment at which it was given, and with what, should `profile` say otherwise
 * by now.
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
