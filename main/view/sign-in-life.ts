import type { EpochMs } from '../../preload/vocabulary';
import { reminderAt } from '../policy/sign-in-reminder';
import { signInEndsAt } from '../profiles/session/end-reason';
import type { LiveProfile } from '../profiles/live-profile';
import { warnAt } from '../profiles/session/schedule';
import { settled } from '../profiles/session/state';
import { asSignedIn } from '../profiles/terms';

/** When a sign-in ends, if it does, and whether that is so soon that the user is told. */
export interface SignInLife {
  readonly signInEndsAt: EpochMs | null;
  readonly endsSoon: boolean;
}

/** A sign-in ends with its token where nothing renews that, else when its provider ends it. */
export function signInLife({ profile, provider, session }: LiveProfile, now: EpochMs): SignInLife {
  const state = settled(session.state);
  if (state.kind === 'valid' && !session.renews)
    return { signInEndsAt: state.token.expiresAt, endsSoon: now >= warnAt(state.token) };
  const endsAt = signInEndsAt(asSignedIn(profile), provider);
  return { signInEndsAt: endsAt, endsSoon: endsAt !== null && reminderAt(endsAt, now) !== null };
}
