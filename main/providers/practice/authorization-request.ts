import type { OAuthProblem } from './answers';
import { findClient, isRegisteredRedirect } from './clients';
import type { PracticeClient } from './clients';
import type { Parameters } from './parameters';
import { defaultScopes, knowsScopes, splitScopes } from './scopes';

/** Where an answer goes, once it is certain that it may go there. */
export interface ReturnAddress {
  readonly client: PracticeClient;
  readonly redirectUri: string;
  readonly state: string | null;
  /** Whether the token itself was asked for, so that every answer goes into the fragment (RFC 6749 §4.2.2). */
  readonly inFragment: boolean;
}

/** A request that a person may decide on (RFC 6749 §4.1.1, §4.2.1, RFC 7636 §4.3). */
export interface AuthorizationRequest extends ReturnAddress {
  /** The S256 code challenge; empty where no code was asked for. */
  readonly challenge: string;
  readonly scopes: readonly string[];
}

/**
 * What became of a request: `shown` must be told on a page because no redirect can be trusted; `returned` goes back to
 * the client (RFC 6749 §4.1.2.1).
 */
export type RequestReading =
  | { readonly kind: 'accepted'; readonly request: AuthorizationRequest }
  | { readonly kind: 'returned'; readonly address: ReturnAddress; readonly problem: OAuthProblem }
  | { readonly kind: 'shown'; readonly words: string; readonly detail: string };

/** Reads the query of the authorization endpoint. */
export function readAuthorizationRequest(parameters: Parameters): RequestReading {
  const { values } = parameters;
  const client = findClient(values.get('client_id'));
  if (!client) {
    return shown(
      'Practice does not know this client. Correct the client ID with Edit profile in Token Tray.',
      values.get('client_id') ?? 'client_id is missing or repeated',
    );
  }
  const redirectUri = values.get('redirect_uri');
  if (redirectUri === undefined || !isRegisteredRedirect(redirectUri)) {
    const words =
      'The redirect URI must be http://127.0.0.1:<port>/callback or http://[::1]:<port>/callback.';
    return shown(words, redirectUri ?? 'redirect_uri is missing or repeated');
  }
  const inFragment = values.get('response_type') === 'token';
  const address = { client, redirectUri, state: values.get('state') ?? null, inFragment };
  return readTerms(parameters, address);
}

function shown(words: string, detail: string): RequestReading {
  return { kind: 'shown', words, detail };
}

function readTerms(parameters: Parameters, address: ReturnAddress): RequestReading {
  const { values } = parameters;
  const problem =
    findRepetition(parameters) ??
    checkResponseType(values) ??
    (address.inFragment ? null : checkChallenge(values)) ??
    checkScopes(values);
  if (problem) return { kind: 'returned', address, problem };
  const challenge = values.get('code_challenge') ?? '';
  return { kind: 'accepted', request: { ...address, challenge, scopes: askedScopes(values) } };
}

type Values = Parameters['values'];

const invalid = (words: string): OAuthProblem => ({ error: 'invalid_request', words });

function findRepetition({ repeated }: Parameters): OAuthProblem | null {
  return repeated.size === 0 ? null : invalid('A parameter came more than once.');
}

function checkResponseType(values: Values): OAuthProblem | null {
  const type = values.get('response_type');
  if (type === undefined) return invalid('response_type is missing.');
  if (type === 'code' || type === 'token') return null;
  return { error: 'unsupported_response_type', words: 'Only response_type=code or token.' };
}

/** RFC 7636 §4.4.1; a method that is left out means plain (§4.3), which is refused as well. */
function checkChallenge(values: Values): OAuthProblem | null {
  const challenge = values.get('code_challenge');
  if (challenge === undefined) return invalid('code_challenge is missing: PKCE is required.');
  if (values.get('code_challenge_method') !== 'S256') return invalid('code_challenge_method must be S256.');
  return /^[\w-]{43}$/.test(challenge) ? null : invalid('code_challenge is not an S256 challenge.');
}

function checkScopes(values: Values): OAuthProblem | null {
  return knowsScopes(askedScopes(values))
    ? null
    : { error: 'invalid_scope', words: 'Practice does not know one of these scopes.' };
}

function askedScopes(values: Values): readonly string[] {
  const scope = values.get('scope');
  return scope === undefined ? defaultScopes : splitScopes(scope);
}
