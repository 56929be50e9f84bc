import type { ProfileId } from '../../preload/vocabulary';
import { type Announcement, signInAnnouncement } from '../policy/announcements';
import { LiveProfile } from '../profiles/live-profile';
import type { LiveProfilePorts } from '../profiles/live-profile-ports';
import { Profiles } from '../profiles/profiles';
import { createEventRecorder } from '../profiles/events/event-recorder';
import { forgetOneTimeSecrets, trackSecrets } from '../profiles/secrets/secret-tracking';
import type { Platform } from './platform';

/** Who hears of profiles; set once the surfaces exist. */
export interface Hearers {
  changed: () => void;
  /** A sign-in in the app's own window ended, and the window with it. */
  windowEnded: () => void;
  /** A sign-in of `profile` in the browser ended, as the news say. */
  browserEnded: (profile: ProfileId, news: Announcement) => void;
}

/** Brings the stored profiles to life on this platform. */
export function createProfiles(platform: Platform, hear: Hearers): Profiles {
  const { stores, random, source, events } = platform;
  return new Profiles({
    store: stores.profiles,
    random,
    providerOf: source.providerOf,
    changed: () => {
      events.keepOnly(stores.profiles.read().profiles.map(({ id }) => id));
      hear.changed();
    },
    enliven: (own) => enliven(own, platform, hear),
  });
}

/** One profile, with its events recorded from the first moment. */
function enliven(
  own: Pick<LiveProfilePorts, 'profile' | 'provider' | 'learn'>,
  platform: Platform,
  hear: Hearers,
): LiveProfile {
  const { log, events, secrets } = platform;
  const { current: keychain } = platform.keychains;
  const recorder = createEventRecorder(own.profile().id, () => own.provider().name, events.note);
  const live: LiveProfile = new LiveProfile({
    ...platform,
    ...own,
    alone: platform.renewalLock(own.profile().id),
    ...trackSecrets(own.profile().id, { ...platform, keychain }, secrets),
    changed: () => {
      recorder.stateChanged(live.session.state);
      hear.changed();
    },
    report: log.report,
    pageNotShown: recorder.pageNotShown,
    signInEnded: (end, opener) => {
      forgetOneTimeSecrets(own.profile().id, secrets);
      recorder.signInEnded(end);
      // Not before its window is gone: the two would take the focus from each other, and that hides the popup.
      if (opener === 'window')
        void live.over().then(() => void (live.attempt === null && hear.windowEnded()));
      else if (opener === 'browser')
        hear.browserEnded(own.profile().id, signInAnnouncement(end, own.profile()));
    },
  });
  return live;
}
