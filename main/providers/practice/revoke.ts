import { answer, answerProblem } from './answers';
import { withClient } from './client-request';
import type { ClientRequest } from './client-request';
import { digest } from './digest';
import type { Grants } from './grants';
import { readRefresh } from './tokens';

/**
 * Makes the revocation endpoint (RFC 7009 §2). A refresh token takes its access tokens along; an unknown token is
 * as good as revoked.
 */
export function createRevoke(grants: Grants): (request: Request) => Promise<Response> {
  return (request) => withClient(request, (asked) => revoke(grants, asked));
}

async function revoke(grants: Grants, { client, values }: ClientRequest): Promise<Response> {
  const token = values.get('token');
  if (token === undefined) return answerProblem({ error: 'invalid_request', words: 'token is missing.' });
  const { family } = await readRefresh(token);
  const hash = await digest(token);

  const whole = grants.findByFamily(family.hash);
  const grant = whole ?? grants.findByAccess(hash)?.grant;
  if (!grant) return answer(200, null);
  if (grant.clientId !== client.clientId) {
    return answerProblem({ error: 'invalid_grant', words: 'The token was given to another client.' });
  }
  if (whole) grants.revoke(whole.family);
  else grants.revokeAccess(hash);
  return answer(200, null);
}
