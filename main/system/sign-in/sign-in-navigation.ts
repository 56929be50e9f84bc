import type { Event, WebContents } from 'electron';
import { mayNavigateSignIn, mayNavigateSignInFrame, refusesEmbedding } from '../../policy/links';

/**
 * Puts the navigation of a sign-in page under policy, and returns how to send it somewhere.
 * @param onRefusesEmbedding called once, in place of opening a page that turns embedded browsers away
 */
export function governNavigation(
  contents: WebContents,
  onRefusesEmbedding: (url: string) => void,
): (url: string) => void {
  let refused = false;
  contents.on('will-frame-navigate', guard);
  contents.on('will-redirect', guard);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url, disposition }) => {
    // A link with target=_blank would be dead otherwise. Here it has the same limits as any other link, and a second
    // window would have neither bar nor title. Popups that scripts size themselves are not for reading: denied.
    if (disposition !== 'new-window') later(() => go(url));
    return { action: 'deny' };
  });
  return go;

  function guard(details: Event<{ url: string; isMainFrame: boolean }>): void {
    const { url, isMainFrame } = details;
    const may = isMainFrame ? mayNavigateSignIn(url) && !turnsAway(url) : mayNavigateSignInFrame(url);
    if (!may) details.preventDefault();
  }

  function go(url: string): void {
    // A failure is told by `did-fail-load` as well, where all others are.
    if (mayNavigateSignIn(url) && !turnsAway(url)) contents.loadURL(url).catch(() => {});
  }

  function turnsAway(url: string): boolean {
    if (!refusesEmbedding(url)) return false;
    if (!refused) later(() => onRefusesEmbedding(url));
    refused = true;
    return true;
  }

  /** Not within an event of the page: whoever is called may close it. */
  function later(run: () => void): void {
    setImmediate(() => !contents.isDestroyed() && run());
  }
}
