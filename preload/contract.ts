import type {
  DraftProblems,
  FoundProvider,
  ImportResult,
  ProfileDraft,
  ProviderView,
  SaveResult,
} from './form-vocabulary';
import type { JwtView } from './jwt-vocabulary';
import type { SettingsChange } from './settings-vocabulary';
import type {
  CopyFormat,
  Direction,
  Opener,
  Outcome,
  Place,
  ProfileId,
  ProviderId,
  TestedToken,
  View,
} from './vocabulary';
import type { EventView } from './event-vocabulary';

/** What a window may ask of the app. Expected failures are values; a rejected promise is a fault. */
export interface Asks {
  view(): Promise<View>;
  providers(): Promise<readonly ProviderView[]>;
  /** Where to begin: the tray may have opened the popup for its settings. */
  place(): Promise<Place>;

  /** Copies in main; the answer is what to say: "Copied · valid for 58 min". */
  copyToken(profile: ProfileId, format: CopyFormat): Promise<Outcome<string>>;
  /** With `revealRefreshToken` the only ask that answers with a token. */
  revealToken(profile: ProfileId): Promise<Outcome<string>>;
  /** Copies in main, as `copyToken` does. */
  copyRefreshToken(profile: ProfileId): Promise<Outcome<string>>;
  revealRefreshToken(profile: ProfileId): Promise<Outcome<string>>;
  refreshNow(profile: ProfileId): Promise<Outcome<null>>;
  /** What the token says of itself, where it is a JWT; null where it is none. */
  readToken(profile: ProfileId): Promise<JwtView | null>;
  /** Tries the token once on the provider's account document, and reads the answer. */
  testToken(profile: ProfileId): Promise<TestedToken>;

  signIn(profile: ProfileId, opener: Opener): Promise<void>;
  /** Signs in again, asking the provider to show its page where it can be asked; the current token stays until that has succeeded. */
  signInAgain(profile: ProfileId): Promise<void>;
  cancelSignIn(profile: ProfileId): Promise<void>;
  /** Speaks no more of why the last sign-in failed. */
  dismissFailure(profile: ProfileId): Promise<void>;
  pasteRedirectUrl(profile: ProfileId, url: string): Promise<Outcome<null>>;
  copySignInLink(profile: ProfileId): Promise<Outcome<string>>;
  signOut(profile: ProfileId): Promise<Outcome<null>>;

  selectProfile(profile: ProfileId): Promise<void>;
  /** Moves a profile one place in the order of switcher and tray. */
  moveProfile(profile: ProfileId, direction: Direction): Promise<void>;
  /** Signs in to Practice, with the profile there is or with one `more`. */
  tryPractice(more: boolean): Promise<void>;
  newDraft(provider: ProviderId): Promise<ProfileDraft>;
  /** A new profile like this one, without its tokens, its secret and its account; nothing is stored yet. */
  duplicateDraft(profile: ProfileId): Promise<ProfileDraft>;
  editDraft(profile: ProfileId): Promise<ProfileDraft>;
  checkDraft(draft: ProfileDraft): Promise<DraftProblems>;
  /** Whether saving a draft calls for a new sign-in, and what of the old one stays until then; null where it does not. */
  newSignInNote(draft: ProfileDraft): Promise<string | null>;
  /** What can be found of an issuer in its discovery document. */
  discoverProvider(issuer: string): Promise<Outcome<FoundProvider>>;
  saveProfile(draft: ProfileDraft): Promise<SaveResult>;
  deleteProfile(profile: ProfileId): Promise<Outcome<null>>;
  /** Whether the redirect port can be listened on now, and answers a browser then. */
  checkPort(port: number): Promise<Outcome<null>>;
  copyRedirectUri(port: number): Promise<void>;
  openDashboard(provider: ProviderId): Promise<Outcome<null>>;
  /** Opens the provider's page on which the user takes back what a sign-in allowed. */
  openAccessPage(profile: ProfileId): Promise<Outcome<null>>;

  /** Has the user choose a file and writes all profiles to it, without secrets; null when none was chosen. */
  exportProfiles(): Promise<Outcome<string | null>>;
  /** Has the user choose a file of profiles, or one in which another program keeps a token. */
  importFile(): Promise<ImportResult>;
  /** Forgets the token that waits for a profile which is not to be saved. */
  dropImport(importId: string): Promise<void>;

  /** Changes what it names at once, or nothing of it; the words say why. */
  changeSettings(change: SettingsChange): Promise<Outcome<null>>;
  retryKeychain(): Promise<void>;
  dismissNotices(): Promise<void>;
  /** Speaks no more of the token on the clipboard that was renewed since. */
  dismissOutdatedCopy(): Promise<void>;
  hidePopup(): Promise<void>;
  /** Whether the system starts Token Tray at login now, whoever has set it so. */
  launchesAtLogin(): Promise<boolean>;
  launchAtLogin(on: boolean): Promise<Outcome<null>>;
  quit(): Promise<void>;
  /** A popup that is held keeps what was typed into it, however long it is hidden. */
  holdPopup(held: boolean): Promise<void>;

  /** What happened to a profile, the newest first. */
  events(profile: ProfileId): Promise<readonly EventView[]>;
  /** Copies a report for those who are to find out what is wrong; it holds no secrets and no names. */
  copyReport(): Promise<void>;

  /** For the bar of a sign-in window. */
  signInPage(profile: ProfileId): Promise<SignInPage | null>;
}

/** What the app tells its windows. */
export interface Tells {
  view: View;
  place: Place;
  /** The popup was hidden. */
  hidden: null;
  signInPage: SignInPage;
}

/** The name of a kind of news. */
export type Tell = keyof Tells;

/** The API on `window.tokenTray`. */
export interface TokenTray extends Asks {
  /** Hears news until the returned function is called. */
  on<T extends Tell>(tell: T, listener: (news: Tells[T]) => void): () => void;
}

/** The page that the sign-in window shows, for the bar above it. */
export interface SignInPage {
  /** The exact origin, "https://accounts.example". */
  readonly origin: string;
  readonly loading: boolean;
  /** Why the page could not be shown; null when it is. */
  readonly failed: string | null;
}
