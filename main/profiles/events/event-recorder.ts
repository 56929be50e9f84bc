import type { ProfileId } from '../../../preload/vocabulary';
import { eventBetween, pageEvent, signInEvent } from './event-between';
import type { Happening } from './events';
import type { SignInEnd } from '../sign-in/attempt';
import type { SessionState } from '../session/state';

/** Notes in the event log what happens to one profile. */
export interface EventRecorder {
  /** The session has changed, and is in this state now. */
  stateChanged(state: SessionState): void;
  /** The page of the sign-in under way was not shown, in words why. */
  pageNotShown(words: string): void;
  signInEnded(end: SignInEnd): void;
}

/** The recorder of a profile whose session has not read the keychain yet. */
export function createEventRecorder(
  profile: ProfileId,
  provider: () => string,
  note: (profile: ProfileId, happening: Happening) => void,
): EventRecorder {
  let before: SessionState | null = null;
  return {
    stateChanged(state) {
      const happening = eventBetween(before, state, provider());
      before = state;
      if (happening !== null) note(profile, happening);
    },
    pageNotShown: (words) => note(profile, pageEvent(words)),
    signInEnded(end) {
      // A sign-in that succeeded was seen as a change of state.
      if (end !== null && end !== 'signed-in') note(profile, signInEvent(end));
    },
  };
}
