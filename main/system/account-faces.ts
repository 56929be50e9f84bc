import { createFaces, type Faces } from '../profiles/sign-in/faces';
import type { Profiles } from '../profiles/profiles';
import type { Hearers } from './live-profiles';
import type { Platform } from './platform';
import { shrinkPicture } from './shrink-picture';

/** The accounts' pictures on this platform. */
export const createAccountFaces = (platform: Platform, profiles: Profiles, hear: Hearers): Faces =>
  createFaces({
    ...platform,
    shrink: shrinkPicture,
    learn: (id, facts) => profiles.learn(id, facts),
    changed: () => hear.changed(),
    report: platform.log.report,
  });
