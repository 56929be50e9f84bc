import { practiceScopes } from './scopes';

/** The paths of Practice, spelled once. */
export const practicePaths = {
  authorize: '/authorize',
  token: '/token',
  revoke: '/revoke',
  me: '/v1/me',
  /** Before a person's id and `.png`. */
  pictures: '/pictures/',
  metadata: '/.well-known/oauth-authorization-server',
} as const;

/** What Practice says of itself (RFC 8414 §2, RFC 9207 §3); the issuer is the origin it is reached at. */
export function describeServer(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}${practicePaths.authorize}`,
    token_endpoint: `${issuer}${practicePaths.token}`,
    revocation_endpoint: `${issuer}${practicePaths.revoke}`,
    scopes_supported: practiceScopes.map(({ scope }) => scope),
    response_types_supported: ['code', 'token'],
    response_modes_supported: ['query', 'fragment'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials', 'implicit'],
    token_endpoint_auth_methods_supported: ['none', 'client_secret_basic'],
    revocation_endpoint_auth_methods_supported: ['none', 'client_secret_basic'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  };
}
