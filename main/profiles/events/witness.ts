import type { ProfileId } from '../../../preload/vocabulary';
import { eventBetween, signInEvent } from './event-between';
import type { Happening } from './events';
import type { SignInEnd } from '../sign-in/attempt';
import type { SessionState } from '../session/state';

/** Watches one profile, and notes what happens to it. */
export interface Witness {
  /** The session has changed, and is in this state now. */
  saw(state: SessionState): void;
  signInEnded(end: SignInEnd): void;
}

/** A witness of a profile whose session has not read the keychain yet. */
export function createWitness(
  profile: ProfileId,
  provider: () => string,
  note: (profile: ProfileId, happening: Happening) => void,
): Witness {
  let before: SessionState | null = null;
  return {
    saw(state) {
      const happening = eventBetween(before, state, provider());
      before = state;
      if (happening !== null) note(profile, happening);
    },
    signInEnded(end) {
      // A sign-in that succeeded was seen as a change of state.
      if (end !== null && end !== 'signed-in') note(profile, signInEvent(end));
    },
  };
}
