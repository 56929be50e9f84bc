import { BrowserWindow, nativeTheme, type WebContents, type WebContentsView } from 'electron';
import type { SignInPage } from '../../../preload/contract';
import type { ProfileId } from '../../../preload/vocabulary';
import type { Clock } from '../../profiles/ports';
import { appOrigin } from '../windows/pages';
import { webPreferences } from '../windows/web-preferences';
import { createSignInPage } from './sign-in-page';
import { createSignInSession, forgetSession } from './sign-in-session';

/** What a sign-in window shows, and who hears of it. */
export interface SignInWindowOptions {
  readonly profile: ProfileId;
  /** The authorization request. */
  readonly url: string;
  /** The file of the app's preload, for the bar alone. */
  readonly preload: string;
  readonly clock: Clock;
  /** Hears of what fails and stands in nobody's way, as the app's own bar does not in that of the provider's page. */
  readonly report: (what: string, cause: unknown) => void;
  /** Told after each change of the page. */
  readonly onPage: (page: SignInPage) => void;
  /** The user closed the window. */
  readonly onClosed: () => void;
  /** The page could not be shown, in words why. */
  readonly onNotShown: (words: string) => void;
  /** The page goes to a sign-in that takes no embedded windows: a case for the system's browser. */
  readonly onRefusesEmbedding: () => void;
}

/** A sign-in window that is open. */
export interface SignInWindow {
  /** The app's own bar, which is to be told the news of the page. */
  readonly bar: WebContents;
  page(): SignInPage;
  /** Closes without calling `onClosed`; idempotent. */
  close(): void;
}

/** The height that the bar's page has to itself, in device-independent pixels at its usual size; the provider's page lies below. */
const barHeight = 44;

/**
 * Opens the provider's page in a window whose title is that page's exact origin. The page lives in a session that is
 * forgotten with the window; where it cannot be shown, the bar's page has the whole window to say so.
 */
export function openSignInWindow(options: SignInWindowOptions): SignInWindow {
  const window = createWindow(options);
  const session = createSignInSession();
  const { view, page } = createSignInPage({ ...options, session, onPage });
  let closedByApp = false;
  place(view, window);
  goByF6(window.webContents, view.webContents, () => page().failed === null);
  // A page can close itself; what is left then is a bar about nothing.
  view.webContents.once('destroyed', closeWindow);
  window.once('closed', () => {
    view.webContents?.close();
    forgetSession(session).catch((cause) => options.report('forgetting a sign-in page', cause));
    if (!closedByApp) options.onClosed();
  });
  return { bar: window.webContents, page, close };

  function onPage(news: SignInPage): void {
    // The page has news of its own end after the window's.
    if (window.isDestroyed()) return;
    window.setTitle(news.origin);
    options.onPage(news);
  }

  function close(): void {
    closedByApp = true;
    closeWindow();
  }

  /** Without asking its pages, one of which may be on its way and lose the question. */
  function closeWindow(): void {
    if (!window.isDestroyed()) window.destroy();
  }
}

function createWindow({ profile, preload, report }: SignInWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 480,
    height: 760,
    minWidth: 360,
    minHeight: 480,
    useContentSize: true,
    autoHideMenuBar: true,
    fullscreenable: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#191918' : '#f6f6f4',
    webPreferences: { preload, ...webPreferences },
  });
  // The title is the origin; no page has a say in it.
  window.on('page-title-updated', (event) => event.preventDefault());
  // The provider's page below it is as it was: what has been typed there is not to be lost with the bar.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && reason !== 'launch-failed') window.webContents.reload();
  });
  window.loadURL(`${appOrigin}/sign-in-bar.html?profile=${encodeURIComponent(profile)}`).catch((cause) => {
    // Of a window that was closed meanwhile nobody misses the bar.
    if (!window.isDestroyed()) report('sign-in bar', cause);
  });
  return window;
}

/** F6 goes from the bar to the page below it, where there is one, and back, as between the parts of a browser. */
function goByF6(bar: WebContents, page: WebContents, isShown: () => boolean): void {
  const lead = (from: WebContents, to: WebContents, may: () => boolean) =>
    from.on('before-input-event', (event, { type, key }) => {
      if (type !== 'keyDown' || key !== 'F6' || !may()) return;
      event.preventDefault();
      to.focus();
    });
  lead(bar, page, isShown);
  lead(page, bar, () => true);
}

function place(view: WebContentsView, window: BrowserWindow): void {
  const fit = () => {
    const { width, height } = window.getContentBounds();
    const y = Math.round(barHeight * window.webContents.getZoomFactor());
    view.setBounds({ x: 0, y, width, height: Math.max(0, height - y) });
  };
  window.contentView.addChildView(view);
  window.on('resize', fit);
  // The bar is of the popup's origin, and so as large as that is drawn.
  window.webContents.on('dom-ready', fit);
  fit();
}
