import { app } from 'electron';
import type { Outcome, Settings, View } from '../../preload/vocabulary';
import type { Services } from '../ipc/answers';
import type { Copier } from '../profiles/copy';
import type { Profiles } from '../profiles/profiles';
import { tryPractice } from '../profiles/try-practice';
import { changeOutcome } from '../view/change-words';
import { popupView } from '../view/popup-view';
import { storageWords } from '../view/storage-words';
import { checkPort } from './check-port';
import { writeClipboard } from './clipboard';
import { openLink } from './links';
import type { Platform } from './platform';
import type { Surfaces } from './surfaces';

/** The view as it is now. */
export function viewNow(platform: Platform, profiles: Profiles): View {
  const settings = platform.stores.settings.read();
  return popupView({
    profiles: profiles.all,
    current: profiles.current,
    settings,
    storage: storageWords(process.platform, settings.memoryOnly),
    notices: platform.notices.all(),
    version: app.getVersion(),
    now: platform.clock.now(),
    time: platform.time,
  });
}

/** What the answers to the windows' asks are made of. */
export function servicesOf(
  { clock, stores, providers, pages, notices, keychains }: Platform,
  profiles: Profiles,
  copier: Copier,
  surfaces: Surfaces,
  view: () => View,
): Services {
  const { settings } = stores;
  return {
    view,
    place: surfaces.place,
    profiles,
    providers,
    copier,
    settings: { read: settings.read, write: changeSettings },
    tryPractice: () => tryPractice(profiles, providers.practice, settings.read().opener),
    writeClipboard,
    checkPort: (port) => checkPort(port, clock),
    openLink,
    dismissNotices: () => {
      notices.dismiss();
      surfaces.render();
    },
    hidePopup: surfaces.hide,
    holdPopup: surfaces.hold,
    signInPage: pages.page,
  };

  async function changeSettings(next: Settings): Promise<Outcome<null>> {
    if (next.memoryOnly !== settings.read().memoryOnly) {
      const ids = profiles.all.map(({ profile }) => profile.id);
      const moved = changeOutcome(await keychains.move(ids, next.memoryOnly), 'Not changed');
      if (!moved.ok) return moved;
    }
    settings.write(next);
    surfaces.render();
    // Another place for secrets may hold what the last one could not give.
    await profiles.restoreLocked('background');
    return { ok: true, value: null };
  }
}
