/** What the answer to one authorization request has to carry. */
export interface ExpectedAnswer {
  /** The `state` that was sent (RFC 6749 §4.1.1): one-time, at least 128 bits. */
  readonly state: string;
  /** The issuer identifier of the authorization server; null where nobody told it. */
  readonly issuer: string | null;
  /** Whether the server's metadata promises `iss` in every answer (RFC 9207 §3). */
  readonly issuerPromised: boolean;
  /** Whether the token itself was asked for, which comes in the fragment and never in a query (RFC 6749 §4.2.2). */
  readonly inFragment: boolean;
}

/** Why the parameters cannot be the answer that is waited for. */
export type ParameterFault = 'repeated' | 'no-state' | 'wrong-state' | 'no-issuer' | 'wrong-issuer';

/** What the authorization server says (RFC 6749 §4.1.2, §4.2.2): no, or here is the code, or the token itself. */
export type ServerAnswer =
  | { readonly kind: 'error'; readonly code: string; readonly description: string | null }
  | { readonly kind: 'code' | 'token'; readonly parameters: URLSearchParams };

/** Looks for repeated parameters, then at `state`, then at `iss`; null when the answer belongs to this request. */
export function parameterFault(parameters: URLSearchParams, expected: ExpectedAnswer): ParameterFault | null {
  if (new Set(parameters.keys()).size < parameters.size) return 'repeated';
  const state = parameters.get('state');
  if (state === null) return 'no-state';
  if (!sameSecret(state, expected.state)) return 'wrong-state';
  const issuer = parameters.get('iss');
  if (issuer === null) return expected.issuerPromised ? 'no-issuer' : null;
  return expected.issuer === null || issuer === expected.issuer ? null : 'wrong-issuer';
}

/**
 * Reads `error` before the token that a fragment holds, or the code that a query does; null when there is neither. A
 * parameter without a value counts as left out.
 */
export function serverAnswer(parameters: URLSearchParams, inFragment: boolean): ServerAnswer | null {
  const error = parameters.get('error');
  if (error) return { kind: 'error', code: error, description: parameters.get('error_description') };
  if (inFragment) return parameters.get('access_token') ? { kind: 'token', parameters } : null;
  return parameters.get('code') ? { kind: 'code', parameters } : null;
}

/** Takes as long for a near miss as for a far one; only the length shows, and that is no secret. */
function sameSecret(given: string, expected: string): boolean {
  if (given.length !== expected.length) return false;
  let difference = 0;
  for (let at = 0; at < expected.length; at++) difference |= given.charCodeAt(at) ^ expected.charCodeAt(at);
  return difference === 0;
}
