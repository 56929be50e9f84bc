import type { EpochMs } from '../../preload/vocabulary';
import { reminderAt } from '../policy/sign-in-reminder';
import { signInEndsAt } from '../profiles/session/end-reason';
import type { LiveProfile } from '../profiles/live-profile';
import { warnAt } from '../profiles/session/schedule';
import { settled } from '../profiles/session/state';
import { asSignedIn } from '../profiles/terms';

/** When a sign-in was given, when it ends, if it does, and whether that is so soon that the user is told. */
export interface SignInLife {
  /** Null where there is no sign-in, or nobody knows. */
  readonly signedInAt: EpochMs | null;
  readonly signInEndsAt: EpochMs | null;
  readonly endsSoon: boolean;
}

const none: SignInLife = { signedInAt: null, signInEndsAt: null, endsSoon: false };

/** A sign-in ends with its token where nothing renews that, else when its provider ends it. */
export function signInLife({ profile, provider, session }: LiveProfile, now: EpochMs): SignInLife {
  const state = settled(session.state);
  // The profile goes on remembering a sign-in that the keychain has not: one that memory-only mode left behind comes back.
  if (state.kind === 'signed-out') return none;
  const { authorizedAt: signedInAt } = profile;
  if (state.kind === 'valid' && !session.renews)
    return { signedInAt, signInEndsAt: state.token.expiresAt, endsSoon: now >= warnAt(state.token) };
  const endsAt = signInEndsAt(asSignedIn(profile), provider);
  return { signedInAt, signInEndsAt: endsAt, endsSoon: endsAt !== null && reminderAt(endsAt, now) !== null };
}
