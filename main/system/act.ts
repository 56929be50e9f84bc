import type { Place } from '../../preload/vocabulary';
import { copiedAnnouncement } from '../policy/announcements';
import type { Profiles } from '../profiles/profiles';
import { unforeseenWords } from '../view/fault-words';
import type { TrayAction } from '../view/tray-view';
import type { Copiers } from './copiers';
import { type Announce, notify } from './notifications';
import type { Platform } from './platform';
import { takeTrayAction } from '../profiles/tray-actions';

/** Carries out an action of the tray, chosen there or by the shortcut. */
export type Act = (action: TrayAction, from?: 'tray' | 'shortcut') => void;

/** Builds what carries out actions where no window is open: what comes of them is told by notifications. */
export function createAct(
  platform: Platform,
  profiles: Profiles,
  copiers: Copiers,
  { open, announce }: { readonly open: (place: Place) => void; readonly announce: Announce },
): Act {
  const say = (words: string) => notify('Token Tray', words);
  const copied = (words: string) => announce(copiedAnnouncement(words));
  const shared = { profiles, open, copied, say, quit: platform.quitting.quit };
  return (action, from = 'tray') => {
    takeTrayAction(action, { ...shared, copier: copiers[from] }).catch((cause) =>
      say(
        `${unforeseenWords(platform.log.report(action.kind, cause))} Try again; the details are in its log.`,
      ),
    );
  };
}

/** Lets the keys of the settings do what `Copy token` in the tray does. */
export function copyByShortcut({ shortcut, stores }: Platform, act: Act): void {
  shortcut.begin(stores.settings.read().copyShortcut, () =>
    act({ kind: 'copy', format: 'token' }, 'shortcut'),
  );
}
