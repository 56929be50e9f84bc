import type { ProfileDraft } from '../../../preload/form-vocabulary';
import { grantRules } from '../grant-rules';
import { ClientSecrets } from './client-secrets';
import type { Change, Keychain } from '../ports';
import type { Profile } from '../profile';
import { asSignedIn, isSameClient } from '../terms';

/**
 * Reads the secrets that saving a draft is about to move or replace, where the keychain has not been read yet: what is
 * not known cannot be held. To be called while `profile` is still as the secrets were saved for.
 */
export async function readSecrets(
  secrets: ClientSecrets,
  profile: Profile,
  draft: ProfileDraft,
): Promise<Change> {
  const keepsClient = isSameClient(profile, { ...draft, clientId: draft.clientId.trim() });
  const isOwnAlone = isSameClient(profile, asSignedIn(profile));
  // A secret that cannot be read can still be typed anew: nothing needs the one before.
  if (keepsClient && (isOwnAlone || nextSecret(draft) === undefined)) return done;
  return secrets.loadOnce();
}

/**
 * Saves the client secret that a draft holds, once `profile` has taken over the rest of the draft. Where the client
 * differs from that of the current sign-in, the old secret is held: it renews until the next sign-in.
 * @param before the profile as it was until then; null for a new one
 */
export async function keepSecrets(
  secrets: ClientSecrets,
  before: Profile | null,
  profile: Profile,
  draft: ProfileDraft,
): Promise<Change> {
  const next = nextSecret(draft);
  const signedIn = asSignedIn(profile);
  if (isSameClient(profile, signedIn)) {
    const own = next === undefined && comesBack(before, profile) ? (secrets.held ?? undefined) : next;
    return keepOwnOnly(secrets, own);
  }
  if (next !== undefined && needsSecret(signedIn)) {
    const held = await secrets.hold();
    if (held.kind !== 'done') return held;
  }
  return next === undefined ? done : secrets.keep(next);
}

/**
 * Whether an edit returns to the client that made the sign-in, whose secret is held. Without a look at the profile
 * before, one whose sign-in has ended would seem to: it remembers no other client, yet what is held is another's.
 */
const comesBack = (before: Profile | null, profile: Profile): boolean =>
  before !== null && !isSameClient(before, profile) && isSameClient(asSignedIn(before), profile);

/** A profile that has no sign-in of another client needs no held secret. */
async function keepOwnOnly(secrets: ClientSecrets, next: Next): Promise<Change> {
  const change = next === undefined ? done : await secrets.keep(next);
  if (change.kind === 'done' && secrets.held !== null) await secrets.dropHeld();
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
