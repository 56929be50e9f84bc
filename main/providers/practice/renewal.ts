import { answerProblem } from './answers';
import type { ClientRequest } from './client-request';
import type { PracticeClient } from './clients';
import type { Grants } from './grants';
import type { GrantRecord } from './ledger';
import { splitScopes } from './scopes';
import { answerTokens } from './token-answer';
import type { TokenParts } from './token-parts';
import { readRefresh } from './tokens';
import type { Minted, PresentedRefresh } from './tokens';

/**
 * Gives a new access token for a refresh token (RFC 6749 §6). As with codes, nothing is awaited between the look at
 * the ledger and the change.
 */
export async function renewToken(parts: TokenParts, { client, values }: ClientRequest): Promise<Response> {
  const text = values.get('refresh_token');
  if (text === undefined)
    return answerProblem({ error: 'invalid_request', words: 'refresh_token is missing.' });
  const presented = await readRefresh(text);
  const access = await parts.mint.access();
  const successor = await parts.mint.refresh(presented.family);

  const grant = findGrant(parts.grants, presented, client);
  if (!grant) return answerProblem({ error: 'invalid_grant', words: 'The refresh token is not valid.' });
  const scopes = narrowScopes(grant, values.get('scope'));
  if (!scopes)
    return answerProblem({ error: 'invalid_scope', words: 'This asks for more than was granted.' });
  renew(parts, grant, { access, scopes, refresh: grant.rotates ? successor.hash : presented.hash });
  const refresh = grant.rotates ? successor.text : null;
  return answerTokens({ access: access.text, refresh, life: grant.life, scopes });
}

/** The grant of a refresh token that is good now. The reuse of a rotated one ends its family (RFC 9700 §4.14.2). */
function findGrant(grants: Grants, presented: PresentedRefresh, client: PracticeClient): GrantRecord | null {
  const grant = grants.findByFamily(presented.family.hash);
  if (!grant || grant.clientId !== client.clientId) return null;
  if (grant.refresh === presented.hash) return grant;
  if (grant.rotates) grants.revoke(grant.family);
  return null;
}

/** The scopes asked for, or all that were granted; null where it asks for more (RFC 6749 §6). */
function narrowScopes(grant: GrantRecord, scope: string | undefined): readonly string[] | null {
  if (scope === undefined) return grant.scopes;
  const asked = splitScopes(scope);
  const within = asked.length > 0 && asked.every((one) => grant.scopes.includes(one));
  return within ? asked : null;
}

interface Renewed {
  readonly access: Minted;
  readonly scopes: readonly string[];
  /** The hash of the refresh token that is good from now on. */
  readonly refresh: string;
}

function renew(
  { clock, grants }: TokenParts,
  grant: GrantRecord,
  { access, scopes, refresh }: Renewed,
): void {
  const expiresAt = clock.now() + grant.life * 1000;
  grants.save({ ...grant, refresh, access: [...grant.access, { hash: access.hash, scopes, expiresAt }] });
}
