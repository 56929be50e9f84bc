import type { EpochMs, StateName, StateView } from '../../preload/vocabulary';
import { type AccessToken, timeLeft } from '../profiles/session/access-token';
import { warnAt } from '../profiles/session/schedule';
import type { SessionState } from '../profiles/session/state';
import { faultWords, misconfigurationWords, withoutPeriod } from './fault-words';
import type { SignInFailure } from '../profiles/sign-in/attempt';
import { duration, type TimeOfDay } from './times';

/** What the words of a state depend on besides the state. */
export interface Context {
  readonly now: EpochMs;
  readonly time: TimeOfDay;
  /** The provider's name. */
  readonly provider: string;
  /** Why the last sign-in failed, if it did. */
  readonly failure: SignInFailure | null;
  /** Whether there is something to renew the token with. */
  readonly renews: boolean;
}

type Words = Omit<StateView, 'name' | 'steadyWords'> & Partial<Pick<StateView, 'steadyWords'>>;

/** The state in words, the same on every surface. */
export function stateView(state: SessionState, context: Context): StateView {
  const words = wordsOf(state, context);
  const failure = holding.has(state.kind) ? null : failureWords(context.failure);
  return { name: state.kind, steadyWords: words.words, ...words, reason: failure ?? words.reason };
}

/** States in which a sign-in holds: that a new one failed is no reason of theirs, and is said beside them. */
const holding: ReadonlySet<StateName> = new Set(['valid', 'refreshing', 'offline']);

/** Why a sign-in failed and what to do; null where none did. */
export const failureWords = (failure: SignInFailure | null): string | null =>
  failure === null ? null : `${failure.reason} ${failure.next}`;

/** The states whose words never vary. */
const fixed = {
  'signed-out': { words: 'Signed out', label: 'Signed out', tone: 'idle', reason: null },
  refreshing: { words: 'Refreshing…', label: 'Refreshing', tone: 'idle', reason: null },
  'keychain-locked': {
    words: 'Keychain locked',
    label: 'Locked',
    tone: 'warn',
    reason:
      'Your sign-in is safe in there. Unlock the keychain, or choose Try again to be asked for it; Token Tray looks again every 30 seconds.',
  },
} as const satisfies Partial<Record<StateName, Words>>;

function wordsOf(state: SessionState, context: Context): Words {
  switch (state.kind) {
    case 'signing-in': {
      const words = state.opener === null ? `Asking ${context.provider}…` : 'Waiting for the browser…';
      return { words, label: 'Signing in', tone: 'idle', reason: null };
    }
    case 'valid':
      return validWords(state.token, context);
    case 'offline':
      return offlineWords(state, context);
    case 'needs-sign-in': {
      const reason = `${endWords(state, context.provider)} Your profile and scopes are kept.`;
      return { words: 'Sign in again', label: 'Ended', tone: 'bad', reason };
    }
    case 'attention': {
      const problem = misconfigurationWords(state.problem, context.provider);
      const then = context.renews
        ? 'Correct it with Edit profile: saving tries it at once.'
        : 'Correct it with Edit profile, then sign in.';
      const reason = `${problem} ${then}`;
      return { words: 'Needs attention', label: 'Attention', tone: 'bad', reason };
    }
    case 'keychain-unavailable':
      return {
        words: 'Keychain not available',
        label: 'No keychain',
        tone: 'bad',
        reason: `${state.reason} Nothing was deleted; Token Tray looks again every 30 seconds.`,
      };
    default:
      return fixed[state.kind];
  }
}

function validWords(token: AccessToken, { now, time, renews }: Context): Words {
  const left = timeLeft(token, now);
  if (left === Infinity)
    return { words: 'Valid · no expiry given', label: 'Valid', tone: 'good', reason: null };
  const steadyWords = `Valid until ${time(token.expiresAt ?? now)}`;
  if (renews || now < warnAt(token))
    return { words: `Valid for ${duration(left)}`, steadyWords, label: 'Valid', tone: 'good', reason: null };
  return {
    steadyWords,
    words: `Expires in ${duration(left)}`,
    label: 'Expires soon',
    tone: 'warn',
    reason: 'This token cannot be renewed. Sign in again before it expires.',
  };
}

const validUntil = (end: EpochMs | null, time: TimeOfDay): string =>
  end === null ? 'no expiry given' : `valid until ${time(end)}`;

function offlineWords(state: Extract<SessionState, { kind: 'offline' }>, context: Context): Words {
  const { token, fault, retryAt } = state;
  const valid = token !== null && timeLeft(token, context.now) > 0;
  const until = valid ? validUntil(token.expiresAt, context.time) : 'expired';
  const retry = `Token Tray tries again by itself at ${context.time(retryAt)}; your sign-in is kept.`;
  const reason = `${faultWords(fault, context.provider)} ${retry}`;
  return { words: `Offline · ${until}`, label: 'Offline', tone: 'warn', reason };
}

/** Why a sign-in has ended. */
export function endWords(state: Extract<SessionState, { kind: 'needs-sign-in' }>, provider: string): string {
  switch (state.reason) {
    case 'six-months':
      return `${provider} ends every sign-in six months after it was given.`;
    case 'never-renewed':
      return 'The token expired, and this way to sign in cannot renew it.';
    case 'no-refresh-token':
      return 'The token expired, and there is no refresh token to renew it with.';
    case 'answer-lost':
      return `A renewal got no answer, and ${provider} seems to have replaced the refresh token all the same${said(state)}.`;
    case 'ended-by-provider':
      return `${provider} no longer accepts this sign-in${said(state)}; access may have been revoked.`;
  }
}

/** What the provider said itself of the end, in brackets; empty where it said nothing. */
const said = ({ description }: { readonly description: string | null }): string =>
  description === null ? '' : ` (${withoutPeriod(description)})`;
