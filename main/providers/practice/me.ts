import { answerJson } from './answers';
import { digest } from './digest';
import type { Grants } from './grants';
import { practicePaths } from './metadata';
import { findPerson } from './people';

/**
 * Makes `/v1/me`: who the access token speaks for, in the shape of Spotify's answer. Name and picture need the
 * scope `profile` and are left out without it.
 */
export function createMe(grants: Grants): (request: Request, issuer: string) => Promise<Response> {
  return async (request, issuer) => {
    const header = request.headers.get('authorization');
    if (header === null) return challenge(401, 'No token was sent.', null);
    const token = /^Bearer +([\w\-.~+/]+=*)$/i.exec(header)?.[1];
    if (token === undefined) return challenge(400, 'This is not a Bearer token.', 'invalid_request');
    const found = grants.findByAccess(await digest(token));
    if (!found) return challenge(401, 'The access token expired or is not known.', 'invalid_token');
    const person = findPerson(found.grant.person);
    if (!person) return challenge(403, 'This token speaks for no user.', 'insufficient_scope');
    const isPublic = found.access.scopes.includes('profile');
    const url = `${issuer}${practicePaths.pictures}${person.id}.png`;
    return answerJson(200, {
      id: person.id,
      account_id: person.accountId,
      display_name: isPublic ? person.name : null,
      type: 'user',
      images: isPublic ? [{ url, width: 64, height: 64 }] : [],
    });
  };
}

/** Refuses as RFC 6750 §3 says: no error code where no token was sent. */
function challenge(
  status: number,
  words: string,
  error: 'insufficient_scope' | 'invalid_request' | 'invalid_token' | null,
): Response {
  const reason = error === null ? '' : `, error="${error}", error_description="${words}"`;
  const headers = { 'www-authenticate': `Bearer realm="Practice"${reason}` };
  return answerJson(status, { error: { status, message: words } }, headers);
}
