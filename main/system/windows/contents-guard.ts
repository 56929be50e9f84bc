import type { App, Session } from 'electron';
import { mayNavigateApp } from '../../policy/links';
import { type ContentsPolicy, denyAll, putUnder } from './contents-policy';

/** Keeps a page of the app's own where it is: no other origin in any frame. */
const ownPage: ContentsPolicy = { mayGo: ({ url }) => mayNavigateApp(url) };

/**
 * Puts every page under a policy from its first moment, whoever makes it: a page in the app's own session stays in the
 * app; any other goes nowhere until a sign-in answers for it.
 */
export function guardEveryContents(app: App, own: Session): void {
  app.on('web-contents-created', (_event, contents) =>
    putUnder(contents, contents.session === own ? ownPage : denyAll),
  );
}
