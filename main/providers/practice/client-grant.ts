import { answerProblem } from './answers';
import type { ClientRequest } from './client-request';
import { digest } from './digest';
import { tokenLives } from './lives';
import { knowsScopes, splitScopes } from './scopes';
import { answerTokens } from './token-answer';
import type { TokenParts } from './token-parts';

/**
 * Gives a client a token on its own behalf (RFC 6749 §4.4): for an hour, for the scopes it names, and without a
 * refresh token. All tokens of one client share one grant, so that asking for weeks does not crowd out any person's.
 */
export async function serveClient(
  { clock, grants, mint }: TokenParts,
  { client, values }: ClientRequest,
): Promise<Response> {
  if (client.secret === null) {
    const words = 'A public client cannot ask on its own behalf.';
    return answerProblem({ error: 'unauthorized_client', words });
  }
  const scopes = splitScopes(values.get('scope') ?? '');
  if (!knowsScopes(scopes))
    return answerProblem({ error: 'invalid_scope', words: 'Practice does not know one of these scopes.' });
  const access = await mint.access();
  const family = await digest(client.clientId);

  const { clientId } = client;
  const given = { hash: access.hash, scopes, expiresAt: clock.now() + life * 1000 };
  const earlier = grants.findByFamily(family)?.access ?? [];
  const whose = { family, clientId, person: null, refresh: null, rotates: false };
  grants.save({ ...whose, scopes, life, access: [...earlier, given] });
  return answerTokens({ access: access.text, refresh: null, life, scopes });
}

/** Seconds. */
const life = tokenLives[0]?.seconds ?? 3600;
