import { app } from 'electron';
import type { Place } from '../../preload/vocabulary';
import { copiedAnnouncement } from '../policy/announcements';
import type { Profiles } from '../profiles/profiles';
import type { TrayAction } from '../view/tray-view';
import type { Copiers } from './copiers';
import { announce, notify } from './notifications';
import type { Platform } from './platform';
import { takeTrayAction } from './tray-actions';

/** Builds what carries out the actions of the tray; whatever comes of them is told by notifications. */
export function createAct(
  { log, stores }: Platform,
  profiles: Profiles,
  copiers: Copiers,
  open: (place: Place) => void,
): (action: TrayAction) => void {
  const say = (words: string) => notify('Token Tray', words);
  const copied = (words: string) => announce(copiedAnnouncement(words), stores.settings.read());
  const shared = { profiles, open, copied, say, quit: () => app.quit() };
  return (action) => {
    takeTrayAction(action, { ...shared, copier: copiers.tray }).catch((cause) =>
      say(`That failed (${log.report(action.kind, cause)}).`),
    );
  };
}
