import { createFaces, type Faces } from '../profiles/sign-in/faces';
import type { Profiles } from '../profiles/profiles';
import type { Hearers } from './live-profiles';
import type { Platform } from './platform';
import { shrinkPicture } from './shrink-picture';

/** The accounts' pictures on this platform. */
export interface AccountFaces extends Pick<Faces, 'of'> {
  /** Somebody looks at the current profile. */
  seen(): void;
}

/** Makes them; nothing is asked for before somebody looks. */
export function createAccountFaces(platform: Platform, profiles: Profiles, hear: Hearers): AccountFaces {
  const faces = createFaces({
    ...platform,
    shrink: shrinkPicture,
    changed: () => hear.changed(),
    report: platform.log.report,
  });
  return { of: faces.of, seen: () => faces.look(profiles.current) };
}
