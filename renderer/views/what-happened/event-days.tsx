import { memo } from 'react';
import type { EpochMs } from '../../../preload/vocabulary';
import type { EventKind, EventView } from '../../../preload/event-vocabulary';
import { Icon, type IconName } from '../../parts/icon';
import { ago, clockTimeOf, dateOf, dayOf, daysAgo, timeOf } from '../../times';

const icons: Readonly<Record<EventKind, IconName>> = {
  'signed-in': 'sign-in',
  'sign-in-declined': 'close',
  'sign-in-failed': 'warning',
  'page-not-shown': 'offline',
  'sign-in-ended': 'calendar',
  'signed-out': 'sign-out',
  renewed: 'renew',
  offline: 'offline',
  attention: 'warning',
  copied: 'copy',
  revealed: 'eye',
  'keychain-locked': 'lock',
  'keychain-unavailable': 'lock',
  'keychain-back': 'unlock',
  saved: 'check',
};

interface Props {
  readonly events: readonly EventView[];
  readonly now: EpochMs;
}

/** The events by their days, the newest first. */
export const EventDays = memo(function EventDays({ events, now }: Props) {
  return byDay(events, now).map(([day, ofDay]) => (
    <section key={day} className="event-day">
      <DayHeading day={day} days={daysAgo(ofDay[0]?.at ?? now, now)} />
      <ol>
        {ofDay.map((event, index) => (
          <EventRow key={`${event.since} ${ofDay.length - index}`} event={event} now={now} />
        ))}
      </ol>
    </section>
  ));
});

function DayHeading({ day, days }: { readonly day: string; readonly days: number }) {
  return (
    <div className="event-heading">
      <h2>{day}</h2>
      {days > 1 && <small>{days} days ago</small>}
    </div>
  );
}

function byDay(events: readonly EventView[], now: EpochMs): readonly [string, readonly EventView[]][] {
  const days = new Map<string, readonly EventView[]>();
  for (const event of events) {
    const day = dayOf(event.at, now);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days];
}

function EventRow({ event, now }: { readonly event: EventView; readonly now: EpochMs }) {
  const { kind, title, detail, tone, at, since, count } = event;
  return (
    <li className="event">
      <span className={`event-icon ${tone}`}>
        <Icon name={icons[kind]} />
      </span>
      <div className="event-words">
        <p>{title}</p>
        {count > 1 && (
          <p className="hint">
            {count} times since {timeOf(since, at)}
          </p>
        )}
        {detail !== null && <p className="hint">{detail}</p>}
      </div>
      <time dateTime={new Date(at).toISOString()} title={`${dateOf(at)}, ${clockTimeOf(at)}`}>
        {clockTimeOf(at)}
        {daysAgo(at, now) === 0 && <small>{ago(at, now)}</small>}
      </time>
    </li>
  );
}
