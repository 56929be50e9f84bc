import type { EpochMs, Opener } from '../../../preload/vocabulary';
import type { ErrorBody, TransientAnswer } from '../../oauth/token-answer';
import type { AccessToken } from './access-token';
import type { KeychainFault } from '../ports';

/** Why a person has to sign in again. */
export type EndReason =
  | 'answer-lost'
  | 'ended-by-provider'
  | 'never-renewed'
  | 'no-refresh-token'
  | 'six-months';

/**
 * The state of a profile's session. `token` is the last access token, expired or not; surfaces look at the
 * clock themselves. Only `signed-out` says that there is no sign-in; every other state keeps it.
 */
export type SessionState =
  | { readonly kind: 'signed-out' }
  | SigningIn
  | { readonly kind: 'valid'; readonly token: AccessToken; readonly notSaved: KeychainFault | null }
  | { readonly kind: 'refreshing'; readonly token: AccessToken | null }
  | {
      readonly kind: 'offline';
      readonly token: AccessToken | null;
      readonly fault: TransientAnswer;
      readonly retryAt: EpochMs;
    }
  | {
      readonly kind: 'needs-sign-in';
      readonly token: AccessToken | null;
      readonly reason: EndReason;
      readonly description: string | null;
    }
  | { readonly kind: 'attention'; readonly token: AccessToken | null; readonly problem: ErrorBody }
  | { readonly kind: 'keychain-locked' }
  | { readonly kind: 'keychain-unavailable'; readonly reason: string };

/** Everything but a sign-in under way, which returns to the state it began in when it fails. */
export type SettledState = Exclude<SessionState, { kind: 'signing-in' }>;

/** A sign-in under way; `deadline` is when it is given up, epoch milliseconds. */
export interface SigningIn {
  readonly kind: 'signing-in';
  readonly before: SettledState;
  /** Null where no page opens. */
  readonly opener: Opener | null;
  readonly deadline: EpochMs;
  /** The page could not be opened. */
  readonly notOpened: string | null;
}

/** A token that lasts long enough, or the state that tells why there is none. */
export type Current =
  | { readonly ok: true; readonly token: AccessToken }
  | { readonly ok: false; readonly state: SettledState };

/** The last access token of a state, if there is one. */
export function tokenOf(state: SessionState): AccessToken | null {
  if (state.kind === 'signing-in') return tokenOf(state.before);
  return 'token' in state ? state.token : null;
}

/** The state without the sign-in that may be under way. */
export const settled = (state: SessionState): SettledState =>
  state.kind === 'signing-in' ? state.before : state;

/** Whether the profile's entries could not be read. */
export const isKeychainState = ({ kind }: SettledState): boolean =>
  kind === 'keychain-locked' || kind === 'keychain-unavailable';
