import { BrowserWindow, nativeTheme } from 'electron';
import type { View } from '../../../preload/vocabulary';
import { tell } from '../../ipc/tell';
import { createAnnouncer } from '../../policy/announcements';
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
  const announceSteps = createAnnouncer(announce, view().profiles);
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
