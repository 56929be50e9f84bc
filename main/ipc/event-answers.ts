import type { EventLog } from '../profiles/events/event-log';
import type { Profiles } from '../profiles/profiles';
import { eventView } from '../view/event-view';
import { parseProfileId } from './parse';
import type { Answers } from './serve';

/** What the answers about the past need of the app. */
export interface EventServices {
  readonly profiles: Profiles;
  readonly events: Pick<EventLog, 'of'>;
  /** A report of all profiles, without secrets and names. */
  readonly report: () => string;
  readonly writeClipboard: (text: string) => Promise<void>;
}

/** Answers what happened to a profile, and copies the report for those who are to find out why. */
export const eventAnswers = ({
  profiles,
  events,
  report,
  writeClipboard,
}: EventServices): Pick<Answers, 'events' | 'copyReport'> => ({
  events: {
    takes: [parseProfileId],
    run: (id) => events.of(profiles.get(id).profile.id).map(eventView).toReversed(),
  },
  copyReport: { takes: [], run: () => writeClipboard(report()) },
});
