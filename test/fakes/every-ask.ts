import type { Asks, TokenTray } from '../../preload/contract';
import type { createSignedInApp } from './headless-app';
import { locked } from './keychain';
import { profile } from './living-profiles';
import { canary, secrets } from './token-server';
import { until } from './until';

const { id } = profile;

/** The asks that are there to answer with a token. */
type Revealing = 'revealToken' | 'revealRefreshToken';

/** Every other ask, by its name; the compiler keeps the list complete. */
export const silentAsks: Readonly<
  Record<Exclude<keyof Asks, Revealing>, (tray: TokenTray) => Promise<unknown>>
> = {
  view: (tray) => tray.view(),
  providers: (tray) => tray.providers(),
  place: (tray) => tray.place(),
  signInPage: (tray) => tray.signInPage(id),
  copyToken: (tray) => tray.copyToken(id, 'json'),
  copyRefreshToken: (tray) => tray.copyRefreshToken(id),
  refreshNow: (tray) => tray.refreshNow(id),
  readToken: (tray) => tray.readToken(id),
  testToken: (tray) => tray.testToken(id),
  newDraft: (tray) => tray.newDraft('spotify'),
  duplicateDraft: (tray) => tray.duplicateDraft(id),
  editDraft: (tray) => tray.editDraft(id),
  checkDraft: async (tray) =>
    tray.checkDraft({ ...(await tray.editDraft(id)), clientSecret: secrets.client }),
  newSignInNote: async (tray) =>
    tray.newSignInNote({ ...(await tray.editDraft(id)), clientId: 'other', clientSecret: secrets.client }),
  discoverProvider: (tray) => tray.discoverProvider('https://id.example'),
  saveProfile: async (tray) =>
    tray.saveProfile({ ...(await tray.editDraft(id)), clientSecret: secrets.client }),
  signIn: (tray) => tray.signIn(id, 'window'),
  signInAgain: (tray) => tray.signInAgain(id),
  copySignInLink: (tray) => tray.copySignInLink(id),
  pasteRedirectUrl: (tray) =>
    tray.pasteRedirectUrl(id, `http://127.0.0.1:8888/callback?code=${secrets.code}&state=x`),
  cancelSignIn: (tray) => tray.cancelSignIn(id),
  dismissFailure: (tray) => tray.dismissFailure(id),
  selectProfile: (tray) => tray.selectProfile(id),
  moveProfile: (tray) => tray.moveProfile(id, 'down'),
  tryPractice: (tray) => tray.tryPractice(false),
  checkPort: (tray) => tray.checkPort(8888),
  copyRedirectUri: (tray) => tray.copyRedirectUri(8888),
  openDashboard: (tray) => tray.openDashboard('spotify'),
  openAccessPage: (tray) => tray.openAccessPage(id),
  changeSettings: async (tray) => tray.changeSettings((await tray.view()).settings),
  retryKeychain: (tray) => tray.retryKeychain(),
  exportProfiles: (tray) => tray.exportProfiles(),
  importFile: (tray) => tray.importFile(),
  dropImport: (tray) => tray.dropImport('id-1'),
  dismissNotices: (tray) => tray.dismissNotices(),
  events: (tray) => tray.events(id),
  copyReport: (tray) => tray.copyReport(),
  dismissOutdatedCopy: (tray) => tray.dismissOutdatedCopy(),
  launchesAtLogin: (tray) => tray.launchesAtLogin(),
  launchAtLogin: (tray) => tray.launchAtLogin(true),
  quit: (tray) => tray.quit(),
  hidePopup: (tray) => tray.hidePopup(),
  holdPopup: (tray) => tray.holdPopup(true),
  signOut: (tray) => tray.signOut(id),
  deleteProfile: (tray) => tray.deleteProfile(id),
};

type App = Awaited<ReturnType<typeof createSignedInApp>>;

/** Asks everything in turn; gives back what came, a rejection's text included, and the view after each. */
export async function askEverything(app: App): Promise<readonly string[]> {
  const crossed: string[] = [];
  for (const ask of Object.values(silentAsks)) {
    const answer = await ask(app.tray).catch(String);
    await until(() => app.profiles.current?.attempt?.link !== null);
    await app.clock.advance(0);
    crossed.push(JSON.stringify([answer, await app.tray.view()]));
  }
  return crossed;
}

/** What may go wrong meanwhile, and with it what the answers talk about. */
export const troubles: Readonly<Record<string, (app: App) => void>> = {
  'when all is well': () => {},
  'when the keychain is locked': (app) => app.keychain.fail(locked),
  'when the network fails': (app) =>
    app.server.answerWith(() => {
      const cause = new Error(`connect ECONNREFUSED, POST https://id.example/?code=${secrets.code}`);
      throw new TypeError('fetch failed', { cause });
    }),
  'when the provider is down': (app) => app.server.answerWith(() => new Response(null, { status: 503 })),
  'when the provider ends the sign-in': (app) =>
    app.server.answerWith(() => Response.json({ error: 'invalid_grant' }, { status: 400 })),
  'when the client is not accepted': (app) =>
    app.server.answerWith(() => Response.json({ error: 'invalid_client' }, { status: 401 })),
  'when the provider answers nonsense': (app) =>
    app.server.answerWith(
      () => new Response(`<p>${canary}</p>`, { headers: { 'content-type': 'text/html' } }),
    ),
};
