import type { Settings, ShortcutView, StorageView } from '../../preload/settings-vocabulary';
import type {
  CopiedForm,
  EpochMs,
  OutdatedCopy,
  ProfileEntry,
  ProfileId,
  ProfileLine,
  ProfileView,
  SignInView,
  TokenView,
  View,
} from '../../preload/vocabulary';
import { shortName } from '../policy/short-name';
import type { AccessToken } from '../profiles/session/access-token';
import type { LiveProfile } from '../profiles/live-profile';
import { settled, tokenOf } from '../profiles/session/state';
import { asSignedIn } from '../profiles/terms';
import { missingScopes } from '../providers/missing-scopes';
import { accessWords } from './access-words';
import { deletionWords } from './deletion-words';
import { copyFormats } from './copy-formats';
import { contextOf } from './live-context';
import { signInLife } from './sign-in-life';
import { failureWords, stateView } from './state-view';
import type { TimeOfDay } from './times';
import { tokenRemarks } from './token-remarks';
import { standingView } from './token-test-view';
import { canCopy, canRefresh } from './token-ways';

/** Everything the popup's contents follow from. */
export interface Surroundings {
  readonly profiles: readonly LiveProfile[];
  readonly current: LiveProfile | undefined;
  /** In which form a profile's outdated token is on the clipboard; null for none. */
  readonly outdatedCopy: (profile: ProfileId) => CopiedForm | null;
  /** The picture of a profile's account, as a `data:` URL; null for none. */
  readonly picture: (live: LiveProfile) => string | null;
  readonly settings: Settings;
  readonly shortcut: ShortcutView;
  readonly storage: StorageView;
  readonly notices: readonly string[];
  readonly version: string;
  readonly now: EpochMs;
  readonly time: TimeOfDay;
}

/** The whole of what the popup shows, as plain data without any secret. */
export function popupView(surroundings: Surroundings): View {
  const { profiles, current, settings, shortcut, storage, notices, version } = surroundings;
  return {
    profiles: profiles.map((live) => profileEntry(live, surroundings)),
    current: current === undefined ? null : profileView(current, surroundings),
    outdatedCopy: outdatedCopy(surroundings),
    settings,
    shortcut,
    storage,
    notices,
    version,
  };
}

/** One profile in a line, for the switcher, the tray's tooltip and its menu. */
export function profileLine(
  live: LiveProfile,
  { now, time }: Pick<Surroundings, 'now' | 'time'>,
): ProfileLine {
  const { profile, session } = live;
  const state = stateView(session.state, contextOf(live, now, time));
  return {
    id: profile.id,
    name: profile.name,
    state,
    canCopy: canCopy(settled(session.state).kind),
    canRefresh: canRefresh(state.name, session.renews),
  };
}

/** Whichever profile it is of: who copied and went on to another one still has it. */
function outdatedCopy({ profiles, current, ...surroundings }: Surroundings): OutdatedCopy | null {
  for (const live of profiles) {
    const { id, name } = live.profile;
    const format = surroundings.outdatedCopy(id);
    if (format !== null) return { profile: id, name: live === current ? null : shortName(name), format };
  }
  return null;
}

function profileEntry(live: LiveProfile, surroundings: Surroundings): ProfileEntry {
  return {
    ...profileLine(live, surroundings),
    providerName: live.provider.name,
    account: live.profile.account,
    deletion: deletionWords(live),
    staysAllowed: accessWords(live),
  };
}

function profileView(live: LiveProfile, surroundings: Surroundings): ProfileView {
  const { profile, provider, session, rule } = live;
  return {
    ...profileLine(live, surroundings),
    provider: provider.id,
    providerName: provider.name,
    account: profile.account,
    picture: surroundings.picture(live),
    staysAllowed: accessWords(live),
    opener: profile.opener,
    opensPage: rule.responseType !== null,
    renews: session.renews,
    renewal: rule.renewal,
    signIn: signInView(live),
    signInFailure: failureWords(live.lastFailure),
    token: tokenView(live, tokenOf(session.state)),
    hasRefreshToken: live.refreshToken() !== null,
    copyFormats,
    changedSinceSignIn: live.isSignedIn && profile.signedInWith !== null,
    trouble: standingView(live.standing.refusal, provider),
    ...signInLife(live, surroundings.now),
  };
}

function signInView({ session: { state } }: LiveProfile): SignInView | null {
  if (state.kind !== 'signing-in') return null;
  return { opener: state.opener, deadline: state.deadline, notOpened: state.notOpened };
}

function tokenView(live: LiveProfile, token: AccessToken | null): TokenView | null {
  if (token === null) return null;
  const { session, profile, provider } = live;
  return {
    issuedAt: token.issuedAt,
    expiresAt: token.expiresAt,
    renewsAt: session.renewsAt,
    grantedScopes: token.scopes,
    missingScopes: missingScopes(asSignedIn(profile).scopes, token.scopes),
    remarks: tokenRemarks(token, provider.name),
    notSaved: notSavedWords(live),
  };
}

/** What may end with the app; null where all is saved, or the sign-in is over anyway. */
function notSavedWords({ notSaved, session: { state } }: LiveProfile): string | null {
  if (notSaved === null || settled(state).kind === 'needs-sign-in') return null;
  const { what, fault } = notSaved;
  const why = fault.kind === 'locked' ? 'The keychain is locked. Unlock it.' : fault.reason;
  const loss =
    what === 'sign-in' ? 'if you quit first, you may have to sign in again' : 'your sign-in is safe';
  return `This ${what} is in memory only. ${why} Token Tray keeps trying to save it; ${loss}.`;
}
