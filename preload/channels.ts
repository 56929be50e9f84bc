import type { Asks, Tell } from './contract';

/** The name of every ask that may cross, spelled once; the compiler keeps the list complete. */
export const asks: Readonly<Record<keyof Asks, true>> = {
  view: true,
  providers: true,
  place: true,
  copyToken: true,
  revealToken: true,
  copyRefreshToken: true,
  revealRefreshToken: true,
  refreshNow: true,
  readToken: true,
  testToken: true,
  signIn: true,
  signInAgain: true,
  cancelSignIn: true,
  dismissFailure: true,
  pasteRedirectUrl: true,
  copySignInLink: true,
  signOut: true,
  selectProfile: true,
  moveProfile: true,
  tryPractice: true,
  newDraft: true,
  duplicateDraft: true,
  editDraft: true,
  checkDraft: true,
  newSignInNote: true,
  discoverProvider: true,
  saveProfile: true,
  deleteProfile: true,
  checkPort: true,
  copyRedirectUri: true,
  openDashboard: true,
  openAccessPage: true,
  exportProfiles: true,
  importFile: true,
  dropImport: true,
  changeSettings: true,
  launchesAtLogin: true,
  launchAtLogin: true,
  quit: true,
  retryKeychain: true,
  dismissNotices: true,
  dismissOutdatedCopy: true,
  hidePopup: true,
  holdPopup: true,
  events: true,
  copyReport: true,
  signInPage: true,
};

/** The same of every tell. */
export const tells: Readonly<Record<Tell, true>> = {
  view: true,
  place: true,
  hidden: true,
  signInPage: true,
};

/** The channel on which a window asks. */
export const askChannel = (name: keyof Asks): string => `ask:${name}`;

/** The channel on which a window is told. */
export const tellChannel = (name: Tell): string => `tell:${name}`;
