import type {
  CopyFormat,
  EpochMs,
  ProfileId,
  ProfileLine,
  ProfileView,
  Settings,
  SignInView,
  TokenView,
  View,
} from '../../preload/vocabulary';
import type { AccessToken } from '../profiles/access-token';
import type { KeychainFault } from '../profiles/ports';
import type { LiveProfile } from '../profiles/live-profile';
import { reminderAt } from '../policy/sign-in-reminder';
import { settled, tokenOf } from '../profiles/state';
import { stateView } from './state-view';
import type { TimeOfDay } from './times';

/** Everything the popup's contents follow from. */
export interface Surroundings {
  readonly profiles: readonly LiveProfile[];
  readonly current: LiveProfile | undefined;
  /** In which form a profile's outdated token is on the clipboard; null for none. */
  readonly outdatedCopy: (profile: ProfileId) => CopyFormat | null;
  /** The picture of a profile's account, as a `data:` URL; null for none. */
  readonly picture: (live: LiveProfile) => string | null;
  readonly settings: Settings;
  readonly storage: string;
  readonly notices: readonly string[];
  readonly version: string;
  readonly now: EpochMs;
  readonly time: TimeOfDay;
}

/** The whole of what the popup shows, as plain data without any secret. */
export function popupView(surroundings: Surroundings): View {
  const { profiles, current, settings, storage, notices, version } = surroundings;
  return {
    profiles: profiles.map((live) => profileLine(live, surroundings)),
    current: current === undefined ? null : profileView(current, surroundings),
    settings,
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
  const context = { now, time, provider: live.provider.name, failure: live.lastFailure };
  return { id: live.profile.id, name: live.profile.name, state: stateView(live.session.state, context) };
}

function profileView(live: LiveProfile, surroundings: Surroundings): ProfileView {
  const { profile, provider, session } = live;
  const { authorizedAt } = profile;
  const signInEndsAt = authorizedAt === null ? null : provider.signInEndsAt(authorizedAt);
  return {
    ...profileLine(live, surroundings),
    provider: provider.id,
    providerName: provider.name,
    account: profile.account,
    picture: surroundings.picture(live),
    opener: profile.opener,
    signIn: signInView(live),
    token: tokenView(live, tokenOf(session.state)),
    hasRefreshToken: live.refreshToken() !== null,
    outdatedCopy: surroundings.outdatedCopy(profile.id),
    signedInAt: authorizedAt,
    endsSoon: signInEndsAt !== null && reminderAt(signInEndsAt, surroundings.now) !== null,
    signInEndsAt,
  };
}

function signInView({ session: { state } }: LiveProfile): SignInView | null {
  if (state.kind !== 'signing-in') return null;
  return { opener: state.opener, deadline: state.deadline, notOpened: state.notOpened };
}

function tokenView({ session, profile }: LiveProfile, token: AccessToken | null): TokenView | null {
  if (token === null) return null;
  const state = settled(session.state);
  return {
    issuedAt: token.issuedAt,
    expiresAt: token.expiresAt,
    renewsAt: session.renewsAt,
    grantedScopes: token.scopes,
    missingScopes: profile.scopes.filter((scope) => !token.scopes.includes(scope)),
    notSaved: state.kind === 'valid' && state.notSaved !== null ? notSavedWords(state.notSaved) : null,
  };
}

function notSavedWords(fault: KeychainFault): string {
  const why = fault.kind === 'locked' ? 'The keychain is locked' : fault.reason.replace(/\.$/, '');
  return `${why}: this token is in memory only. Token Tray keeps trying to save it; after a restart you may have to sign in again.`;
}
