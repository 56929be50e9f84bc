import { LiveProfile } from '../../main/profiles/live-profile';
import type { Profile } from '../../main/profiles/profile';
import { Profiles } from '../../main/profiles/profiles';
import { profilesRecord, type ProfilesRecord } from '../../main/profiles/profiles-record';
import { createPracticeProvider } from '../../main/providers/practice/provider';
import { newDraft } from '../../main/view/form-view';
import type { ProfileDraft } from '../../preload/form-vocabulary';
import type { ProfileId } from '../../preload/vocabulary';
import { createProfile } from '../fakes/profile';
import { createProviderServer } from '../fakes/provider-server';
import { createSurroundings } from './live';

/** Where Practice would be; its server is a fake of its own. */
const practiceOrigin = 'http://127.0.0.1:1';

/** Profiles that were stored, with the first as the current one; `records` are all that was written, and fits the file. */
export async function createHousehold(...stored: readonly Profile[]) {
  const surroundings = createSurroundings();
  const records: ProfilesRecord[] = [{ profiles: stored, current: stored[0]?.id ?? null }];
  const spotify = surroundings.server.provider;
  const practice = createPracticeProvider(async () => practiceOrigin);
  const practiceServer = createProviderServer();
  const fetch: typeof globalThis.fetch = (input, init) =>
    new URL(String(input)).origin === practiceOrigin
      ? practiceServer.fetch(input, init)
      : surroundings.server.fetch(input, init);
  const transport = { ...surroundings.ports.transport, fetch };
  const latest = () => records.at(-1) ?? { profiles: [], current: null };
  const profiles = new Profiles({
    store: { read: latest, write: (record) => void records.push(profilesRecord.parse(record)) },
    random: surroundings.ports.random,
    providerOf: ({ provider }) => (provider === 'practice' ? practice : spotify),
    enliven: (own) => new LiveProfile({ ...surroundings.ports, ...own, transport }),
    changed: () => {},
  });
  for (const { session } of profiles.all) await session.restore('background');
  return { ...surroundings, profiles, records, latest, practice, practiceServer, spotify };
}

export const first = createProfile({ id: 'first' as ProfileId, name: 'First' });
export const second = createProfile({ id: 'second' as ProfileId, name: 'Second' });

/** A draft of a new profile that is in order, with these fields instead. */
export const createDraft = (
  { spotify }: Pick<Awaited<ReturnType<typeof createHousehold>>, 'spotify'>,
  fields: Partial<ProfileDraft> = {},
): ProfileDraft => ({ ...newDraft(spotify, 'window'), clientId: first.clientId, name: 'New', ...fields });
