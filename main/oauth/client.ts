import type { AuthorizationServer, Client, ClientAuth } from 'oauth4webapi';
import { allowInsecureRequests, ClientSecretBasic, ClientSecretPost, customFetch, None } from 'oauth4webapi';
import { isLoopbackHttp } from './endpoint-url';

/** A server's metadata, by the names of RFC 8414. */
export type { AuthorizationServer };

/** The client as registered at the authorization server (RFC 6749 §2); no secret makes it a public client. */
export interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** How the secret is sent (RFC 6749 §2.3.1); in the header where nothing is said. */
  readonly authentication?: 'client_secret_basic' | 'client_secret_post';
}

/** In place of an issuer that nobody told: an `iss` in the callback has nothing to be compared with then. */
export const unknownIssuer = 'urn:token-tray:unknown-issuer';

/** What a request to an authorization server needs from outside. */
export interface Transport {
  readonly fetch: typeof globalThis.fetch;
  /** Runs once after that many milliseconds; the returned function cancels. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/** The client in the library's own terms. */
export const registration = (client: OAuthClient): Client => ({ client_id: client.clientId });

/** RFC 6749 §2.3.1: as the client says where there is a secret, else only the `client_id` (public client). */
export function clientAuthentication({ clientSecret, authentication }: OAuthClient): ClientAuth {
  if (clientSecret === null) return None();
  return authentication === 'client_secret_post'
    ? ClientSecretPost(clientSecret)
    : ClientSecretBasic(clientSecret);
}

/**
 * Request options of the library. Plain `http:` is allowed on loopback alone, where nobody but this computer
 * listens: that is how Practice, test servers and a provider that one develops are reached.
 */
export function requestOptions(endpoint: string | undefined, fetch: Transport['fetch'], signal: AbortSignal) {
  return {
    [customFetch]: (url: string, init: RequestInit) => fetch(url, init),
    [allowInsecureRequests]: endpoint !== undefined && isLoopbackHttp(new URL(endpoint)),
    signal,
  };
}
