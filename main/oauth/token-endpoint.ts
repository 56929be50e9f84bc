import {
  authorizationCodeGrantRequest,
  clientCredentialsGrantRequest,
  refreshTokenGrantRequest,
  revocationRequest,
} from 'oauth4webapi';
import type { CheckedCallback } from './authorization-request';
import { readText } from './bounded-body';
import { clientAuthentication, registration, requestOptions, type Transport } from './client';
import { type ExtraParameters, listed } from './extra-parameters';
import { inTime } from './in-time';
import { parseObject } from './json-object';
import { quotable } from './quotable';
import { retryAfter } from './retry-after';
import { classify, type ErrorBody, outage, type TokenAnswer, transient } from './token-answer';
import { type Issuing, readTokens } from './token-set';
import { unreached } from './unreached';

/** Everything a request to the token endpoint is made with; `now` is epoch milliseconds. */
export interface TokenEndpoint extends Issuing {
  readonly transport: Transport;
  readonly now: () => number;
}

/** Exchanges an authorization code (RFC 6749 §4.1.3, RFC 7636 §4.5). Never throws for what a server or a network does. */
export function exchangeCode(endpoint: TokenEndpoint, callback: CheckedCallback): Promise<TokenAnswer> {
  const { server, client } = endpoint;
  const { parameters, redirectUri, codeVerifier } = callback;
  return ask(endpoint, [parameters.get('code'), codeVerifier], (signal) =>
    authorizationCodeGrantRequest(
      server,
      registration(client),
      clientAuthentication(client),
      parameters,
      redirectUri,
      codeVerifier,
      requestOptions(server.token_endpoint, endpoint.transport.fetch, signal),
    ),
  );
}

/** Refreshes an access token (RFC 6749 §6). Never throws for what a server or a network does. */
export function refresh(endpoint: TokenEndpoint, refreshToken: string): Promise<TokenAnswer> {
  const { server, client } = endpoint;
  return ask(endpoint, [refreshToken], (signal) =>
    refreshTokenGrantRequest(
      server,
      registration(client),
      clientAuthentication(client),
      refreshToken,
      requestOptions(server.token_endpoint, endpoint.transport.fetch, signal),
    ),
  );
}

/**
 * Asks for a token on the client's own behalf (RFC 6749 §4.4.2); a refresh token, which there ought to be none of
 * (§4.4.3), is left out. Never throws for what a server or a network does.
 */
export async function askAsClient(
  endpoint: TokenEndpoint,
  scopes: readonly string[],
  extra: ExtraParameters = {},
): Promise<TokenAnswer> {
  const { server, client } = endpoint;
  const parameters = new URLSearchParams();
  for (const [name, value] of listed(extra)) parameters.append(name, value);
  if (scopes.length > 0) parameters.set('scope', scopes.join(' '));
  const answer = await ask(endpoint, [], (signal) =>
    clientCredentialsGrantRequest(
      server,
      registration(client),
      clientAuthentication(client),
      parameters,
      requestOptions(server.token_endpoint, endpoint.transport.fetch, signal),
    ),
  );
  return answer.kind === 'granted' ? { ...answer, tokens: { ...answer.tokens, refreshToken: null } } : answer;
}

/**
 * Revokes a refresh token (RFC 7009), where the server has an endpoint for it.
 * @returns whether the server said so; a sign-out goes on either way.
 */
export async function revoke(endpoint: TokenEndpoint, refreshToken: string): Promise<boolean> {
  const { server, client } = endpoint;
  if (server.revocation_endpoint === undefined) return false;
  return inTime(endpoint.transport, async (signal) => {
    const options = requestOptions(server.revocation_endpoint, endpoint.transport.fetch, signal);
    const response = await revocationRequest(
      server,
      registration(client),
      clientAuthentication(client),
      refreshToken,
      options,
    );
    return response.ok;
  }).catch(() => false);
}

/** What a request carries that must not come back in an answer's words, besides the client secret. */
type Secrets = readonly (string | null)[];

async function ask(
  endpoint: TokenEndpoint,
  secrets: Secrets,
  send: (signal: AbortSignal) => Promise<Response>,
): Promise<TokenAnswer> {
  return inTime(endpoint.transport, async (signal) => {
    try {
      return await readAnswer(endpoint, await send(signal), [...secrets, endpoint.client.clientSecret]);
    } catch (cause) {
      return unreached(cause, signal.aborted);
    }
  });
}

async function readAnswer(
  endpoint: TokenEndpoint,
  response: Response,
  secrets: Secrets,
): Promise<TokenAnswer> {
  // Before the body, which a proxy that refuses a tunnel does not let through.
  const fault = outage(response.status, retryAfter(response.headers.get('retry-after'), endpoint.now()));
  if (fault !== null) return fault;
  const text = await readText(response);
  const body = isJson(response) ? parseObject(text) : null;
  const error = readError(body, secrets);
  if (response.status !== 200 || error !== null || body === null) return classify(response.status, error);
  const tokens = await readTokens(endpoint, body);
  if (tokens === null) return transient('not-the-endpoint', response.status);
  const sentAt = Date.parse(response.headers.get('date') ?? '');
  const clock = Number.isNaN(sentAt) ? {} : { clockAhead: endpoint.now() - sentAt };
  return { kind: 'granted', tokens: { ...tokens, ...clock } };
}

/** RFC 6749 §5.1 wants `application/json`; none at all is tolerated, and so are JSON's relatives. */
const isJson = ({ headers }: Response): boolean =>
  /[/+]json\s*(?:;|$)/i.test(headers.get('content-type') ?? 'application/json');

/** An error code in the form of all that are registered; it decides what happens, so a chance likeness must not hide it. */
const plainCode = /^[a-z_]{1,40}$/;

function readError(body: Record<string, unknown> | null, secrets: Secrets): ErrorBody | null {
  const error = body?.['error'];
  const code = typeof error === 'string' && plainCode.test(error) ? error : quotable(error, secrets);
  return code === null ? null : { code, description: quotable(body?.['error_description'], secrets) };
}
