import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A provider with a discovery document, which signs everybody in without asking. */
export type SmallProvider = {
  readonly issuer: string;
  /** The queries of its authorization endpoint, and the forms of its token endpoint, oldest first. */
  readonly asked: readonly URLSearchParams[];
  readonly token: string;
  close(): void;
};

const token = 'a-token-of-the-small-provider';

/** Starts one on loopback; its client sends `the-secret` in the form. */
export async function startSmallProvider(): Promise<SmallProvider> {
  const asked: URLSearchParams[] = [];
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const json = (response: ServerResponse, body: object) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));

  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return json(response, metadata(issuer));
      case '/authorize': {
        asked.push(searchParams);
        const back = new URL(searchParams.get('redirect_uri') ?? '');
        const answer = { code: 'a-code', state: searchParams.get('state') ?? '', iss: issuer };
        back.search = new URLSearchParams(answer).toString();
        return response.writeHead(302, { location: back.href }).end();
      }
      case '/token': {
        asked.push(new URLSearchParams(await text(request)));
        return json(response, {
          access_token: token,
          token_type: 'BEARER',
          expires_in: '3600',
          scope: 'openid',
        });
      }
      case '/userinfo':
        return json(response, { sub: '7', preferred_username: 'ada' });
      default:
        return response.writeHead(404).end();
    }
  });
  return {
    issuer,
    asked,
    token,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/userinfo`,
  scopes_supported: ['openid', 'profile', 'offline_access'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
  authorization_response_iss_parameter_supported: true,
});
