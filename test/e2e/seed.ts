import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import keytar from 'keytar';
import type { Profile } from '../../main/profiles/profile';
import type { Settings } from '../../preload/settings-vocabulary';
import { keychainService } from './keyring';

/** A profile to begin with; what is left out is as a newcomer would have it. */
export type Seed = Partial<Omit<Profile, 'id'>>;

const clientId = '0123456789abcdef0123456789abcdef';

/** Writes the profiles file as an earlier run of the app would have left it; the first is the current one. */
export async function seedProfiles(configFolder: string, ...seeds: readonly Seed[]): Promise<void> {
  const folder = path.join(configFolder, 'Token Tray');
  await mkdir(folder, { recursive: true });
  const profiles = seeds.map(profileFrom);
  const record = { profiles, current: 'seed-0' };
  await writeFile(path.join(folder, 'profiles.json'), JSON.stringify(record), { mode: 0o600 });
}

function profileFrom(seed: Seed, index: number): object {
  const practice = seed.provider === 'practice';
  return {
    id: `seed-${index}`,
    provider: 'spotify',
    name: 'Spotify',
    grant: 'code-pkce',
    clientId: practice ? 'token-tray' : clientId,
    scopes: [],
    redirectPort: practice ? 0 : 8888,
    opener: 'window',
    account: null,
    authorizedAt: null,
    remindedDays: null,
    renewingSince: null,
    endedBecause: null,
    environmentName: null,
    ...seed,
  };
}

/** An access token for the keychain that was issued `age` seconds ago for `life` seconds. */
export function storedToken(
  age: number,
  life: number,
  scopes: readonly string[] = [],
  text = 'BQ-seeded-access-token',
): string {
  const issuedAt = Date.now() - age * 1000;
  return JSON.stringify({ text, issuedAt, expiresAt: issuedAt + life * 1000, scopes });
}

/**
 * The moment of a sign-in of six months that has so many days left, epoch milliseconds; up to three fewer where the
 * month it was in was shorter.
 */
export function givenSixMonthsBefore(daysLeft: number, now = Date.now()): number {
  const moment = new Date(now + daysLeft * 24 * 60 * 60_000);
  const day = moment.getUTCDate();
  moment.setUTCMonth(moment.getUTCMonth() - 6);
  // A 31st where there is none became the first of the next month.
  if (moment.getUTCDate() !== day) moment.setUTCDate(0);
  return moment.getTime();
}

/** Writes the settings file as an earlier run of the app would have left it; what is left out has its default. */
export async function seedSettings(configFolder: string, fields: Partial<Settings>): Promise<void> {
  const folder = path.join(configFolder, 'Token Tray');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(fields), { mode: 0o600 });
}

/** Puts an entry of a profile, the first one unless another is named, into the keyring, as the app itself writes it. */
export async function seedSecret(
  kind: 'access-token' | 'refresh-token' | 'client-secret',
  value: string,
  profile = 0,
): Promise<void> {
  await keytar.setPassword(keychainService, `seed-${profile}/${kind}`, value);
}
