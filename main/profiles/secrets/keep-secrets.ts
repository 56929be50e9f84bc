import type { ProfileDraft } from '../../../preload/form-vocabulary';
import { grantRules } from '../grant-rules';
import { ClientSecrets } from './client-secrets';
import type { Change, Keychain } from '../ports';
import type { Profile } from '../profile';
import { asSignedIn, isSameClient } from '../terms';

/**
 * Saves the client secret that a draft holds, once `profile` has taken over the rest of the draft. Where the client
 * differs from that of the current sign-in, the old secret is held: it renews until the next sign-in.
 */
export async function keepSecrets(
  secrets: ClientSecrets,
  profile: Profile,
  draft: ProfileDraft,
): Promise<Change> {
  const next = nextSecret(draft);
  const signedIn = asSignedIn(profile);
  if (isSameClient(profile, signedIn)) return backToItsOwn(secrets, next);
  if (next !== undefined && needsSecret(signedIn)) {
    const held = await secrets.hold();
    if (held.kind !== 'done') return held;
  }
  return next === undefined ? done : secrets.keep(next);
}

/** A profile that is back at the client of its current sign-in needs no held secret. */
async function backToItsOwn(secrets: ClientSecrets, next: Next): Promise<Change> {
  const held = secrets.held;
  if (next === undefined && held === null) return done;
  const change = await secrets.keep(next === undefined ? held : next);
  if (change.kind === 'done' && held !== null) await secrets.dropHeld();
  return change;
}

/** The profile's own secret from now on, null for none; undefined where it stays as it is. */
type Next = string | null | undefined;

function nextSecret(draft: ProfileDraft): Next {
  const typed = draft.clientSecret.trim();
  if (needsSecret(draft)) return typed === '' ? undefined : typed;
  return draft.hasSecret ? null : undefined;
}

/** Whether the client has to authenticate with a secret (RFC 6749 §2.3.1). */
export const needsSecret = ({ grant }: Pick<Profile, 'grant'>): boolean => grantRules[grant].needsSecret;

const done: Change = { kind: 'done' };

/** The client secrets of a profile, as its own grant and that of its current sign-in need them. */
export function secretsOf(profile: () => Profile, keychain: Keychain): ClientSecrets {
  const signedIn = () => asSignedIn(profile());
  return new ClientSecrets(profile().id, keychain, {
    own: () => needsSecret(profile()),
    held: () => needsSecret(signedIn()) && !isSameClient(signedIn(), profile()),
  });
}
