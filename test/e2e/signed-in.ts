import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { seedProfiles, seedSecret, storedToken } from './seed';

/** What was chosen on Practice's consent page; `life` is in seconds. */
export type EarlierConsent = { readonly life?: number; readonly rotate?: boolean };

const scopes = ['profile', 'playlist-read', 'playlist-modify', 'playback-control'];
const clientId = 'token-tray';

/**
 * Leaves all that a sign-in to Practice leaves: the profile, the tokens in the keyring, the grant in Practice's own
 * ledger. Tests of what comes after a sign-in begin here, a second sooner each.
 */
export async function seedSignedIn(
  configFolder: string,
  { life = 3600, rotate = false }: EarlierConsent = {},
): Promise<void> {
  const now = Date.now();
  const [access, family] = [randomText(32), randomText(16)];
  const refresh = `${family}.${randomText(32)}`;
  await seedProfiles(configFolder, {
    provider: 'practice',
    name: 'Practice',
    clientId,
    scopes,
    account: 'Ada Practice',
    authorizedAt: now,
  });
  const grant = {
    family: digest(family),
    refresh: digest(refresh),
    clientId,
    person: 'ada',
    scopes,
    life,
    rotates: rotate,
    access: [{ hash: digest(access), scopes, expiresAt: now + life * 1000 }],
  };
  const ledger = path.join(configFolder, 'Token Tray', 'practice.json');
  await writeFile(ledger, JSON.stringify({ version: 1, grants: [grant] }), { mode: 0o600 });
  await seedSecret('refresh-token', refresh);
  await seedSecret('access-token', storedToken(0, life, scopes, access));
}

const randomText = (bytes: number): string => randomBytes(bytes).toString('base64url');
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
