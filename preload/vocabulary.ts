// Plain data that crosses between window and app; nothing here is secret, and nothing is imported.

/** A value, or the reason there is none, in words that a person can act on. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly words: string };

/** Milliseconds since 1970-01-01T00:00Z, by the wall clock. */
export type EpochMs = number;

export type ProfileId = string & { readonly brand: 'ProfileId' };
export type ProviderId = 'spotify' | 'practice';

/** How a token is obtained: RFC 6749 §4.1 with PKCE alone (RFC 7636), or with a client secret as well. */
export type Grant = 'code-pkce' | 'code-secret';

/** Where the provider's sign-in page opens. */
export type Opener = 'window' | 'browser';

/** What `Copy as` can put on the clipboard. */
export type CopyFormat = 'token' | 'header' | 'curl' | 'environment' | 'powershell' | 'json';

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
  /** One or two words for the pill: "Valid". */
  readonly label: string;
  readonly tone: 'good' | 'warn' | 'bad' | 'idle';
  /** What happened, why, and what to do next; null where the words say it all. */
  readonly reason: string | null;
}

/** The access token without its text. */
export interface TokenView {
  readonly issuedAt: EpochMs;
  readonly expiresAt: EpochMs;
  /** When it renews itself; null where nothing is planned. */
  readonly renewsAt: EpochMs | null;
  readonly grantedScopes: readonly string[];
  /** Asked for but not granted. */
  readonly missingScopes: readonly string[];
  /** Why it is in memory only, until the keychain takes it; null when saved. */
  readonly notSaved: string | null;
}

/** One line of the profile switcher. */
export interface ProfileLine {
  readonly id: ProfileId;
  readonly name: string;
  readonly state: StateView;
}

/** What the provider said of a token that was tried once. */
export interface TokenTest {
  readonly tone: 'good' | 'warn' | 'bad';
  /** "Works as Ada Lovelace." */
  readonly words: string;
  /** What it means and what to do next; null where the words say it all. */
  readonly next: string | null;
  /** Where that is one click away. */
  readonly remedy: 'refresh' | 'dashboard' | null;
}

/** One member of a JWT's header or claims. */
export interface JwtEntry {
  readonly name: string;
  /** What a registered name means: "Who issued it". */
  readonly meaning: string | null;
  /** The value as text. */
  readonly value: string;
  /** The moment, where the value is a date. */
  readonly at: EpochMs | null;
}

/** A token's header and claims, which nobody has verified; its signature stays in the app. */
export interface JwtView {
  readonly header: readonly JwtEntry[];
  readonly claims: readonly JwtEntry[];
}

/** A sign-in that waits for the browser. */
export interface SignInView {
  readonly opener: Opener;
  /** When the attempt gives up. */
  readonly deadline: EpochMs;
  /** Why the browser could not be opened; null when it was. */
  readonly notOpened: string | null;
}

/** The current profile, in full. */
export interface ProfileView extends ProfileLine {
  readonly provider: ProviderId;
  readonly providerName: string;
  /** The account's name at the provider, once it is known. */
  readonly account: string | null;
  /** The account's picture as a `data:` URL, once it is known. */
  readonly picture: string | null;
  readonly opener: Opener;
  readonly signIn: SignInView | null;
  readonly token: TokenView | null;
  /** Whether there is a refresh token, which can be shown and copied. */
  readonly hasRefreshToken: boolean;
  /** In which form a token was copied that was renewed since and is still on the clipboard; null for none. */
  readonly outdatedCopy: CopyFormat | null;
  /** When the user gave the sign-in. */
  readonly signedInAt: EpochMs | null;
  /** Whether the sign-in ends so soon that the user is reminded of it. */
  readonly endsSoon: boolean;
  /** When the sign-in itself ends (Spotify: six months after it was given); null where it does not. */
  readonly signInEndsAt: EpochMs | null;
}

export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** Copy renews first when fewer seconds than this are left. */
  readonly renewBeforeCopy: number;
  /** A copied token is cleared from the clipboard after so many seconds; 0 for never. */
  readonly clearClipboardAfter: number;
  /** Where sign-in pages open for new profiles. */
  readonly opener: Opener;
  /** Keep secrets in memory only and never ask the keychain. */
  readonly memoryOnly: boolean;
}

/** Everything the popup shows. */
export interface View {
  readonly profiles: readonly ProfileLine[];
  readonly current: ProfileView | null;
  readonly settings: Settings;
  /** The keychain in use, by the name its users know. */
  readonly storage: string;
  /** Something to know about the app itself: a damaged file that was set aside. */
  readonly notices: readonly string[];
  readonly version: string;
}

/** The page that the sign-in window shows, for the bar above it. */
export interface SignInPage {
  /** The exact origin, "https://accounts.example". */
  readonly origin: string;
  readonly loading: boolean;
  /** Why the page could not be shown; null when it is. */
  readonly failed: string | null;
}

/** Where the popup is asked to go. */
export type Place = 'home' | 'settings' | 'add-profile';
