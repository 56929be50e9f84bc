import { guarded } from '../guarded';
import type { LiveProfilePorts } from '../live-profile-ports';
import type { EndReason } from './state';

/**
 * That a sign-in has ended, and why, remembered over a start of the app: the keychain may have nothing left of it, as
 * of one that a person signed out of.
 */
export interface RememberedEnd {
  /** Null where no sign-in has ended since the last one was given. */
  reason(): EndReason | null;
  note(reason: EndReason | null): void;
}

/** Remembered with the profile, until the next sign-in or sign-out. */
export const rememberedEndOf = ({
  profile,
  learn,
  report,
}: Pick<LiveProfilePorts, 'profile' | 'learn' | 'report'>): RememberedEnd => ({
  reason: () => profile().endedBecause,
  // It has ended, noted or not.
  note: (endedBecause) =>
    guarded(
      () => learn({ endedBecause }),
      (cause) => report('noting an end', cause),
    ),
});
