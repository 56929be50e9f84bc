import type { DraftProblems, FoundProvider, ProfileDraft, SaveResult } from '../../preload/form-vocabulary';
import type { Settings } from '../../preload/settings-vocabulary';
import type { Outcome } from '../../preload/vocabulary';
import { redirectUri } from '../oauth/redirect-uri';
import type { WaitingTokens } from '../profiles/carry/waiting-tokens';
import { draftProblems } from '../profiles/draft';
import { freeName } from '../profiles/free-name';
import { grantRules } from '../profiles/grant-rules';
import type { LiveProfile } from '../profiles/live-profile';
import { namesOf, type Profiles } from '../profiles/profiles';
import { isSameServer } from '../providers/custom/same-server';
import type { Provider } from '../providers/provider';
import type { ProviderSource } from '../providers/providers';
import { changeOutcome } from '../view/change-words';
import { draftOf, duplicateOf, newDraft, providerView } from '../view/form-view';
import { newSignInWords } from '../view/sign-in-terms-words';
import { parseDraft, parseIssuer, parsePort, parseProfileId, parseProvider } from './parse';
import type { Answers } from './serve';

/** What the answers to the form of a profile need of the app. */
export interface FormServices extends ProviderSource {
  readonly profiles: Profiles;
  readonly settings: { read(): Settings };
  /** Whether a redirect port answers a browser now. */
  readonly checkPort: (port: number) => Promise<Outcome<null>>;
  /** Opens a link in the system's browser, where policy allows. */
  readonly openLink: (url: string, hosts: readonly string[]) => Promise<Outcome<null>>;
  readonly writeClipboard: (text: string) => Promise<void>;
  readonly waitingTokens: WaitingTokens;
}

type FormAsks =
  | 'providers'
  | 'newDraft'
  | 'editDraft'
  | 'duplicateDraft'
  | 'checkDraft'
  | 'newSignInNote'
  | 'discoverProvider'
  | 'saveProfile'
  | 'checkPort'
  | 'copyRedirectUri'
  | 'openDashboard'
  | 'openAccessPage';

/** Answers to the form of a profile: the draft that it begins with, help while it is filled in, and its saving. */
export const formAnswers = (services: FormServices): Pick<Answers, FormAsks> => {
  const { profiles, providers, settings } = services;
  return {
    providers: { takes: [], run: () => Object.values(providers).map(providerView) },
    newDraft: {
      takes: [parseProvider],
      run: (id) => newDraft(providers[id], settings.read().opener, namesOf(profiles)),
    },
    editDraft: { takes: [parseProfileId], run: (id) => editDraft(profiles.get(id)) },
    duplicateDraft: {
      takes: [parseProfileId],
      run: (id) => duplicateOf(profiles.get(id).profile, namesOf(profiles)),
    },
    checkDraft: { takes: [parseDraft], run: (draft) => problemsOf(services, draft) },
    newSignInNote: {
      takes: [parseDraft],
      run: (draft) =>
        newSignInWords(
          draft,
          profiles.all.find(({ profile }) => profile.id === draft.id),
        ),
    },
    discoverProvider: {
      takes: [parseIssuer],
      run: async (issuer) => calledFreely(await services.discoverProvider(issuer), profiles),
    },
    saveProfile: { takes: [parseDraft], run: (draft) => saveProfile(services, draft) },
    checkPort: { takes: [parsePort], run: services.checkPort },
    copyRedirectUri: { takes: [parsePort], run: (port) => services.writeClipboard(redirectUri(port)) },
    openDashboard: {
      takes: [parseProvider],
      run: (id) => openPage(services, providers[id], 'dashboard'),
    },
    openAccessPage: {
      takes: [parseProfileId],
      run: (id) => openPage(services, profiles.get(id).provider, 'accessPage'),
    },
  };
};

/** A provider's own pages, as they are called where they have to be opened by hand. */
const pages = { dashboard: 'The dashboard is', accessPage: 'Your list of apps is' } as const;

async function openPage(
  { openLink }: FormServices,
  provider: Provider,
  page: keyof typeof pages,
): Promise<Outcome<null>> {
  const opened = await openLink(provider[page] ?? '', provider.hosts);
  return opened.ok ? opened : { ok: false, words: `${opened.words} ${pages[page]} at ${provider[page]}` };
}

/** What was found, with a name that no profile has yet. */
function calledFreely(outcome: Outcome<FoundProvider>, profiles: Profiles): Outcome<FoundProvider> {
  if (!outcome.ok) return outcome;
  const found = outcome.value;
  return { ok: true, value: { ...found, name: freeName(found.name, namesOf(profiles)) } };
}

async function saveProfile(services: FormServices, draft: ProfileDraft): Promise<SaveResult> {
  const { profiles, waitingTokens } = services;
  const problems = problemsOf(services, draft);
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const moves = movesAway(services, draft);
  const { id, change } = await profiles.save(draft);
  const saved = changeOutcome(change, moves ? 'Not moved to another server' : 'Not saved');
  if (!saved.ok) return { ok: false, problems: { [shownAt(draft, moves)]: saved.words } };
  if (draft.importId !== null) await waitingTokens.bring(draft.importId, id);
  return { ok: true, id };
}

const editDraft = ({ profile, hasSecret }: LiveProfile): ProfileDraft => draftOf(profile, hasSecret);

/** A secret of the server that a profile moves away from is deleted, so that it cannot be what is meant. */
function problemsOf(services: FormServices, draft: ProfileDraft): DraftProblems {
  const hasSecret = draft.hasSecret && !movesAway(services, draft);
  return draftProblems({ ...draft, hasSecret }, services.providerOf(draft));
}

/** Whether the draft sends a stored profile's tokens to another server than before. */
const movesAway = ({ profiles }: FormServices, { id, custom }: ProfileDraft): boolean =>
  id !== null && !isSameServer(profiles.get(id).profile.custom, custom);

/** A keychain's refusal is said where that was typed which it refused: an address, a secret, or none any more. */
function shownAt({ grant, custom }: ProfileDraft, moves: boolean): keyof DraftProblems {
  if (moves) return custom?.source === 'typed' ? 'token' : 'issuer';
  return grantRules[grant].needsSecret ? 'clientSecret' : 'grant';
}
