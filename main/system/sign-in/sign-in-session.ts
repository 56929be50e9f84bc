import { randomUUID } from 'node:crypto';
import { type Session, session } from 'electron';
import { denyPermissions } from '../windows/permissions';

/**
 * A session for one sign-in alone: in memory, shared with no other attempt, and without any permission. Certificate
 * errors and HTTP authentication stay at Electron's defaults, which are to refuse.
 */
export function createSignInSession(): Session {
  const own = session.fromPartition(`sign-in-${randomUUID()}`);
  denyPermissions(own);
  return own;
}

/** Forgets what the provider's pages left: cookies and storage, cache, HTTP logins, open connections. */
export async function forgetSession(own: Session): Promise<void> {
  await Promise.all([
    own.clearStorageData(),
    own.clearCache(),
    own.clearAuthCache(),
    own.closeAllConnections(),
  ]);
}
