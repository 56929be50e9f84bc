import { useEffect, useState } from 'react';
import type { ProfileId } from '../../../preload/vocabulary';
import type { EventView } from '../../../preload/event-vocabulary';
import { useAsking } from '../../asking';
import { useNow } from '../../clock';
import { useNavigation } from '../../navigation';
import { Button } from '../../parts/button';
import { Frame } from '../../parts/frame';
import { Icon } from '../../parts/icon';
import { TitleBar } from '../../parts/title-bar';
import { EventDays } from './event-days';

/** What happened to a profile, and a report of it. */
export function WhatHappened({ profile }: { readonly profile: ProfileId }) {
  const { back } = useNavigation();
  const events = useEvents(profile);
  return (
    <Frame
      header={<TitleBar title="What happened" onBack={back} />}
      footer={<Report />}
      onLeave={back}
      className={events?.length === 0 ? 'middle' : ''}
      reading
    >
      {events !== null && (events.length === 0 ? <Nothing /> : <Days events={events} />)}
    </Frame>
  );
}

/** The events of a profile, the newest first; null until they are known. */
function useEvents(profile: ProfileId): readonly EventView[] | null {
  const { tray, ask } = useAsking();
  const [events, setEvents] = useState<readonly EventView[] | null>(null);
  useEffect(() => {
    const look = () => void ask(tray.events(profile), setEvents);
    look();
    // Whatever happens changes the view.
    return tray.on('view', look);
  }, [tray, ask, profile]);
  return events;
}

function Days({ events }: { readonly events: readonly EventView[] }) {
  // What is told in minutes is redrawn each minute.
  const now = Math.floor(useNow() / 60_000) * 60_000;
  return <EventDays events={events} now={now} />;
}

function Nothing() {
  return (
    <div className="promise">
      <span className="event-icon big">
        <Icon name="history" />
      </span>
      <p className="lead">Nothing has happened yet</p>
      <p className="body">
        Sign-ins, renewals, copies and whatever goes wrong will be listed here, each with its time and reason.
        The last 200 stay on this computer; tokens are never among them.
      </p>
    </div>
  );
}

function Report() {
  const { tray, ask, say } = useAsking();
  const copy = () => ask(tray.copyReport(), () => say({ tone: 'good', words: 'Report copied' }));
  return (
    <>
      <p className="footnote">
        For a bug report: versions, states and errors of all profiles. No tokens, no names.
      </p>
      <Button className="narrow" onClick={copy}>
        Copy report
      </Button>
    </>
  );
}
