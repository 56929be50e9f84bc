import type { Event, HandlerDetails, WebContents } from 'electron';

/** A page that is about to go somewhere, or one of its frames. */
export interface Departure {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** What a page may do. It attaches no webview and opens no window of its own, whatever its policy says. */
export interface ContentsPolicy {
  readonly mayGo: (departure: Departure) => boolean;
  /** Hears of a window that the page wanted to have. */
  readonly onWindow?: (wanted: HandlerDetails) => void;
}

/** For a page that nobody has answered for yet. */
export const denyAll: ContentsPolicy = { mayGo: () => false };

/** Puts a page under a policy, in place of the one before. */
export function putUnder(contents: WebContents, { mayGo, onWindow }: ContentsPolicy): void {
  const guard = (details: Event<Departure>) => {
    if (!mayGo(details)) details.preventDefault();
  };
  contents.removeAllListeners('will-frame-navigate').on('will-frame-navigate', guard);
  contents.removeAllListeners('will-redirect').on('will-redirect', guard);
  contents.removeAllListeners('will-attach-webview');
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler((wanted) => {
    onWindow?.(wanted);
    return { action: 'deny' };
  });
}
