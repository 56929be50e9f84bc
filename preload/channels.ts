import type { Asks, Tell } from './contract';

/** Every name that may cross, spelled once; the compiler keeps both lists complete. */
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
  pasteRedirectUrl: true,
  copySignInLink: true,
  signOut: true,
  selectProfile: true,
  tryPractice: true,
  newDraft: true,
  editDraft: true,
  checkDraft: true,
  saveProfile: true,
  deleteProfile: true,
  checkPort: true,
  copyRedirectUri: true,
  openDashboard: true,
  exportProfiles: true,
  importFile: true,
  dropImport: true,
  saveSettings: true,
  retryKeychain: true,
  dismissNotices: true,
  dismissOutdatedCopy: true,
  hidePopup: true,
  holdPopup: true,
  events: true,
  copyReport: true,
  signInPage: true,
};
export const tells: Readonly<Record<Tell, true>> = { view: true, place: true, signInPage: true };

export const askChannel = (name: keyof Asks): string => `ask:${name}`;
export const tellChannel = (name: Tell): string => `tell:${name}`;
