import type { AuthorizationServer } from 'oauth4webapi';
import { processGenericTokenEndpointResponse } from 'oauth4webapi';
import { type OAuthClient, registration } from './client';
import { readExpiresIn } from './expires-in';
import type { TokenSet } from './token-answer';

/** Who issues a token, and to whom. */
export interface Issuing {
  readonly server: AuthorizationServer;
  readonly client: OAuthClient;
}

/** Tokens are visible ASCII (RFC 6749 §A.12, §A.17): others fit no header and no keychain. */
const tokenText = /^[\x20-\x7e]+$/;

/** Scopes stand apart by blanks (RFC 6749 §3.3); GitHub's, by commas alone. */
const scopesIn = (scope: string): readonly string[] =>
  scope.split(scope.includes(' ') ? ' ' : ',').filter(Boolean);

/**
 * Reads the members of a successful answer (RFC 6749 §5.1): hands them to the library in the form it insists on,
 * without the parts that are not used here.
 * @returns null where they are no tokens that could be used.
 */
export async function readTokens(
  { server, client }: Issuing,
  members: Readonly<Record<string, unknown>>,
): Promise<TokenSet | null> {
  const { access_token, token_type, refresh_token, scope, expires_in: life } = members;
  const renewal = typeof refresh_token === 'string' && refresh_token !== '' ? { refresh_token } : {};
  const grant = typeof scope === 'string' ? { scope } : {};
  try {
    const clean = Response.json({ access_token, token_type, ...renewal, ...grant });
    const answer = await processGenericTokenEndpointResponse(server, registration(client), clean);
    const tokens = [answer.access_token, answer.refresh_token ?? answer.access_token];
    // The library takes DPoP too, whose tokens are useless without a key (RFC 9449 §5).
    if (answer.token_type !== 'bearer' || !tokens.every((token) => tokenText.test(token))) return null;
    return {
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token ?? null,
      expiresIn: readExpiresIn(life),
      scopes: answer.scope === undefined ? null : scopesIn(answer.scope),
    };
  } catch {
    return null;
  }
}
