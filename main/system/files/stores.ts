import { z } from 'zod';
import type { Settings } from '../../../preload/settings-vocabulary';
import { eventsRecord, type EventsRecord } from '../../profiles/events/events';
import { profile, profileId } from '../../profiles/profile';
import type { ProfilesStore } from '../../profiles/profiles';
import { practiceRecordSchema, type PracticeLedger } from '../../providers/practice/ledger';
import { defaultSettings, settings } from '../../settings/settings';
import { openStore } from './store';
import type { StoredValue } from './stored-value';

/** All that is kept on disk; none of it is secret. */
export interface Stores {
  readonly settings: StoredValue<Settings>;
  readonly profiles: ProfilesStore;
  readonly practice: PracticeLedger;
  readonly events: StoredValue<EventsRecord>;
}

/** Opens the files; `tell` hears in words of one that was damaged. */
export function openStores(tell: (words: string) => void): Stores {
  const profilesSchema = z.object({ profiles: z.array(profile), current: profileId.nullable() });
  return {
    settings: openStore('settings', z.object(settings.shape), { ...defaultSettings }, tell),
    profiles: openStore('profiles', profilesSchema, { profiles: [], current: null }, tell),
    practice: openStore('practice', practiceRecordSchema, { version: 1, grants: [] }, tell),
    events: openStore('events', eventsRecord, { profiles: [] }, tell),
  };
}
