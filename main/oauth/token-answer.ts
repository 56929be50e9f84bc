/** A successful answer of the token endpoint (RFC 6749 §5.1), as far as it is of use here. */
export interface TokenSet {
  readonly accessToken: string;
  /** Null when the answer brings none: the old one stays in force (RFC 6749 §6). */
  readonly refreshToken: string | null;
  /** Life of the access token in seconds; null when the server did not say, or said nonsense. */
  readonly expiresIn: number | null;
  /** The granted scopes; null when they are those that were asked for (RFC 6749 §5.1). */
  readonly scopes: readonly string[] | null;
  /** Milliseconds by which our clock is ahead of the server's (RFC 9110 §6.6.1); absent when it did not say. */
  readonly clockAhead?: number;
}

/** Why a request may be tried again. */
export type TransientCause =
  | 'network'
  | 'timeout'
  /** The server's certificate is not to be trusted. */
  | 'certificate'
  | 'throttled'
  | 'server-error'
  | 'proxy'
  | 'not-the-endpoint'
  | 'refused'
  /** Nothing of the server's: the fault is our own. */
  | 'internal';

/**
 * What the token endpoint's answer means for the session.
 * `ended`: the grant is no longer good. `misconfigured`: the client or its request is not accepted as it is.
 * `transient`: says nothing about the sign-in, which is kept; `retryAfter` is in milliseconds. `isUnsent`: the request
 * is certain not to have reached the endpoint; absent where it may have.
 */
export type TokenAnswer =
  | { readonly kind: 'granted'; readonly tokens: TokenSet }
  | { readonly kind: 'ended'; readonly description: string | null }
  | ({ readonly kind: 'misconfigured' } & ErrorBody)
  | {
      readonly kind: 'transient';
      readonly cause: TransientCause;
      readonly status: number | null;
      readonly code: string | null;
      readonly retryAfter: number | null;
      readonly isUnsent?: true;
    };

/** An answer that says nothing about the sign-in: the same request may succeed later. */
export type TransientAnswer = Extract<TokenAnswer, { kind: 'transient' }>;

/** A refused request: the code of RFC 6749 §5.2 and what the server said of it. */
export interface ErrorBody {
  readonly code: string;
  readonly description: string | null;
}

/** RFC 6749 §5.2 codes that no waiting cures: somebody has to change the profile or its registration. */
const configurationCodes: ReadonlySet<string> = new Set([
  'invalid_client',
  'unauthorized_client',
  'invalid_scope',
  'unsupported_grant_type',
  // GitHub's own names, which come with status 200.
  'incorrect_client_credentials',
  'redirect_uri_mismatch',
]);

/** The code, or the refresh token, is no longer good; the last two are what GitHub calls it. */
const endingCodes: ReadonlySet<string> = new Set([
  'invalid_grant',
  'bad_verification_code',
  'bad_refresh_token',
]);

/** Builds such an answer; `retryAfter` is in milliseconds, `code` the server's own. */
export const transient = (
  cause: TransientCause,
  status: number | null = null,
  retryAfter: number | null = null,
  code: string | null = null,
): TransientAnswer => ({ kind: 'transient', cause, status, code, retryAfter });

/** What a status says of whoever answered, in place of the request; null where it does speak of the request. */
export function outage(status: number, retryAfter: number | null): TransientAnswer | null {
  if (status === 407 || status === 511) return transient('proxy', status);
  if (status >= 300 && status < 400) return transient('not-the-endpoint', status);
  if (status >= 500) return transient('server-error', status, retryAfter);
  if (status === 408 || status === 425 || status === 429) return transient('throttled', status, retryAfter);
  return null;
}

/** Classes an answer that is neither a success nor an outage, by its status and, if it has one, its error body. */
export function classify(status: number, error: ErrorBody | null): TokenAnswer {
  if (error !== null && endingCodes.has(error.code)) return { kind: 'ended', description: error.description };
  if (error !== null && configurationCodes.has(error.code)) return { kind: 'misconfigured', ...error };
  if (error !== null && (status === 400 || status === 200))
    return transient('refused', status, null, error.code);
  // A 401 without an error of OAuth's may come from a proxy on the way: it has to come again to be believed.
  return transient(status === 400 || status === 401 ? 'refused' : 'not-the-endpoint', status);
}
