import type { Settings } from '../../preload/settings-vocabulary';
import type { SignInPage } from '../../preload/contract';
import type { Outcome, Place, ProfileId, View } from '../../preload/vocabulary';
import type { ClipboardKeeper } from '../profiles/copying/clipboard-keeper';
import type { ChangeSettings } from '../settings/change-settings';
import type { Copier } from '../profiles/copying/copy';
import { carryAnswers, type CarryServices } from './carry-answers';
import { changeOutcome } from '../view/change-words';
import { eventAnswers, type EventServices } from './event-answers';
import {
  parseFlag,
  parseFormat,
  parseOpener,
  parsePasted,
  parseProfileId,
  parseSettingsChange,
} from './parse';
import { explainAnswers, type ExplainServices } from './explain-answers';
import { formAnswers, type FormServices } from './form-answers';
import { profileAnswers, type ProfileServices } from './profile-answers';
import { refreshTokenAnswers, type RefreshTokenServices } from './refresh-token-answers';
import { revealed } from './revealed';
import type { Answers } from './serve';
import { settingsAnswers, type SettingsServices } from './settings-answers';

/** What the answers need of the app. */
export interface Services
  extends
    CarryServices,
    EventServices,
    ExplainServices,
    FormServices,
    ProfileServices,
    RefreshTokenServices,
    SettingsServices {
  readonly view: () => View;
  readonly place: () => Place;
  readonly copier: Copier;
  readonly keeper: ClipboardKeeper;
  readonly settings: { read(): Settings; readonly change: ChangeSettings };
  readonly dismissNotices: () => void;
  readonly showPopup: () => void;
  readonly hidePopup: () => void;
  readonly holdPopup: (held: boolean) => void;
  readonly signInPage: (profile: ProfileId) => SignInPage | null;
}

/** Joins each ask to the service that answers it. */
export const createAnswers = (services: Services): Answers => ({
  ...tokenAnswers(services),
  ...refreshTokenAnswers(services),
  ...explainAnswers(services),
  ...signInAnswers(services),
  ...profileAnswers(services),
  ...formAnswers(services),
  ...carryAnswers(services),
  ...eventAnswers(services),
  ...settingsAnswers(services),
  ...appAnswers(services),
});

type TokenAsks = 'copyToken' | 'revealToken' | 'refreshNow';

const tokenAnswers = ({ profiles, copier, shieldPopup }: Services): Pick<Answers, TokenAsks> => ({
  copyToken: {
    takes: [parseProfileId, parseFormat],
    run: (id, format) => copier.copy(profiles.get(id), format),
  },
  revealToken: {
    takes: [parseProfileId],
    run: (id) => revealed(copier.reveal(profiles.get(id)), shieldPopup),
  },
  refreshNow: { takes: [parseProfileId], run: (id) => copier.refreshNow(profiles.get(id)) },
});

type SignInAsks =
  | 'signIn'
  | 'cancelSignIn'
  | 'dismissFailure'
  | 'pasteRedirectUrl'
  | 'copySignInLink'
  | 'signOut'
  | 'signInPage';

const signInAnswers = (services: Services): Pick<Answers, SignInAsks> => {
  const { profiles, writeClipboard } = services;
  const notWaiting: Outcome<never> = { ok: false, words: 'No sign-in is waiting any more. Start again.' };
  return {
    // The window learns of its progress by the state; it does not wait for a person to type a password.
    signIn: {
      takes: [parseProfileId, parseOpener],
      run: (id, opener) => void profiles.get(id).signIn(opener),
    },
    // The bar of a sign-in window asks for it too, and goes with its window.
    cancelSignIn: {
      takes: [parseProfileId],
      run: (id) => {
        profiles.get(id).cancelSignIn();
        services.showPopup();
      },
    },
    dismissFailure: { takes: [parseProfileId], run: (id) => profiles.get(id).forgetFailure() },
    pasteRedirectUrl: {
      takes: [parseProfileId, parsePasted],
      run: (id, url) => profiles.get(id).attempt?.paste(url) ?? notWaiting,
    },
    copySignInLink: {
      takes: [parseProfileId],
      run: async (id) => {
        const link = profiles.get(id).attempt?.link ?? null;
        if (link === null) return notWaiting;
        await writeClipboard(link);
        return { ok: true, value: 'Link copied. Open it in a browser on this computer.' };
      },
    },
    signOut: {
      takes: [parseProfileId],
      run: async (id) => changeOutcome(await profiles.get(id).signOut(), 'Not signed out'),
    },
    signInPage: { takes: [parseProfileId], run: services.signInPage },
  };
};

type AppAsks =
  | 'view'
  | 'place'
  | 'changeSettings'
  | 'retryKeychain'
  | 'dismissNotices'
  | 'dismissOutdatedCopy'
  | 'hidePopup'
  | 'holdPopup';

const appAnswers = ({ profiles, settings, keeper, ...services }: Services): Pick<Answers, AppAsks> => ({
  view: { takes: [], run: services.view },
  place: { takes: [], run: services.place },
  changeSettings: { takes: [parseSettingsChange], run: settings.change },
  retryKeychain: {
    takes: [],
    run: () => profiles.restoreLocked('person'),
  },
  dismissNotices: { takes: [], run: services.dismissNotices },
  dismissOutdatedCopy: { takes: [], run: () => keeper.dismiss() },
  hidePopup: { takes: [], run: services.hidePopup },
  holdPopup: { takes: [parseFlag], run: services.holdPopup },
});
