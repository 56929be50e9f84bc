// Plain data that crosses between window and app; nothing here is secret.

import type { Settings, ShortcutView, StorageView } from './settings-vocabulary';

/** A value, or the reason there is none, in words that a person can act on. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly words: string };

/** Milliseconds since 1970-01-01T00:00Z, by the wall clock. */
export type EpochMs = number;

/** Tells one profile from the others; it has passed a check of its form. */
export type ProfileId = string & { readonly brand: 'ProfileId' };
/** Those built in, and whatever a person describes. */
export type ProviderId = 'spotify' | 'practice' | 'custom';

/**
 * How a token is obtained: a code with PKCE alone (RFC 6749 §4.1, RFC 7636) or with a client secret as well, the token
 * itself from the page (§4.2), or a token for the client alone (§4.4).
 */
export type Grant = 'code-pkce' | 'code-secret' | 'implicit' | 'client-credentials';

/** How a grant's token is renewed: by its refresh token, by asking as at first, or not without the person. */
export type RenewalRule = 'refresh-token' | 'ask-again' | 'sign-in-again';

/** Where the provider's sign-in page opens. */
export type Opener = 'window' | 'browser';

/** Where a profile can be moved in the user's order. */
export type Direction = 'up' | 'down';

/** What `Copy as` can put on the clipboard. */
export type CopyFormat = 'token' | 'header' | 'curl' | 'environment' | 'powershell' | 'json';

/** In which form something was copied; a refresh token has but one. */
export type CopiedForm = CopyFormat | 'refresh-token';

/** One of these by its name on the screen. */
export interface CopyChoice {
  readonly format: CopyFormat;
  /** "Authorization header" */
  readonly label: string;
}

/** The states of a profile that views tell apart. */
export type StateName =
  | 'signed-out'
  | 'signing-in'
  | 'valid'
  | 'refreshing'
  | 'offline'
  | 'needs-sign-in'
  | 'attention'
  | 'keychain-locked'
  | 'keychain-unavailable';

/** The state of a profile as every surface shows it. */
export interface StateView {
  readonly name: StateName;
  /** The status line: "Valid for 58 min". */
  readonly words: string;
  /** The same without a time that runs, for a menu, which must not change while it is open: "Valid until 14:05". */
  readonly steadyWords: string;
  /** One or two words for the pill: "Valid". */
  readonly label: string;
  readonly tone: 'good' | 'warn' | 'bad' | 'idle';
  /** What happened, why, and what to do next; null where the words say it all. */
  readonly reason: string | null;
}

/** The access token without its text. */
export interface TokenView {
  readonly issuedAt: EpochMs;
  /** Null where the provider told no end. */
  readonly expiresAt: EpochMs | null;
  /** When it renews itself; null where nothing is planned. */
  readonly renewsAt: EpochMs | null;
  readonly grantedScopes: readonly string[];
  /** Asked for but not granted. */
  readonly missingScopes: readonly string[];
  /** What is odd about it, in words: a life that the provider did not tell, clocks that differ. */
  readonly remarks: readonly string[];
  /** Why it is in memory only, until the keychain takes it; null when saved. */
  readonly notSaved: string | null;
}

/** One line of the profile switcher. */
export interface ProfileLine {
  readonly id: ProfileId;
  readonly name: string;
  readonly state: StateView;
  /** Whether there is a token to copy, or one that a renewal may bring. A sign-in that waits takes nothing away. */
  readonly canCopy: boolean;
  /** Whether `Refresh now` has something to do. */
  readonly canRefresh: boolean;
}

/** One profile in the list of all. */
export interface ProfileEntry extends ProfileLine {
  readonly providerName: string;
  /** The account's name at the provider, once it is known. */
  readonly account: string | null;
  /** All that goes with it when it is deleted, in words. */
  readonly deletion: string;
  /** What stays allowed at the provider after a sign-out, in words; null where nothing does, or nobody knows where to end it. */
  readonly staysAllowed: string | null;
}

/** What the provider said of a token that was tried once. */
export interface TokenTest {
  readonly tone: 'good' | 'warn' | 'bad';
  /** "Works as Ada Lovelace." */
  readonly words: string;
  /** What it means and what to do next; null where the words say it all. */
  readonly next: string | null;
  /** Where that is one click away. */
  readonly remedy: 'refresh' | 'sign-in' | 'dashboard' | null;
}

/** What came of testing a profile's token. */
export interface TestedToken extends TokenTest {
  /** When the token was issued that this is about, and no other; null where there was none. */
  readonly issuedAt: EpochMs | null;
}

/** A sign-in that waits for the browser, or for the provider. */
export interface SignInView {
  /** Null where no page opens because only the provider is asked. */
  readonly opener: Opener | null;
  /** When the attempt gives up. */
  readonly deadline: EpochMs;
  /** Why the browser could not be opened; null when it was. */
  readonly notOpened: string | null;
}

/** The current profile, in full. */
export interface ProfileView extends Omit<ProfileEntry, 'deletion'> {
  readonly provider: ProviderId;
  /** The account's picture as a `data:` URL, once it is known. */
  readonly picture: string | null;
  readonly opener: Opener;
  /** Whether signing in opens a page. */
  readonly opensPage: boolean;
  /** Whether the token can be renewed without the person. */
  readonly renews: boolean;
  readonly renewal: RenewalRule;
  readonly signIn: SignInView | null;
  /** Why the last sign-in failed and what to do; null once that was dismissed, or anything else has happened. */
  readonly signInFailure: string | null;
  readonly token: TokenView | null;
  /** Whether there is a refresh token, which can be shown and copied. */
  readonly hasRefreshToken: boolean;
  /** What `Copy as` offers, in the order of its menu. */
  readonly copyFormats: readonly CopyChoice[];
  /** When the user gave the sign-in; null where there is none, or nobody knows. */
  readonly signedInAt: EpochMs | null;
  /** Whether the sign-in ends so soon that the user is reminded of it. */
  readonly endsSoon: boolean;
  /** Whether the profile was changed since, in something that only the next sign-in brings. */
  readonly changedSinceSignIn: boolean;
  /** Why calls to the provider will be refused although there is a token; null where nothing is known to be wrong. */
  readonly trouble: TokenTest | null;
  /** When the sign-in itself ends: six months after it was given (Spotify), or with a token that nothing renews; else null. */
  readonly signInEndsAt: EpochMs | null;
}

/** A token on the clipboard that was renewed, or replaced, since it was copied. */
export interface OutdatedCopy {
  readonly profile: ProfileId;
  /** The profile's name, shortened; null where it is the current one. */
  readonly name: string | null;
  readonly format: CopiedForm;
}

/** Everything the popup shows. */
export interface View {
  /** In the user's order. */
  readonly profiles: readonly ProfileEntry[];
  readonly current: ProfileView | null;
  readonly outdatedCopy: OutdatedCopy | null;
  readonly settings: Settings;
  readonly shortcut: ShortcutView;
  readonly storage: StorageView;
  /** Something to know about the app itself: a damaged file that was set aside. */
  readonly notices: readonly string[];
  readonly version: string;
}

/** Where the popup is asked to go. */
export type Place = 'home' | 'settings' | 'add-profile';
