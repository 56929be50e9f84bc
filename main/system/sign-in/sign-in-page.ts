import { type Session, type WebContents, WebContentsView } from 'electron';
import type { SignInPage } from '../../../preload/contract';
import type { Clock } from '../../profiles/ports';
import { loadFailure, pageGone, slowPage } from '../../policy/load-failure';
import { webPreferences } from '../windows/web-preferences';
import { governNavigation } from './sign-in-navigation';

/** How long the window may stay empty before it says why, milliseconds; Chromium would wait for half a minute and longer. */
const patience = 15_000;

/** Where a sign-in begins, and who hears of it. */
export interface SignInPageOptions {
  readonly url: string;
  readonly session: Session;
  readonly clock: Clock;
  /** Told after each change, and at once. */
  readonly onPage: (page: SignInPage) => void;
  /** Told each time it cannot be shown, in words why. */
  readonly onNotShown: (words: string) => void;
  /** The page goes to a sign-in that takes no embedded windows; it was not opened. */
  readonly onRefusesEmbedding: () => void;
}

/** The provider's page and where it lies. */
export interface SignInPageView {
  readonly view: WebContentsView;
  readonly page: () => SignInPage;
}

/** Shows the provider's page in a view without preload, Node or any permission; a page that failed is hidden. */
export function createSignInPage({
  url,
  session,
  clock,
  onPage,
  onNotShown,
  onRefusesEmbedding,
}: SignInPageOptions): SignInPageView {
  const view = new WebContentsView({
    webPreferences: { session, ...webPreferences },
  });
  const contents = view.webContents;
  let page: SignInPage = { origin: new URL(url).origin, loading: true, failed: null };
  const become = (news: Partial<SignInPage>) => onPage((page = { ...page, ...news }));

  contents.on('did-start-loading', () => become({ loading: true }));
  contents.on('did-stop-loading', () => become({ loading: false }));
  contents.on('did-navigate', (_event, shown) => {
    view.setVisible(true);
    become({ origin: new URL(shown).origin, failed: null });
  });
  contents.on('did-fail-load', (_event, code, _description, wanted, isMainFrame) => {
    if (isMainFrame && URL.canParse(wanted)) fail(loadFailure(code, new URL(wanted).host), wanted);
  });
  contents.on('render-process-gone', () => fail(pageGone, url));
  contents.once('did-navigate', () => contents.focus());
  // It may still come: then it is shown in place of these words.
  const stopWaiting = onceSlow(contents, { url, clock }, (wanted) =>
    fail(slowPage(new URL(wanted).host), wanted),
  );

  onPage(page);
  governNavigation(contents, onRefusesEmbedding)(url);
  return { view, page: () => page };

  function fail(words: string | null, wanted: string): void {
    if (words === null) return;
    stopWaiting();
    view.setVisible(false);
    become({ origin: new URL(wanted).origin, failed: words, loading: false });
    onNotShown(words);
  }
}

/**
 * Tells, once, that no page has come in time, and which one is waited for by then.
 * @returns what stops the waiting.
 */
function onceSlow(
  contents: WebContents,
  { url, clock }: Pick<SignInPageOptions, 'url' | 'clock'>,
  onSlow: (awaited: string) => void,
): () => void {
  let awaited = url;
  contents.on('did-redirect-navigation', ({ url: next, isMainFrame }) => {
    if (isMainFrame) awaited = next;
  });
  const stopWaiting = clock.after(patience, () => onSlow(awaited));
  contents.once('did-navigate', stopWaiting).once('destroyed', stopWaiting);
  return stopWaiting;
}
