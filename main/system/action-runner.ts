import type { NotificationKind } from '../../preload/settings-vocabulary';
import type { Place } from '../../preload/vocabulary';
import { isWanted } from '../policy/announcements';
import type { Profiles } from '../profiles/profiles';
import { unforeseenWords } from '../view/fault-words';
import type { TrayAction } from '../view/tray-view';
import type { Copiers } from './copiers';
import { type Announce, notify } from './notifications';
import type { Platform } from './platform';
import { takeTrayAction } from '../profiles/tray-actions';

/** Runs an action of the tray, chosen there or by the shortcut. */
export type RunAction = (action: TrayAction, from?: 'tray' | 'shortcut') => void;

/** Builds the runner for when no window is open: notifications tell how an action went. */
export function createActionRunner(
  platform: Platform,
  profiles: Profiles,
  copiers: Copiers,
  { open, announce }: { readonly open: (place: Place) => void; readonly announce: Announce },
): RunAction {
  const say = (words: string) => notify('Token Tray', words);
  const shared = {
    profiles,
    open,
    announce,
    say,
    quit: platform.quitting.quit,
    isWanted: (kind: NotificationKind) => isWanted({ kind }, platform.stores.settings.read()),
  };
  return (action, from = 'tray') => {
    takeTrayAction(action, { ...shared, copier: copiers[from] }).catch((cause) =>
      say(
        `${unforeseenWords(platform.log.report(action.kind, cause))} Try again; the details are in its log.`,
      ),
    );
  };
}

/** Lets the shortcut from the settings do what `Copy token` in the tray does. */
export function copyByShortcut({ shortcut, stores }: Platform, runAction: RunAction): void {
  shortcut.begin(stores.settings.read().copyShortcut, () =>
    runAction({ kind: 'copy', format: 'token' }, 'shortcut'),
  );
}
