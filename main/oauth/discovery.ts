import {
  type AuthorizationServer,
  customFetch,
  discoveryRequest,
  processDiscoveryResponse,
} from 'oauth4webapi';
import { readText } from './bounded-body';
import { requestOptions, type Transport } from './client';
import { isEndpoint } from './endpoint-url';
import { parseObject } from './json-object';
import { inTime } from './in-time';
import { outage, type TransientAnswer } from './token-answer';
import { unreached } from './unreached';

/** The endpoints that Token Tray uses, by their names in a discovery document (RFC 8414 §2). */
const endpoints = [
  'authorization_endpoint',
  'token_endpoint',
  'revocation_endpoint',
  'userinfo_endpoint',
] as const;

/** One of them. */
export type Endpoint = (typeof endpoints)[number];

/** What a look for an issuer's discovery document came to. */
export type Discovery =
  | { readonly kind: 'found'; readonly server: AuthorizationServer }
  /** There is no document at either place. */
  | { readonly kind: 'absent' }
  /** The document is about this issuer: using it would let one server speak for another (RFC 8414 §6.2). */
  | { readonly kind: 'other-issuer'; readonly issuer: string }
  /** It names no token endpoint. It may name no authorization endpoint: some grants need none (RFC 8414 §2). */
  | { readonly kind: 'incomplete' }
  /** An endpoint is where nothing may be sent. */
  | { readonly kind: 'insecure'; readonly endpoint: Endpoint }
  | TransientAnswer;

/**
 * Looks for the document of an issuer where OpenID Connect has it, then where RFC 8414 §3.1 has it, within 30 seconds
 * and without following a redirect. Never throws for what a server or a network does.
 */
export function discover(issuer: URL, transport: Transport): Promise<Discovery> {
  return inTime(transport, async (signal) => {
    const lookAs = (algorithm: Algorithm) =>
      look(algorithm, issuer, transport, signal).catch((cause) => fruitless(cause, signal));
    const found = await lookAs('oidc');
    return found.kind === 'absent' ? lookAs('oauth2') : found;
  });
}

type Algorithm = 'oidc' | 'oauth2';

/** A redirect, which Electron throws and others answer with, means here too that the document is not there. */
function fruitless(cause: unknown, { aborted }: AbortSignal): Discovery {
  const fault = unreached(cause, aborted);
  return fault.cause === 'not-the-endpoint' ? { kind: 'absent' } : fault;
}

async function look(
  algorithm: Algorithm,
  issuer: URL,
  transport: Transport,
  signal: AbortSignal,
): Promise<Discovery> {
  const response = await discoveryRequest(issuer, {
    ...requestOptions(issuer.href, transport.fetch, signal),
    [customFetch]: (url, { headers, redirect }) => transport.fetch(url, { headers, redirect, signal }),
    algorithm,
  });
  const { status } = response;
  // Many servers send whoever asks for a page they do not have to another one.
  if (status !== 200) return (status >= 400 && outage(status, null)) || { kind: 'absent' };
  const document = parseObject(await readText(response));
  return document === null ? { kind: 'absent' } : judge(named(document), issuer);
}

/** The document without endpoints that it has not, for some servers name those as null or as nothing. */
const named = (document: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(document).filter(
      ([name, value]) => !endpoints.some((endpoint) => endpoint === name) || (value !== null && value !== ''),
    ),
  );

/** A person may leave out the slash of "https://id.example/", which makes no other issuer of it. */
const isSame = (issuer: string, wanted: URL): boolean =>
  URL.canParse(issuer) && new URL(issuer).href === wanted.href;

async function judge(document: Record<string, unknown>, wanted: URL): Promise<Discovery> {
  const { issuer } = document;
  if (typeof issuer !== 'string') return { kind: 'absent' };
  if (!isSame(issuer, wanted)) return { kind: 'other-issuer', issuer: issuer.slice(0, 200) };
  if (document.token_endpoint === undefined) return { kind: 'incomplete' };
  const insecure = endpoints.find((name) => document[name] !== undefined && !isEndpoint(document[name]));
  if (insecure !== undefined) return { kind: 'insecure', endpoint: insecure };
  return { kind: 'found', server: await processDiscoveryResponse(wanted, Response.json(document)) };
}
