import { checkCallback, type CheckedCallback } from '../../main/oauth/authorization-request';
import type { AuthorizationServer, OAuthClient, Transport } from '../../main/oauth/client';
import { exchangeCode, refresh, type TokenEndpoint } from '../../main/oauth/token-endpoint';
import type { Clock } from '../../main/profiles/ports';
import { createFakeClock } from '../fakes/clock';
import type { TokenAnswer } from '../../main/oauth/token-answer';

export const publicClient: OAuthClient = { clientId: 'a-public-client', clientSecret: null };

/** All that a request may carry and no failure may tell. */
export const secrets = {
  code: 'CANARY-code-4Qf7sT0aZ1',
  codeVerifier: 'CANARY-verifier-9Vb3nM5xK2pL8wR6tY1uI4oE7qA0sD3fGhJ',
  refreshToken: 'CANARY-refresh-6Hj2kL9pW4',
  clientSecret: 'CANARY-secret-3Xc8vB5nM1',
} as const;

export const confidentialClient: OAuthClient = {
  clientId: 'a-confidential-client',
  clientSecret: secrets.clientSecret,
};

/** Node's own `fetch` on the timers of that clock. */
export const transportOn = (clock: Clock): Transport => ({ fetch, after: clock.after });

/** The token endpoint of a server with that metadata, as the client uses it. */
export function endpointOf(
  { metadata }: { readonly metadata: AuthorizationServer },
  client = publicClient,
  clock: Clock = createFakeClock(),
): TokenEndpoint {
  return { server: metadata, client, transport: transportOn(clock), now: clock.now };
}

/** A callback of that server with the canary code, checked. */
export function callbackOf({ server, client }: TokenEndpoint): CheckedCallback {
  const { code, codeVerifier } = secrets;
  const redirectUri = 'http://127.0.0.1:8888/callback';
  const request = { url: '', state: 'the-state', codeVerifier, redirectUri };
  return checkCallback(server, client, request, new URLSearchParams({ code, state: 'the-state' }));
}

/** Both requests that are answered with tokens, with canaries for secrets. */
export const requests: readonly (readonly [string, (endpoint: TokenEndpoint) => Promise<TokenAnswer>])[] = [
  ['a code exchange', (endpoint) => exchangeCode(endpoint, callbackOf(endpoint))],
  ['a refresh', (endpoint) => refresh(endpoint, secrets.refreshToken)],
];
