import type { SignInPage } from '../../../preload/contract';
import type { ProfileId } from '../../../preload/vocabulary';
import { tell } from '../../ipc/tell';
import type { OpenedPage, SignInPages, SignInTarget } from '../../profiles/sign-in/sign-in-ports';
import { openLink } from '../links';
import { openSignInWindow, type SignInWindow, type SignInWindowOptions } from './sign-in-window';

/** Opens sign-in pages in the app's own window or in the system's browser. */
export interface SignInPagesHere extends SignInPages {
  /** The page that a profile's sign-in window shows, for the bar above it. */
  page(profile: ProfileId): SignInPage | null;
}

/** What every sign-in window is made with. */
export type SignInPagesParts = Pick<SignInWindowOptions, 'preload' | 'clock' | 'report'>;

/** Builds them. */
export function createSignInPages(parts: SignInPagesParts): SignInPagesHere {
  const windows = new Map<ProfileId, SignInWindow>();
  return {
    page: (profile) => windows.get(profile)?.page() ?? null,
    open: async (target) => (target.opener === 'window' ? inWindow(target) : inBrowser(target)),
  };

  function inWindow({ onClosed, ...target }: SignInTarget): OpenedPage {
    const { profile } = target;
    const forget = () => void windows.delete(profile);
    const window = openSignInWindow({
      ...parts,
      ...target,
      onPage: (page) => tell(windows.get(profile)?.bar, 'signInPage', page),
      onClosed: () => {
        forget();
        onClosed();
      },
    });
    windows.set(profile, window);
    return {
      close: () => {
        forget();
        window.close();
      },
    };
  }

  async function inBrowser({ url, hosts }: SignInTarget): Promise<OpenedPage | { notOpened: string }> {
    const opened = await openLink(url, hosts);
    return opened.ok
      ? { close: () => {} }
      : { notOpened: `${opened.words} Copy the link and open it yourself.` };
  }
}
