import type { NotificationKind, ProfileLine, Settings, StateName } from '../../preload/vocabulary';

/** A notification; it never holds a token. */
export interface Announcement {
  readonly kind: NotificationKind;
  readonly title: string;
  readonly body: string;
}

/** States that a person who is not looking has to know of. */
const worthTelling: Partial<Readonly<Record<StateName, NotificationKind>>> = {
  'needs-sign-in': 'signInNeeded',
  attention: 'signInNeeded',
  'keychain-locked': 'keychain',
  'keychain-unavailable': 'keychain',
};

/**
 * Decides whether a profile's step from one state to another is announced: once, when it enters a state in
 * which it no longer renews itself, and not while the user is looking at it anyway.
 */
export function announcement(
  before: StateName | undefined,
  after: ProfileLine,
  watched: boolean,
): Announcement | null {
  const { name, words, reason } = after.state;
  const kind = worthTelling[name];
  if (watched || kind === undefined || name === before || before === 'signing-in') return null;
  // A keychain that is locked now and not available then is one trouble, told once.
  if (kind === 'keychain' && before !== undefined && worthTelling[before] === kind) return null;
  return { kind, title: `${after.name}: ${words}`, body: reason ?? words };
}

/** A token was copied where no window is open to say so. */
export const copiedAnnouncement = (words: string): Announcement => ({
  kind: 'copied',
  title: 'Token Tray',
  body: words,
});

/** Whether the user wants to hear of it. */
export const isWanted = (
  { kind }: Announcement,
  { notifications }: Pick<Settings, 'notifications'>,
): boolean => notifications[kind];
