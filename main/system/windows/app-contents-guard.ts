import type { Event, WebContents } from 'electron';
import { mayNavigateApp } from '../../policy/links';

/** Keeps a page of the app's own where it is: no other origin in any frame, no new windows. */
export function guardAppContents(contents: WebContents): void {
  const guard = (details: Event<{ url: string }>) => {
    if (!mayNavigateApp(details.url)) details.preventDefault();
  };
  contents.on('will-frame-navigate', guard);
  contents.on('will-redirect', guard);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
