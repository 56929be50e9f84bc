import type { ProfileDraft } from '../../../preload/form-vocabulary';
import { grantRules } from '../grant-rules';
import { ClientSecrets } from './client-secrets';
import type { Change, Keychain } from '../ports';
import type { Profile } from '../profile';
import { asSignedIn, isSameClient } from '../terms';

/**
 * Keeps what a draft says of the client secret, once `profile` has become what it says of the rest. Where the client
 * is another one than that of the sign-in in force, the secret of that one is held, to renew with until the next.
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

/** A profile with the client of its sign-in in force has no need to hold a secret besides its own. */
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

/** Whether a sign-in of that kind proves itself by the client secret. */
export const needsSecret = ({ grant }: Pick<Profile, 'grant'>): boolean => grantRules[grant].needsSecret;

const done: Change = { kind: 'done' };

/** The secrets of a profile: those that its own client and the one of its sign-in need. */
export function secretsOf(profile: () => Profile, keychain: () => Keychain): ClientSecrets {
  const signedIn = () => asSignedIn(profile());
  return new ClientSecrets(profile().id, keychain, {
    own: () => needsSecret(profile()),
    held: () => needsSecret(signedIn()) && !isSameClient(signedIn(), profile()),
  });
}
