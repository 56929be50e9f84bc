import { type BrowserWindow, nativeImage, nativeTheme, type Tray } from 'electron';
import { menubar, type Options } from 'electron-menubar';
import type { Clock } from '../../profiles/ports';
import { appOrigin } from './pages';
import { webPreferences } from './web-preferences';

/** How long a hidden popup is kept, in milliseconds: an idle tray has no renderer. */
const idleLife = 60_000;

/** The window below the tray icon: made when it is first shown, hidden by blur, Escape and a second click. */
export interface Popup {
  show(): Promise<void>;
  hide(): void;
  /** While somebody holds it it is not destroyed: a form with what was typed into it, or a dialog that is open. */
  hold(by: 'form' | 'dialog', held: boolean): void;
  /** Whether a form holds it, for something was typed into it. */
  isFormChanged(): boolean;
  isVisible(): boolean;
  /** Draws its page as large as it is to be now. */
  applyZoom(): void;
  /** The window, while there is one. */
  window(): BrowserWindow | undefined;
}

/** What the popup is made of, and who hears of it. */
export interface PopupParts {
  readonly tray: Tray;
  readonly preload: string;
  readonly clock: Clock;
  /** How large its page is drawn; 1 is the usual size. */
  readonly zoom: () => number;
  readonly onShow: () => void;
  readonly onHide: () => void;
}

/** Makes the popup of a tray; resolves once a click on the icon opens it. */
export async function createPopup(parts: PopupParts): Promise<Popup> {
  const { tray, preload, clock, zoom, onShow, onHide } = parts;
  const bar = menubar(optionsOf(tray, preload));
  // Setting the option again cancels the hiding that a blur has started.
  const keepOpen = () => bar.setOption('hideOnBlur', true);
  const holders = new Set<'form' | 'dialog'>();
  let cancelEnd = () => {};
  // Whoever held it is gone with its page.
  const forget = () => holders.clear();
  // Not before there is a page, for Chromium remembers the size by the origin.
  const applyZoom = () => bar.window?.webContents.setZoomFactor(zoom());
  bar.on('before-load', () => {
    if (bar.window === undefined) return;
    prepare(bar.window, keepOpen).once('closed', forget).webContents.on('did-navigate', applyZoom);
  });
  bar.on('show', () => cancelEnd());
  bar.on('after-show', onShow);
  bar.on('after-hide', () => {
    onHide();
    cancelEnd();
    cancelEnd = clock.after(idleLife, () => holders.size > 0 || bar.window?.destroy());
  });
  await new Promise<void>((resolve) => bar.once('ready', resolve));
  return {
    show: () => bar.showWindow(),
    hide: () => bar.hideWindow(),
    hold: (by, held) => void (held ? holders.add(by) : holders.delete(by)),
    isFormChanged: () => holders.has('form'),
    isVisible: () => bar.window?.isVisible() ?? false,
    window: () => bar.window,
    applyZoom,
  };
}

const optionsOf = (tray: Tray, preload: string): Partial<Options> => ({
  tray,
  // Not used beside a tray of our own, but without it the library looks for its file by `__dirname`.
  icon: nativeImage.createEmpty(),
  index: `${appOrigin}/index.html`,
  dir: '/',
  showDockIcon: false,
  hideOnClose: true,
  browserWindow: {
    width: 360,
    height: 480,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    webPreferences: { preload, ...webPreferences },
  },
});

/**
 * A page that crashed or hangs takes its window with it: the next click makes both again. A window that has the focus
 * again, as after a sign-in window that came and went, is not to be hidden by the blur before.
 */
function prepare(window: BrowserWindow, keepOpen: () => void): BrowserWindow {
  // Of the theme as it is now: what is seen until the page has drawn.
  window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? '#191918' : '#f6f6f4');
  const end = () => window.destroy();
  window.webContents.on('render-process-gone', end);
  window.on('unresponsive', end);
  return window.on('focus', keepOpen);
}
