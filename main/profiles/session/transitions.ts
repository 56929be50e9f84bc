import type { EpochMs } from '../../../preload/vocabulary';
import type { ErrorBody } from '../../oauth/token-answer';
import { type AccessToken, timeLeft } from './access-token';
import type { KeychainFault } from '../ports';
import type { RememberedEnd } from './remembered-end';
import { lasts } from './schedule';
import type { Current, SessionState, SettledState, SigningIn } from './state';
import { settled, tokenOf } from './state';

/** The state of a profile whose entries could not be read. */
export const keychainState = (fault: KeychainFault): SettledState =>
  fault.kind === 'locked'
    ? { kind: 'keychain-locked' }
    : { kind: 'keychain-unavailable', reason: fault.reason };

/** The state of a profile whose sign-in is remembered to have ended, with nothing left of it; else null. */
export function ended(remembered: Pick<RememberedEnd, 'reason'>): SettledState | null {
  const reason = remembered.reason();
  return reason === null ? null : { kind: 'needs-sign-in', token: null, reason, description: null };
}

/** What changes of a sign-in that goes on: where its page is, or the words why it could not be opened there. */
export type SignInNews = Partial<Pick<SigningIn, 'opener' | 'notOpened'>>;

/** The state after such news, which mean nothing once the sign-in is over. */
export const afterNews = (state: SessionState, news: SignInNews): SessionState =>
  state.kind === 'signing-in' ? { ...state, ...news } : state;

/** The state after the client was not accepted: a sign-in that still holds, or may once it can be read, is kept. */
export function afterRefusal(before: SettledState, problem: ErrorBody): SettledState {
  const over = before.kind === 'signed-out' || before.kind === 'needs-sign-in' || before.kind === 'attention';
  return over ? { kind: 'attention', token: tokenOf(before), problem } : before;
}

/** The state once a save was tried again, with the fault that is left of it, if any. */
export const afterSaving = (state: SettledState, notSaved: KeychainFault | null): SettledState =>
  state.kind === 'valid' && !isSameFault(state.notSaved, notSaved) ? { ...state, notSaved } : state;

/** A save that failed once more as before has changed nothing. */
const isSameFault = (one: KeychainFault | null, other: KeychainFault | null): boolean =>
  one?.kind === other?.kind && reasonOf(one) === reasonOf(other);

const reasonOf = (fault: KeychainFault | null): string | null =>
  fault?.kind === 'unavailable' ? fault.reason : null;

/** The last access token, if it lasts `minimum` more milliseconds. */
export function lastingToken(state: SessionState, minimum: number, now: EpochMs): AccessToken | null {
  const token = tokenOf(state);
  return token !== null && lasts(token, minimum, now) ? token : null;
}

/** What a renewal of `old` came to, for whoever waited for it. */
export function afterRenewal(state: SessionState, old: AccessToken | null, now: EpochMs): Current {
  const token = tokenOf(state);
  const fresh = token !== null && token !== old && timeLeft(token, now) > 0;
  return fresh ? { ok: true, token } : { ok: false, state: settled(state) };
}
