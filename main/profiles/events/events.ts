import { z } from 'zod';
import type { EpochMs, ProfileId } from '../../../preload/vocabulary';
import type { EventKind } from '../../../preload/event-vocabulary';
import { moment } from '../moment';
import { profileId } from '../profile';

/** How many events of each profile are kept. */
export const eventLimit = 200;

/** Whether several in a row are one entry with a count; what a person did stays one by one. */
const merges: Readonly<Record<EventKind, boolean>> = {
  'signed-in': false,
  'sign-in-declined': false,
  'sign-in-failed': false,
  'page-not-shown': true,
  'sign-in-ended': true,
  'signed-out': false,
  renewed: true,
  offline: true,
  attention: true,
  copied: false,
  revealed: false,
  'keychain-locked': true,
  'keychain-unavailable': true,
  'keychain-back': false,
  saved: false,
};

const isKind = (value: unknown): value is EventKind =>
  typeof value === 'string' && Object.hasOwn(merges, value);

const profileEvent = z
  .object({
    kind: z.custom<EventKind>(isKind, 'not a kind of event'),
    /** Why, or by what way, in words without secrets. */
    detail: z.string().nullable(),
    /** The first time, epoch milliseconds. */
    since: moment,
    /** The last time, epoch milliseconds. */
    at: moment,
    count: z.number().int().min(1),
  })
  .readonly();

/** Something that happened to a profile, `count` times in a row. */
export type ProfileEvent = z.infer<typeof profileEvent>;

/** The schema of the events file: the events of each profile, oldest first. */
export const eventsRecord = z.object({
  profiles: z.array(z.object({ profile: profileId, events: z.array(profileEvent).readonly() })).readonly(),
});

/** What the events file holds. */
export type EventsRecord = Readonly<z.infer<typeof eventsRecord>>;
/** The events of each profile, oldest first. */
export type EventsOf = ReadonlyMap<ProfileId, readonly ProfileEvent[]>;

/** What happens, before it is known when. */
export type Happening = Pick<ProfileEvent, 'kind' | 'detail'>;

/** Whether it only adds to the count of the last entry. */
export const isRepetition = (last: ProfileEvent | undefined, { kind, detail }: Happening): boolean =>
  last !== undefined && merges[kind] && last.kind === kind && last.detail === detail;

/** The events (oldest first) with one more that happened at `at`, and without those that are one too many. */
export function withEvent(
  events: readonly ProfileEvent[],
  happening: Happening,
  at: EpochMs,
): readonly ProfileEvent[] {
  const last = events.at(-1);
  if (last !== undefined && isRepetition(last, happening))
    return [...events.slice(0, -1), { ...last, at, count: last.count + 1 }];
  return [...events, { ...happening, since: at, at, count: 1 }].slice(-eventLimit);
}
