import { z } from 'zod';
import { profile, type Profile } from '../profile';

/** A profile as it travels: without its secrets, its account and what it learnt by being used. */
const entry = profile.omit({
  id: true,
  account: true,
  authorizedAt: true,
  remindedDays: true,
  renewingSince: true,
  endedBecause: true,
  signedInWith: true,
});

/** A profile as a file of profiles holds it. */
export type ProfileEntry = Readonly<z.infer<typeof entry>>;

const format = 'token-tray-profiles';
const version = 1;

const anyVersion = z.object({ format: z.literal(format), version: z.number() });
const thisVersion = z.object({ profiles: z.array(z.unknown()).max(200) });

/** What a file of profiles came to: those that can be read, and in words why others cannot. */
export type ProfilesReading =
  | {
      readonly kind: 'profiles';
      readonly entries: readonly ProfileEntry[];
      readonly problems: readonly string[];
    }
  | { readonly kind: 'unreadable'; readonly words: string };

/** The text of a file of profiles, for people to read as well. */
export const writeProfilesFile = (profiles: readonly Profile[]): string =>
  `${JSON.stringify({ format, version, profiles: profiles.map((profile) => entry.parse(profile)) }, null, 2)}\n`;

/** Reads the parsed JSON of a file of profiles; null where it is none. */
export function readProfilesFile(document: unknown): ProfilesReading | null {
  const file = anyVersion.safeParse(document).data;
  if (file === undefined) return null;
  if (file.version !== version)
    return {
      kind: 'unreadable',
      words: 'It comes from another version of Token Tray. Update this one first.',
    };
  const profiles = thisVersion.safeParse(document).data?.profiles;
  if (profiles === undefined) return { kind: 'unreadable', words: 'Its list of profiles is damaged.' };
  const readings = profiles.map(readEntry);
  return {
    kind: 'profiles',
    entries: readings.flatMap((reading) => (typeof reading === 'string' ? [] : [reading])),
    problems: readings.filter((reading) => typeof reading === 'string'),
  };
}

function readEntry(value: unknown, index: number): ProfileEntry | string {
  const read = entry.safeParse(value);
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path[0];
  const name = nameOf(value, index);
  if (typeof field !== 'string') return `${name} cannot be used.`;
  return `${name}: ${fields[field] ?? `“${field}”`} cannot be used.`;
}

/** What to call an entry that may not even have a name. */
function nameOf(value: unknown, index: number): string {
  const name = z
    .object({ name: z.string().trim().min(1) })
    .safeParse(value)
    .data?.name.slice(0, 200);
  return name === undefined ? `Profile ${index + 1}` : `“${name}”`;
}

const fields: Readonly<Record<string, string>> = {
  provider: 'its provider',
  name: 'its name',
  grant: 'its way to sign in',
  clientId: 'its client ID',
  scopes: 'its list of scopes',
  custom: 'the description of its provider',
  redirectPort: 'its redirect port',
  opener: 'where its sign-in page opens',
  environmentName: 'its environment variable',
};
