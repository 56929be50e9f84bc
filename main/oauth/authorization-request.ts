import type { AuthorizationServer } from 'oauth4webapi';
import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
  validateAuthResponse,
} from 'oauth4webapi';
import { type ExtraParameters, listed } from './extra-parameters';
import { type OAuthClient, registration, unknownIssuer } from './client';

/** An authorization request that is under way (RFC 6749 §4.1.1, RFC 7636 §4.3); all of it is secret. */
export interface AuthorizationRequest {
  /** The address to open, as text. */
  readonly url: string;
  readonly state: string;
  readonly codeVerifier: string;
  /** Byte for byte as sent, because the token request has to repeat it. */
  readonly redirectUri: string;
}

/** A callback that passed every check: the only thing a code exchange takes. */
export interface CheckedCallback {
  readonly parameters: URLSearchParams;
  readonly redirectUri: string;
  readonly codeVerifier: string;
}

/**
 * What to ask for, and in which form (RFC 6749 §3.1.1); `extra` are provider parameters such as `show_dialog`, which
 * never replace standard ones.
 */
export interface Wanted {
  readonly responseType: 'code' | 'token';
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly extra: ExtraParameters;
}

/** Builds a request with a fresh verifier and state; PKCE of a code is S256 always, with a secret too (RFC 9700 §2.1.1). */
export async function authorizationRequest(
  server: AuthorizationServer,
  client: OAuthClient,
  { responseType, redirectUri, scopes, extra }: Wanted,
): Promise<AuthorizationRequest> {
  const codeVerifier = generateRandomCodeVerifier();
  const state = generateRandomState();
  const url = new URL(server.authorization_endpoint ?? '');
  const parameters: Record<string, string> = {
    response_type: responseType,
    client_id: client.clientId,
    redirect_uri: redirectUri,
    // Without a code there is none to protect.
    ...(responseType === 'code' && {
      code_challenge: await calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    }),
    state,
    scope: scopes.join(' '),
  };
  const others = listed(extra).filter(([name]) => !Object.hasOwn(parameters, name));
  // A parameter without a value counts as left out (RFC 6749 §3.1).
  const sent = [...others, ...Object.entries(parameters)].filter(([, value]) => value !== '');
  for (const [name] of sent) url.searchParams.delete(name);
  for (const [name, value] of sent) url.searchParams.append(name, value);
  return { url: url.href, state, codeVerifier, redirectUri };
}

/**
 * Checks the parameters of a callback once more with the library, which brands them for the exchange.
 * @throws when `state` or `iss` (RFC 9207) is not the one expected, or the parameters are an error. The error tells
 * which, and quotes nothing of the callback.
 */
export function checkCallback(
  server: AuthorizationServer,
  client: OAuthClient,
  request: AuthorizationRequest,
  parameters: URLSearchParams,
): CheckedCallback {
  const checked = validate(server, client, request, parameters);
  return { parameters: checked, redirectUri: request.redirectUri, codeVerifier: request.codeVerifier };
}

function validate(
  server: AuthorizationServer,
  client: OAuthClient,
  request: AuthorizationRequest,
  parameters: URLSearchParams,
): URLSearchParams {
  try {
    return validateAuthResponse(server, registration(client), comparable(parameters, server), request.state);
  } catch (error) {
    throw withoutCause(error);
  }
}

/** Without the issuer where there is none to compare it with. */
function comparable(parameters: URLSearchParams, server: AuthorizationServer): URLSearchParams {
  if (server.issuer !== unknownIssuer) return parameters;
  return new URLSearchParams([...parameters].filter(([name]) => name !== 'iss'));
}

/** The library's error carries the whole callback as its cause, and errors end in the log; its message does not. */
const withoutCause = (error: unknown): Error =>
  new Error(error instanceof Error ? error.message : 'The callback was refused');
