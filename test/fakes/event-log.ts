import { createEventLog } from '../../main/profiles/events/event-log';
import type { EventsRecord } from '../../main/profiles/events/events';
import type { Clock } from '../../main/profiles/ports';

/** A real event log on a file in memory; `written` is all that was ever written to it. */
export function createTestEventLog(clock: Clock, stored: EventsRecord = { profiles: [] }) {
  const written: EventsRecord[] = [];
  const failures: unknown[] = [];
  const disk: { full: boolean } = { full: false };
  const events = createEventLog({
    clock,
    store: {
      read: () => stored,
      write: (record) => {
        if (disk.full) throw new Error('no space left on device');
        written.push(record);
      },
    },
    report: (_what, cause) => void failures.push(cause),
  });
  return { events, written, failures, disk };
}
