import type { AuthorizationRequest } from './authorization-request';
import type { Consent } from './decision';
import { tokenMembers } from './token-answer';
import type { TokenParts } from './token-parts';

/** Gives a token at once, without a refresh token: the members of the answer (RFC 6749 §4.2.2). */
export async function giveImplicitly(
  { clock, grants, mint }: Pick<TokenParts, 'clock' | 'grants' | 'mint'>,
  { client: { clientId } }: AuthorizationRequest,
  { person, scopes, life }: Consent,
): Promise<Readonly<Record<string, string>>> {
  const family = await mint.family();
  const access = await mint.access();
  const given = { hash: access.hash, scopes, expiresAt: clock.now() + life * 1000 };
  const whose = { family: family.hash, clientId, person, refresh: null, rotates: false };
  grants.save({ ...whose, scopes, life, access: [given] });
  const members = tokenMembers({ access: access.text, refresh: null, life, scopes });
  return { ...members, expires_in: String(life) };
}
