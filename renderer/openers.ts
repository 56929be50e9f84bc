import type { Opener } from '../preload/vocabulary';

/** Where a sign-in page can open, in words. */
export const openers: readonly (readonly [Opener, string])[] = [
  ['window', 'In Token Tray’s own window'],
  ['browser', 'In my browser'],
];

/** Why one would choose each. */
export const openerReasons: Readonly<Record<Opener, string>> = {
  window: 'Forgets the page’s cookies when it closes.',
  browser: 'Has your passwords and passkeys; the safer choice.',
};
