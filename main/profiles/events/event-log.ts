import type { ProfileId } from '../../../preload/vocabulary';
import { redact } from '../../policy/redaction';
import {
  type EventsOf,
  type EventsRecord,
  type Happening,
  isRepetition,
  type ProfileEvent,
  withEvent,
} from './events';
import type { Clock } from '../ports';

/** What the event log stands on. */
export interface EventLogPorts {
  readonly clock: Clock;
  /** Where it is kept. What a disk does not take is said there, and written with what comes next. */
  readonly store: { read(): EventsRecord; write(record: EventsRecord): void };
}

/** What happened to each profile. It holds no secrets, whatever it is given. */
export interface EventLog {
  /** Adds to a profile's events. Never throws: whatever happens is not to fail for being noted. */
  note(profile: ProfileId, happening: Happening): void;
  /** The events of a profile, oldest first. */
  of(profile: ProfileId): readonly ProfileEvent[];
  /** Forgets all other profiles. */
  keepOnly(profiles: readonly ProfileId[]): void;
  /** Writes what is not on disk yet. */
  flush(): void;
}

/** Milliseconds until a new entry is written; a higher count of the last entry waits much longer. */
const delays = { entry: 5_000, count: 10 * 60_000 } as const;

interface Planned {
  readonly for: keyof typeof delays;
  readonly cancel: () => void;
}

/** Opens the log on what is stored. Tokens that live 20 seconds do not keep the disk awake with their renewals. */
export function createEventLog({ clock, store }: EventLogPorts): EventLog {
  let events: EventsOf = new Map(store.read().profiles.map(({ profile, events }) => [profile, events]));
  let planned: Planned | null = null;
  return { note, of, keepOnly, flush };

  function of(profile: ProfileId): readonly ProfileEvent[] {
    return events.get(profile) ?? [];
  }

  function note(profile: ProfileId, { kind, detail }: Happening): void {
    const before = of(profile);
    const happening = { kind, detail: detail === null ? null : redact(detail) };
    events = new Map(events).set(profile, withEvent(before, happening, clock.now()));
    plan(isRepetition(before.at(-1), happening) ? 'count' : 'entry');
  }

  function keepOnly(profiles: readonly ProfileId[]): void {
    const kept = [...events].filter(([profile]) => profiles.includes(profile));
    if (kept.length === events.size) return;
    events = new Map(kept);
    plan('entry');
  }

  function plan(what: Planned['for']): void {
    if (planned?.for === what || planned?.for === 'entry') return;
    planned?.cancel();
    planned = { for: what, cancel: clock.after(delays[what], flush) };
  }

  function flush(): void {
    if (planned === null) return;
    planned.cancel();
    planned = null;
    store.write({ profiles: [...events].map(([profile, events]) => ({ profile, events })) });
  }
}
