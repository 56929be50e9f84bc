import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A provider with a discovery document, which signs everybody in without asking. */
export type SmallProvider = {
  readonly issuer: string;
  /** The queries of its authorization endpoint, and the forms of its token endpoint, oldest first. */
  readonly asked: readonly URLSearchParams[];
  /** The `authorization` header of each request to its token endpoint, oldest first; null where there was none. */
  readonly authorizations: readonly (string | null)[];
  readonly token: string;
  /** What its token endpoint answers from now on, with status 200. */
  answer(body: object): void;
  /** The `iss` of its callbacks from now on. */
  claimToBe(issuer: string): void;
  /** Its document names no authorization endpoint from now on. */
  dropSignInPage(): void;
  close(): void;
};

const token = 'a-token-of-the-small-provider';

const usual = { access_token: token, token_type: 'BEARER', expires_in: '3600', scope: 'openid' };

/**
 * Starts one on loopback; its client sends `the-secret` in the form.
 * @param tenant the path of its issuer, such as "/tenant". With one, its document is where RFC 8414 §3.1 alone has it:
 * the well-known part before the path.
 */
export async function startSmallProvider(tenant = ''): Promise<SmallProvider> {
  const asked: URLSearchParams[] = [];
  const authorizations: (string | null)[] = [];
  let body: object = usual;
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `${origin}${tenant}`;
  const kind = tenant === '' ? 'openid-configuration' : 'oauth-authorization-server';
  let claimed = issuer;
  let hasPage = true;
  const json = (response: ServerResponse, body: object) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));

  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', origin);
    switch (pathname) {
      case `/.well-known/${kind}${tenant}`:
        return json(response, metadata(origin, issuer, hasPage));
      case '/authorize':
        asked.push(searchParams);
        return response.writeHead(302, { location: answerTo(searchParams, claimed) }).end();
      case '/token':
        authorizations.push(request.headers.authorization ?? null);
        asked.push(new URLSearchParams(await text(request)));
        return json(response, body);
      case '/userinfo':
        return json(response, { sub: '7', preferred_username: 'ada' });
      default:
        return response.writeHead(404).end();
    }
  });
  return {
    issuer,
    asked,
    authorizations,
    token,
    answer: (next) => void (body = next),
    claimToBe: (next) => void (claimed = next),
    dropSignInPage: () => void (hasPage = false),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Where the browser is sent back to: with a code, or with the token itself where that was asked for. */
function answerTo(query: URLSearchParams, iss: string): string {
  const common = { state: query.get('state') ?? '', iss };
  const back = new URL(query.get('redirect_uri') ?? '');
  if (query.get('response_type') === 'token')
    back.hash = new URLSearchParams({ ...usual, ...common }).toString();
  else back.search = new URLSearchParams({ code: 'a-code', ...common }).toString();
  return back.href;
}

const metadata = (origin: string, issuer: string, hasPage: boolean) => ({
  issuer,
  ...(hasPage && { authorization_endpoint: `${origin}/authorize` }),
  token_endpoint: `${origin}/token`,
  userinfo_endpoint: `${origin}/userinfo`,
  scopes_supported: ['openid', 'profile', 'offline_access'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
  authorization_response_iss_parameter_supported: true,
});
