import type { AuthorizationServer, Client, ClientAuth } from 'oauth4webapi';
import { allowInsecureRequests, ClientSecretBasic, customFetch, None } from 'oauth4webapi';

export type { AuthorizationServer };

/** The client as registered at the authorization server (RFC 6749 §2); no secret makes it a public client. */
export interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret: string | null;
}

/** What a request to an authorization server needs from outside. */
export interface Transport {
  readonly fetch: typeof globalThis.fetch;
  /** Runs once after so many milliseconds; the returned function cancels. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/** The client in the library's own terms. */
export const registration = (client: OAuthClient): Client => ({ client_id: client.clientId });

/** RFC 6749 §2.3.1: Basic where there is a secret, else only the `client_id` (public client). */
export const clientAuthentication = (client: OAuthClient): ClientAuth =>
  client.clientSecret === null ? None() : ClientSecretBasic(client.clientSecret);

/**
 * Request options of the library. Plain `http:` is allowed for loopback IP literals alone, where nobody
 * but this computer listens: that is how Practice and test servers are reached.
 */
export function requestOptions(endpoint: string | undefined, fetch: Transport['fetch'], signal: AbortSignal) {
  return {
    [customFetch]: (url: string, init: RequestInit) => fetch(url, init),
    [allowInsecureRequests]: endpoint !== undefined && isLoopback(new URL(endpoint)),
    signal,
  };
}

const isLoopback = (url: URL): boolean => url.hostname === '127.0.0.1' || url.hostname === '[::1]';
