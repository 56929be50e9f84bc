import type { TokenTest } from '../../preload/vocabulary';
import type { AccountAnswer, AccountRefusal } from '../oauth/account-answer';
import { findKnown } from '../providers/known-refusal';
import type { Provider } from '../providers/provider';
import { faultWords, withoutPeriod } from './fault-words';
import { duration } from './times';

type Tested = Pick<Provider, 'name' | 'refusals'>;

/**
 * Reads the answer to a token that was tried, in words for the person who owns it.
 * @param renews whether another token can be had without the person.
 */
export function tokenTestView(answer: AccountAnswer, provider: Tested, renews: boolean): TokenTest {
  switch (answer.kind) {
    case 'known':
      return answer.name === null
        ? { tone: 'good', words: 'Works.', next: `${provider.name} returned no account name.`, remedy: null }
        : { tone: 'good', words: `Works as ${answer.name}.`, next: null, remedy: null };
    case 'refused':
      return knownView(answer, provider) ?? refusalView(answer, provider.name, renews);
    case 'unanswered': {
      const next = 'This says nothing about the token; test it again later.';
      return { tone: 'warn', words: faultWords(answer.fault, provider.name), next, remedy: null };
    }
  }
}

/** What the account's document told of its own, for as long as it holds: the wait was that of its moment. */
export function standingView(refusal: AccountRefusal | null, provider: Tested): TokenTest | null {
  const view = refusal === null ? null : knownView({ ...refusal, retryAfter: null }, provider);
  return view === null ? null : { ...view, tone: 'warn' };
}

/** A token for the client alone, which has no account to be tried on (RFC 6749 §4.4). */
export const withoutPerson = (provider: string): TokenTest => ({
  tone: 'warn',
  words: 'This token speaks for your app, not for a person.',
  next: `${provider} has no account to test it on: try it on the API you need it for.`,
  remedy: null,
});

/** There is no document that a token could be tried on. */
export const untestableView = (provider: string): TokenTest => ({
  tone: 'warn',
  words: `${provider} has no userinfo endpoint to test a token on.`,
  next: 'Try the token on the API that it is meant for.',
  remedy: null,
});

const toneOf = ({ status }: AccountRefusal): TokenTest['tone'] => (status === 429 ? 'warn' : 'bad');

/** Null for a refusal that tells no more than its status. */
function knownView(refusal: AccountRefusal, provider: Tested): TokenTest | null {
  const known = findKnown(provider.refusals, refusal);
  if (known === undefined) return null;
  const next = sentences(known.next, wait(refusal));
  return { tone: toneOf(refusal), words: known.reason, next, remedy: known.atDashboard ? 'dashboard' : null };
}

function refusalView(refusal: AccountRefusal, provider: string, renews: boolean): TokenTest {
  const { words, next, remedy = null } = byStatus(refusal, provider, renews);
  return {
    tone: toneOf(refusal),
    words,
    next: sentences(said(refusal, provider), next, wait(refusal)),
    remedy,
  };
}

interface Reading {
  readonly words: string;
  readonly next: string;
  readonly remedy?: TokenTest['remedy'];
}

function byStatus({ status, code }: AccountRefusal, provider: string, renews: boolean): Reading {
  switch (status) {
    case 401:
      return {
        words: `${provider} does not accept this token (HTTP 401).`,
        ...(renews ? renewal : newSignIn),
      };
    case 403:
      return {
        words: `${provider} does not let this token read the account (HTTP 403).`,
        next:
          code === 'insufficient_scope'
            ? 'A scope is missing: add it with Edit profile and sign in again.'
            : 'The client or the account may lack a right that no scope gives.',
      };
    case 429:
      return {
        words: `${provider} asked Token Tray to slow down (HTTP 429).`,
        next: 'Too many calls were made in a short time; the token itself is not at fault.',
      };
    default:
      return {
        words: `${provider} answered something unexpected (HTTP ${status}).`,
        next: 'This does not show whether the token works elsewhere.',
      };
  }
}

const renewal = {
  next: 'Renew it; if the new one is refused too, sign in again.',
  remedy: 'refresh',
} as const;

const newSignIn = { next: 'It cannot be renewed: sign in again for a new one.', remedy: 'sign-in' } as const;

const said = (refusal: AccountRefusal, provider: string): string | null =>
  refusal.said === null ? null : `${provider} says “${withoutPeriod(refusal.said)}”.`;

const wait = ({ retryAfter }: AccountRefusal): string | null =>
  retryAfter === null || retryAfter <= 0 ? null : `Try again in ${duration(retryAfter)}.`;

const sentences = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(' ');
