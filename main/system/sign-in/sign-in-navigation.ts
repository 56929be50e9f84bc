import type { WebContents } from 'electron';
import { mayNavigateSignIn, mayNavigateSignInFrame, refusesEmbedding } from '../../policy/links';
import { type Departure, putUnder } from '../windows/contents-policy';

/**
 * Answers for a sign-in page, which could go nowhere before, and returns how to send it somewhere.
 * @param onRefusesEmbedding called once, in place of opening a page that turns embedded browsers away
 */
export function governNavigation(
  contents: WebContents,
  onRefusesEmbedding: () => void,
): (url: string) => void {
  let refused = false;
  putUnder(contents, {
    mayGo,
    // A link with target=_blank would be dead otherwise. Here it has the same limits as any other link, and a second
    // window would have neither bar nor title. Popups that scripts size themselves are not for reading.
    onWindow: ({ url, disposition }) => disposition === 'new-window' || later(() => go(url)),
  });
  return go;

  function mayGo({ url, isMainFrame }: Departure): boolean {
    return isMainFrame ? mayNavigateSignIn(url) && !turnsAway(url) : mayNavigateSignInFrame(url);
  }

  function go(url: string): void {
    // A failure is told by `did-fail-load` as well, where all others are.
    if (mayNavigateSignIn(url) && !turnsAway(url)) contents.loadURL(url).catch(() => {});
  }

  function turnsAway(url: string): boolean {
    if (!refusesEmbedding(url)) return false;
    if (!refused) later(onRefusesEmbedding);
    refused = true;
    return true;
  }

  /** Not within an event of the page: whoever is called may close it. */
  function later(run: () => void): void {
    setImmediate(() => !contents.isDestroyed() && run());
  }
}
