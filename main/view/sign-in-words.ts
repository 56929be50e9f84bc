import type { ServerAnswer } from '../policy/callback-parameters';
import type { SignInFailure } from '../profiles/sign-in/attempt';
import type { ListenFault } from '../profiles/sign-in/sign-in-ports';
import type { TokenAnswer } from '../oauth/token-answer';
import {
  faultWords,
  misconfigurationWords,
  redirectUriMismatch,
  unforeseenWords,
  withoutPeriod,
} from './fault-words';

/** The redirect port could not be listened on. */
export function listenFailure(fault: ListenFault): SignInFailure {
  const another = 'choose another port with Edit profile, and register the redirect URI with it.';
  if (fault.kind === 'cannot-listen')
    return {
      reason: `The system does not let Token Tray use port ${fault.port} (${fault.reason}).`,
      next: `Try again, or ${another}`,
    };
  const { port, owner } = fault;
  if (owner?.kind === 'token-tray')
    return {
      reason: `Port ${port} is in use by another sign-in of Token Tray.`,
      next: `Finish or cancel that one first, or ${another}`,
    };
  const who = owner === null ? 'another program' : `${owner.name} (process ${owner.process})`;
  return { reason: `Port ${port} is in use by ${who}.`, next: `Close that program, or ${another}` };
}

/** The provider names no page to sign in on, which it need not where no grant has one (RFC 8414 §2). */
export const noSignInPage = (provider: string): SignInFailure => ({
  reason: `${provider} names no authorization endpoint: it has no sign-in page.`,
  next: 'Choose “Client credentials, no browser” with Edit profile, or type the endpoints there.',
});

/** The authorization server answered with an error (RFC 6749 §4.1.2.1). */
export function refusal(answer: Extract<ServerAnswer, { kind: 'error' }>, provider: string): SignInFailure {
  if (answer.code === 'access_denied') return declined(provider);
  const description = answer.description === null ? '' : ` (${withoutPeriod(answer.description)})`;
  return {
    reason: `${provider} refused the sign-in: ${answer.code}${description}.`,
    next: cures[answer.code] ?? 'Try again in a moment.',
  };
}

/** The redirect URI is not registered, or another one is. */
const registerUri =
  'Register the exact redirect URI that Edit profile shows with your app at the provider, then sign in again.';

/** What to do about the errors of RFC 6749 §4.1.2.1 that no waiting cures. */
const cures: Readonly<Record<string, string>> = {
  invalid_scope: 'Check the scopes with Edit profile.',
  invalid_request: 'Check the extra parameters in Edit profile, then sign in again.',
  unauthorized_client: 'Check the client ID and how to sign in with Edit profile.',
  unsupported_response_type: 'Choose another way to sign in with Edit profile.',
  [redirectUriMismatch]: registerUri,
};

/** The user said no on the provider's page. */
export const declined = (provider: string): SignInFailure => ({
  reason: `You declined the sign-in at ${provider}.`,
  next: 'Nothing was changed; sign in again whenever you like.',
  declined: true,
});

/** The code could not be exchanged for a token. */
export function exchangeFailure(
  answer: Exclude<TokenAnswer, { kind: 'granted' }>,
  provider: string,
): SignInFailure {
  switch (answer.kind) {
    case 'ended':
      return {
        reason: `${provider} did not accept the sign-in code${answer.description === null ? '' : ` (${withoutPeriod(answer.description)})`}.`,
        // RFC 6749 §5.2 has one code for both, so that only the words tell.
        next: /redirect[ _]?uri/i.test(answer.description ?? '')
          ? registerUri
          : 'Codes expire quickly and work only once: sign in again.',
      };
    case 'misconfigured':
      return {
        reason: misconfigurationWords(answer, provider),
        next:
          answer.code === redirectUriMismatch
            ? registerUri
            : 'Correct it with Edit profile, then sign in again.',
      };
    case 'transient':
      return { reason: faultWords(answer, provider), next: 'Sign in again in a moment.' };
  }
}

/** The client was given no token on its own behalf (RFC 6749 §4.4). */
export function clientFailure(
  answer: Exclude<TokenAnswer, { kind: 'granted' }>,
  provider: string,
): SignInFailure {
  if (answer.kind !== 'ended') return exchangeFailure(answer, provider);
  const said = answer.description === null ? '' : ` (${withoutPeriod(answer.description)})`;
  return {
    reason: `${provider} gave the client no token${said}.`,
    next: 'Check the client ID and its secret with Edit profile.',
  };
}

/** Something that no table foresees; `reference` is where the log has it. */
export const unforeseen = (reference: string): SignInFailure => ({
  reason: unforeseenWords(reference),
  next: 'Sign in again; the details are in its log.',
});

/** Nothing came back in time. */
export const timedOut = (provider: string): SignInFailure => ({
  reason: `Nothing came back from ${provider} within 5 minutes.`,
  next: 'Sign in again when you like. If its page showed an error about the redirect URI, register the exact one that Edit profile shows.',
});
