// Plain data of the settings view.

import type { Opener } from './vocabulary';

/** A kind of notification that can be switched off. What fails after a click is told in any case. */
export type NotificationKind = 'signInNeeded' | 'signInEnds' | 'signedIn' | 'copied' | 'keychain';

/** What a person has set; each counts as soon as it is changed. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** Copy renews first when fewer seconds than this are left. */
  readonly renewBeforeCopy: number;
  /** Seconds after which a copied token is cleared from the clipboard; 0 for never. */
  readonly clearClipboardAfter: number;
  /** Where sign-in pages open for new profiles. */
  readonly opener: Opener;
  /** Keep secrets in memory only and never ask the keychain. */
  readonly memoryOnly: boolean;
  /** The keys that copy everywhere, by Electron's names: "Control+Alt+T"; null for none. */
  readonly copyShortcut: string | null;
  /** How large the popup's text and controls are, in percent of their usual size. */
  readonly zoom: number;
  /** Which notifications are shown. */
  readonly notifications: Readonly<Record<NotificationKind, boolean>>;
}

/** What is to change of the settings; all else stays as it is. */
export interface SettingsChange extends Partial<Omit<Settings, 'notifications'>> {
  readonly notifications?: Partial<Settings['notifications']>;
}

/** Where secrets are kept. */
export interface StorageView {
  /** The keychain in use, by the name its users know. */
  readonly words: string;
  /** The same in two or three words, or what is wrong with it. */
  readonly label: string;
  /** Idle while nothing has been asked of it. */
  readonly tone: 'good' | 'warn' | 'idle';
}

/** The keys that copy everywhere, as they are shown. */
export interface ShortcutView {
  /** What is printed on each key; empty for no shortcut. */
  readonly caps: readonly string[];
  /** Why they do not work now; null where they do. */
  readonly problem: string | null;
  /** What is to be known of shortcuts on this desktop; null for nothing. */
  readonly note: string | null;
}
