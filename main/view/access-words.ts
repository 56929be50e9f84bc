import type { LiveProfile } from '../profiles/live-profile';
import { settled } from '../profiles/session/state';

/** What a sign-out leaves allowed at the provider, in words; null where nothing, or where no page is known to end it. */
export function accessWords({ provider, session, ruleInForce }: LiveProfile): string | null {
  const isSignedIn = settled(session.state).kind !== 'signed-out';
  // A client that signs in for itself was allowed nothing by a user.
  const wasAllowed = isSignedIn && ruleInForce.responseType !== null;
  if (!wasAllowed || provider.accessPage === null) return null;
  return `At ${provider.name} the app stays allowed until you remove it there.`;
}
