import { createAccountPictures, type AccountPictures } from '../profiles/sign-in/account-pictures';
import type { Profiles } from '../profiles/profiles';
import type { Hearers } from './live-profiles';
import type { Platform } from './platform';
import { shrinkPicture } from './shrink-picture';

/** The accounts' pictures on this platform. */
export interface Pictures extends Pick<AccountPictures, 'of'> {
  /** Somebody looks at the current profile. */
  seen(): void;
}

/** Nothing is fetched before somebody looks. */
export function picturesOn(platform: Platform, profiles: Profiles, hear: Hearers): Pictures {
  const pictures = createAccountPictures({
    ...platform,
    shrink: shrinkPicture,
    changed: () => hear.changed(),
    report: platform.log.report,
  });
  return { of: pictures.of, seen: () => pictures.look(profiles.current) };
}
