import type { AccessToken } from './access-token';
import type { Clock } from '../ports';
import type { Vault } from '../secrets/vault';

/** How long the look may hold up a renewal, in milliseconds: a mute keychain must not cost the token. */
const patience = 2_000;

/**
 * What another process of this user has renewed since `token` came; its refresh token is in force from now on, because
 * ours may have been good for one use only (RFC 9700 §4.14).
 * @returns its access token; null where there is none that came later, or the keychain does not tell in time.
 */
export async function renewedElsewhere(
  { clock, vault }: { readonly clock: Clock; readonly vault: Vault },
  token: AccessToken | null,
): Promise<AccessToken | null> {
  const kept = await inTime(vault.keptAccessToken(), clock);
  if (kept === null || kept.issuedAt <= (token?.issuedAt ?? -Infinity)) return null;
  if (vault.refreshToken !== null) await vault.newerThan(vault.refreshToken);
  return kept;
}

function inTime<T>(look: Promise<T>, clock: Clock): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(patience, () => resolve(null));
    look.finally(cancel).then(resolve, reject);
  });
}
