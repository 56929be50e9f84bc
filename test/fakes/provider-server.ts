import type { Transport } from '../../main/oauth/client';
import type { Provider } from '../../main/providers/provider';
import { spotify } from '../../main/providers/spotify/spotify';

/** A request that the provider got. */
export interface ProviderRequest {
  readonly path: string;
  readonly form: URLSearchParams;
  readonly authorization: string | null;
}

/** How a provider answers on one path; a promise leaves the request waiting. */
export type Reply = (request: ProviderRequest) => Response | Promise<Response>;

/** A provider with a token endpoint, a revocation endpoint and accounts, as `fetch` finds it. */
export interface ProviderServer {
  readonly provider: Provider;
  readonly fetch: Transport['fetch'];
  readonly requests: readonly ProviderRequest[];
  /** Sets the answers of `/token`, `/revoke` or `/me`. */
  reply(path: string, reply: Reply): void;
}

const issuer = 'https://provider.test';

/**
 * Builds it; it grants, revokes and knows an Ada until it is told otherwise.
 * @param hasPage whether it has an authorization endpoint
 */
export function createProviderServer(hasPage = true): ProviderServer {
  const requests: ProviderRequest[] = [];
  const replies = new Map<string, Reply>([
    ['/token', () => grant()],
    ['/revoke', () => new Response(null)],
    ['/me', () => Response.json({ display_name: 'Ada' })],
  ]);
  return {
    provider: {
      ...spotify,
      name: 'Provider',
      accessPage: null,
      server: async () => ({
        server: {
          issuer,
          ...(hasPage && { authorization_endpoint: `${issuer}/authorize` }),
          token_endpoint: `${issuer}/token`,
          revocation_endpoint: `${issuer}/revoke`,
        },
      }),
      accountUrl: () => `${issuer}/me`,
      hosts: ['provider.test'],
    },
    requests,
    async fetch(input, init) {
      const path = new URL(String(input)).pathname;
      const form = new URLSearchParams(init?.body?.toString() ?? '');
      const authorization = new Headers(init?.headers).get('authorization');
      const request = { path, form, authorization };
      requests.push(request);
      return replies.get(path)?.(request) ?? new Response(null, { status: 404 });
    },
    reply: (path, reply) => void replies.set(path, reply),
  };
}

/** A successful answer of the token endpoint, with these members besides or instead. */
export const grant = (members: Readonly<Record<string, unknown>> = {}): Response =>
  Response.json({
    access_token: 'access-9',
    refresh_token: 'refresh-9',
    token_type: 'Bearer',
    expires_in: 3600,
    ...members,
  });

/** An error answer of the token endpoint (RFC 6749 §5.2). */
export const oauthError = (error: string, status = 400): Response => Response.json({ error }, { status });
