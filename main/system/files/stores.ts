import { z } from 'zod';
import type { Settings } from '../../../preload/settings-vocabulary';
import { eventsRecord, type EventsRecord } from '../../profiles/events/events';
import type { ProfilesStore } from '../../profiles/profiles';
import { profilesRecord } from '../../profiles/profiles-record';
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
export const openStores = (tell: (words: string) => void): Stores => ({
  settings: openStore(
    'settings',
    { content: 'Your settings', schema: z.object(settings.shape), initial: { ...defaultSettings } },
    tell,
  ),
  profiles: openStore(
    'profiles',
    { content: 'Your profiles', schema: profilesRecord, initial: { profiles: [], current: null } },
    tell,
  ),
  practice: openStore(
    'practice',
    {
      content: 'Your sign-ins at Practice',
      schema: practiceRecordSchema,
      initial: { version: 1, grants: [] },
    },
    tell,
  ),
  events: openStore(
    'events',
    { content: 'The list of what happened', schema: eventsRecord, initial: { profiles: [] } },
    tell,
  ),
});
