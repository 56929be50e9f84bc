import { BrowserWindow, nativeTheme } from 'electron';
import type { ProfileId, StateView, View } from '../../../preload/vocabulary';
import { tell } from '../../ipc/tell';
import { announcement } from '../../policy/announcements';
import { guarded } from '../../profiles/guarded';
import { trayView } from '../../view/tray-view';
import type { Log } from '../log';
import type { Announce } from '../notifications';
import type { Popup } from './popup';
import type { AppTray } from './tray';

/** What is drawn from the one view, and where. */
export interface DrawingParts {
  readonly view: () => View;
  readonly tray: AppTray;
  readonly popup: Pick<Popup, 'isVisible' | 'applyZoom'>;
  readonly announce: Announce;
  /** Hears that a person sees the view. */
  readonly seen: () => void;
  readonly log: Log;
}

/** Builds what draws the view as it is now everywhere. A desktop on which one surface fails still has the others. */
export function createDrawing({ view, tray, popup, announce, seen, log }: DrawingParts): () => void {
  const announceSteps = createAnnouncer(announce, view());
  const failed = (cause: unknown) => void log.report('drawing', cause);
  return () => {
    if (popup.isVisible()) guarded(seen, failed);
    guarded(() => everywhere(view()), failed);
  };

  function everywhere(now: View): void {
    guarded(() => tray.show(trayView(now.profiles, now.current ?? undefined)), failed);
    guarded(() => announceSteps(now, popup.isVisible()), failed);
    guarded(() => inWindows(now), failed);
  }

  function inWindows(now: View): void {
    nativeTheme.themeSource = now.settings.theme;
    popup.applyZoom();
    for (const window of BrowserWindow.getAllWindows()) tell(window.webContents, 'view', now);
  }
}

/** Notifies of each profile's steps from state to state that are worth it; how it was at the start, in `first`, is no news. */
function createAnnouncer(announce: Announce, first: View): (view: View, watched: boolean) => void {
  const before = new Map<ProfileId, StateView>(first.profiles.map(({ id, state }) => [id, state]));
  return ({ profiles }, watched) => {
    for (const line of profiles) {
      const news = announcement(before.get(line.id), line, watched);
      // Noted first: what cannot be shown is not tried again at every change.
      before.set(line.id, line.state);
      if (news !== null) announce(news);
    }
  };
}
