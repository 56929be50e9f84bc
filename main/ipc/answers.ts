import type {
  Outcome,
  Place,
  ProfileDraft,
  ProfileId,
  ProviderId,
  SaveResult,
  Settings,
  SignInPage,
  View,
} from '../../preload/vocabulary';
import { redirectUri } from '../oauth/redirect-uri';
import type { ClipboardKeeper } from '../profiles/clipboard-keeper';
import type { Copier } from '../profiles/copy';
import { draftProblems } from '../profiles/draft';
import type { Provider } from '../providers/provider';
import { changeOutcome } from '../view/change-words';
import { draftOf, newDraft, providerView } from '../view/form-view';
import { eventAnswers, type EventServices } from './event-answers';
import {
  parseDraft,
  parseFlag,
  parseFormat,
  parseOpener,
  parsePasted,
  parsePort,
  parseProfileId,
  parseProvider,
  parseSettings,
} from './parse';
import { explainAnswers, type ExplainServices } from './explain-answers';
import type { Answers } from './serve';

/** What the answers need of the app. */
export interface Services extends EventServices, ExplainServices {
  readonly view: () => View;
  readonly place: () => Place;
  readonly providers: Readonly<Record<ProviderId, Provider>>;
  readonly copier: Copier;
  readonly keeper: ClipboardKeeper;
  readonly settings: { read(): Settings; write(settings: Settings): Promise<Outcome<null>> };
  /** Makes a Practice profile, or takes the one there is, and signs in. */
  readonly tryPractice: () => Promise<void>;
  /** Whether a redirect port can be listened on now. */
  readonly checkPort: (port: number) => Promise<Outcome<null>>;
  /** Opens a link in the system's browser, where policy allows. */
  readonly openLink: (url: string, hosts: readonly string[]) => Promise<Outcome<null>>;
  readonly dismissNotices: () => void;
  readonly hidePopup: () => void;
  readonly holdPopup: (held: boolean) => void;
  readonly signInPage: (profile: ProfileId) => SignInPage | null;
}

/** Joins each ask to the service that answers it. */
export const createAnswers = (services: Services): Answers => ({
  ...tokenAnswers(services),
  ...explainAnswers(services),
  ...signInAnswers(services),
  ...profileAnswers(services),
  ...eventAnswers(services),
  ...appAnswers(services),
});

type TokenAsks = 'copyToken' | 'revealToken' | 'refreshNow';

const tokenAnswers = ({ profiles, copier }: Services): Pick<Answers, TokenAsks> => ({
  copyToken: {
    takes: [parseProfileId, parseFormat],
    run: (id, format) => copier.copy(profiles.get(id), format),
  },
  revealToken: { takes: [parseProfileId], run: (id) => copier.reveal(profiles.get(id)) },
  refreshNow: { takes: [parseProfileId], run: (id) => copier.refreshNow(profiles.get(id)) },
});

type SignInAsks =
  | 'signIn'
  | 'cancelSignIn'
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
    cancelSignIn: { takes: [parseProfileId], run: (id) => profiles.get(id).cancelSignIn() },
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

type ProfileAsks =
  | 'providers'
  | 'selectProfile'
  | 'tryPractice'
  | 'newDraft'
  | 'editDraft'
  | 'checkDraft'
  | 'saveProfile'
  | 'deleteProfile'
  | 'checkPort'
  | 'copyRedirectUri'
  | 'openDashboard';

const profileAnswers = (services: Services): Pick<Answers, ProfileAsks> => {
  const { profiles, providers, settings } = services;
  return {
    providers: { takes: [], run: () => Object.values(providers).map(providerView) },
    selectProfile: { takes: [parseProfileId], run: (id) => profiles.select(id) },
    tryPractice: { takes: [], run: services.tryPractice },
    newDraft: { takes: [parseProvider], run: (id) => newDraft(providers[id], settings.read().opener) },
    editDraft: { takes: [parseProfileId], run: (id) => draftOf(profiles.get(id).profile) },
    checkDraft: { takes: [parseDraft], run: (draft) => draftProblems(draft, providers[draft.provider]) },
    saveProfile: { takes: [parseDraft], run: (draft) => saveProfile(services, draft) },
    deleteProfile: {
      takes: [parseProfileId],
      run: async (id) => changeOutcome(await profiles.delete(id), 'Not deleted'),
    },
    checkPort: { takes: [parsePort], run: services.checkPort },
    copyRedirectUri: { takes: [parsePort], run: (port) => services.writeClipboard(redirectUri(port)) },
    openDashboard: {
      takes: [parseProvider],
      run: (id) => services.openLink(providers[id].dashboard ?? '', providers[id].hosts),
    },
  };
};

type AppAsks =
  | 'view'
  | 'place'
  | 'saveSettings'
  | 'retryKeychain'
  | 'dismissNotices'
  | 'dismissOutdatedCopy'
  | 'hidePopup'
  | 'holdPopup';

const appAnswers = ({ profiles, settings, keeper, ...services }: Services): Pick<Answers, AppAsks> => ({
  view: { takes: [], run: services.view },
  place: { takes: [], run: services.place },
  saveSettings: { takes: [parseSettings], run: (next) => settings.write(next) },
  retryKeychain: {
    takes: [],
    run: () => profiles.restoreLocked('person'),
  },
  dismissNotices: { takes: [], run: services.dismissNotices },
  dismissOutdatedCopy: { takes: [], run: () => keeper.dismiss() },
  hidePopup: { takes: [], run: services.hidePopup },
  holdPopup: { takes: [parseFlag], run: services.holdPopup },
});

async function saveProfile({ profiles, providers }: Services, draft: ProfileDraft): Promise<SaveResult> {
  const problems = draftProblems(draft, providers[draft.provider]);
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const { id, change } = await profiles.save(draft);
  const saved = changeOutcome(change, 'The secret was not saved');
  return saved.ok ? { ok: true, id } : { ok: false, problems: { clientSecret: saved.words } };
}
