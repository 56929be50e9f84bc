import { createEventLog } from '../../main/profiles/events/event-log';
import type { EventsRecord } from '../../main/profiles/events/events';
import type { Clock } from '../../main/profiles/ports';

/** A real event log on a file in memory; `written` is all that was ever written to it. */
export function createTestEventLog(clock: Clock, stored: EventsRecord = { profiles: [] }) {
  const written: EventsRecord[] = [];
  const store = { read: () => stored, write: (record: EventsRecord) => void written.push(record) };
  return { events: createEventLog({ clock, store }), written };
}
