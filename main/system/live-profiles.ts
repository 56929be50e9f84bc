import { LiveProfile } from '../profiles/live-profile';
import { Profiles } from '../profiles/profiles';
import { notify } from './notifications';
import type { Platform } from './platform';

/** Who hears of profiles; set once the surfaces exist. */
export interface Hearers {
  changed: () => void;
  /** A sign-in in the app's own window ended, and the window with it. */
  windowEnded: () => void;
}

/** Brings the stored profiles to life on this platform. */
export function createProfiles(platform: Platform, hear: Hearers): Profiles {
  const { stores, random, providers, log } = platform;
  return new Profiles({
    store: stores.profiles,
    random,
    provider: (id) => providers[id],
    changed: () => hear.changed(),
    enliven: (own) =>
      new LiveProfile({
        ...platform,
        ...own,
        keychain: platform.keychains.current,
        changed: () => hear.changed(),
        report: log.report,
        signInEnded: (end, opener) => {
          if (opener === 'window') hear.windowEnded();
          else notify('Token Tray', end === 'signed-in' ? `Signed in: ${own.profile().name}` : end.reason);
        },
      }),
  });
}
