import { faultWords, misconfigurationWords } from '../../view/fault-words';
import type { SignInFailure } from '../sign-in/attempt';
import { endWords } from '../../view/state-view';
import type { Happening } from './events';
import type { KeychainFault } from '../ports';
import { isKeychainState, type SessionState, settled, type SettledState, tokenOf } from '../session/state';

/**
 * What happened when a session went from one state to another; null for what is no event, such as a renewal that
 * begins. How a sign-in failed is known to the attempt alone: see `signInEvent`.
 * @param before null for a session that had not read the keychain yet.
 */
export function eventBetween(
  before: SessionState | null,
  after: SessionState,
  provider: string,
): Happening | null {
  const old = before === null ? null : settled(before);
  const now = settled(after);
  // A sign-in began, or failed.
  if (old === now) return null;
  // It ended before the app did, and was noted then.
  if (old === null && now.kind === 'needs-sign-in') return null;
  const endsSignIn = before?.kind === 'signing-in' && after.kind !== 'signing-in';
  if (endsSignIn && now.kind === 'valid') return happening('signed-in', unsavedWords(now));
  if (endsSignIn && now.kind === 'attention') return null;
  const trouble = now.kind === old?.kind ? null : troubleIn(now, provider);
  return trouble ?? (old === null ? null : change(old, now));
}

/** The event of a sign-in that failed. */
export const signInEvent = ({ reason, declined }: SignInFailure): Happening =>
  happening(declined ? 'sign-in-declined' : 'sign-in-failed', reason);

/** The event of a sign-in page that was not shown, and why. The sign-in waits on, and may yet succeed. */
export const pageEvent = (words: string): Happening => happening('page-not-shown', words);

const happening = (kind: Happening['kind'], detail: string | null = null): Happening => ({ kind, detail });

/** The event of a state in which something is wrong; null for every other state. */
function troubleIn(state: SettledState, provider: string): Happening | null {
  switch (state.kind) {
    case 'offline':
      return happening('offline', faultWords(state.fault, provider));
    case 'needs-sign-in':
      return happening('sign-in-ended', endWords(state, provider));
    case 'attention':
      return happening('attention', misconfigurationWords(state.problem, provider));
    case 'keychain-locked':
      return happening('keychain-locked');
    case 'keychain-unavailable':
      return happening('keychain-unavailable', state.reason);
    default:
      return null;
  }
}

/** The event of a step into a state in which all is well. */
function change(old: SettledState, now: SettledState): Happening | null {
  if (isKeychainState(old)) return isKeychainState(now) ? null : happening('keychain-back');
  if (now.kind === 'signed-out') return old.kind === 'signed-out' ? null : happening('signed-out');
  if (now.kind !== 'valid') return null;
  if (tokenOf(old) !== now.token) return happening('renewed', unsavedWords(now));
  const isSaved = old.kind === 'valid' && old.notSaved !== null && now.notSaved === null;
  return isSaved ? happening('saved') : null;
}

function unsavedWords({ notSaved }: { readonly notSaved: KeychainFault | null }): string | null {
  if (notSaved === null) return null;
  const why = notSaved.kind === 'locked' ? 'The keychain is locked.' : notSaved.reason;
  return `In memory only until the keychain takes it. ${why}`;
}
