import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AuthorizationServer } from 'oauth4webapi';
import { vi } from 'vitest';

/** `oidc-provider` on loopback: an authorization server that knows nothing of this project. */
export interface CertifiedServer {
  /** Its metadata, as it tells them itself (OpenID Connect Discovery). */
  readonly metadata: AuthorizationServer;
  close(): Promise<void>;
}

/** A client without a secret. */
export const nativeClient = 'a-native-client';
/** A client with a secret; both are full of what RFC 6749 §2.3.1 has to encode. */
export const secretClient = {
  clientId: 'id:with+odd/characters%20',
  clientSecret: "s:e+c%r&e=t~!*'()_-./0123456789",
};
/** A client that sends its secret in the form. */
export const postClient = {
  clientId: 'a-client-with-a-form',
  clientSecret: 's:e+c%r&e=t-in-the-form-0123456789',
  authentication: 'client_secret_post',
} as const;
/** The redirect URI that all have registered; the port is anybody's choice (RFC 8252 §7.3). */
const redirectUri = 'http://127.0.0.1/callback';

/** Starts one with PKCE required, refresh tokens that rotate, and pages to sign in and consent on. */
export async function startCertifiedServer(): Promise<CertifiedServer> {
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const issuer = `http://127.0.0.1:${address.port}`;
  server.on('request', await createHandler(issuer));
  const discovered = await fetch(`${issuer}/.well-known/openid-configuration`);
  return {
    metadata: await discovered.json(),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => void server.close(done));
    },
  };
}

/** Says nothing on the console, where the server likes to tell that its pages and its store are not for production. */
async function createHandler(issuer: string) {
  const muted = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'info')];
  for (const method of muted) method.mockImplementation(() => {});
  try {
    const { Provider } = await import('oidc-provider');
    return new Provider(issuer, configuration()).callback();
  } finally {
    for (const method of muted) method.mockRestore();
  }
}

const configuration = () => ({
  clients: [
    { ...everyClient, client_id: nativeClient, token_endpoint_auth_method: 'none' },
    {
      ...everyClient,
      grant_types: [...everyClient.grant_types, 'client_credentials'],
      client_id: secretClient.clientId,
      client_secret: secretClient.clientSecret,
      token_endpoint_auth_method: 'client_secret_basic',
    },
    {
      ...everyClient,
      client_id: postClient.clientId,
      client_secret: postClient.clientSecret,
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  pkce: { required: () => true },
  rotateRefreshToken: true,
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: true },
    revocation: { enabled: true, allowedPolicy: () => true },
  },
  claims: { openid: ['sub'], profile: ['name'] },
  findAccount: (_context: unknown, id: string) => ({
    accountId: id,
    claims: () => ({ sub: id, name: `${id} of the tests` }),
  }),
  renderError: (context: { body: unknown }, out: object) => (context.body = JSON.stringify(out)),
  jwks: { keys: [generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })] },
  cookies: { keys: ['a key for the tests'] },
  ttl: {
    AccessToken: 600,
    ClientCredentials: 600,
    AuthorizationCode: 60,
    Grant: 600,
    IdToken: 600,
    Interaction: 600,
    RefreshToken: 600,
    Session: 600,
  },
});

const everyClient = {
  application_type: 'native',
  grant_types: ['authorization_code', 'refresh_token'],
  id_token_signed_response_alg: 'ES256',
  redirect_uris: [redirectUri],
};
