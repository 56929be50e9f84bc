import type { Announcement } from '../../policy/announcements';
import { daysLeft, isNew, reminderAt } from '../../policy/sign-in-reminder';
import { reminderWords } from '../../view/reminder-words';
import { signInEndsAt } from './end-reason';
import type { LiveProfile } from '../live-profile';
import type { Clock } from '../ports';
import type { Profiles } from '../profiles';
import type { SessionState } from './state';
import { asSignedIn } from '../terms';

/** What reminding needs of the app. */
export interface ReminderPorts {
  readonly clock: Clock;
  readonly profiles: Pick<Profiles, 'all' | 'learn'>;
  readonly announce: (announcement: Announcement) => void;
}

/** Whoever is signed out knows it, and whoever is signing in is about to start the time over. */
const unconcerned: ReadonlySet<SessionState['kind']> = new Set(['signed-out', 'needs-sign-in', 'signing-in']);

/** Builds the look at the clock that reminds of sign-ins about to end: 14, 3 and 1 days before, once each. */
export function createReminder({ clock, profiles, announce }: ReminderPorts): () => void {
  return () => profiles.all.forEach(remind);

  function remind({ profile, provider, session }: LiveProfile): void {
    const { remindedDays } = profile;
    const endsAt = signInEndsAt(asSignedIn(profile), provider);
    if (endsAt === null || unconcerned.has(session.state.kind)) return;
    const now = clock.now();
    const days = reminderAt(endsAt, now);
    if (days === null || !isNew(days, remindedDays)) return;
    // Noted first: a reminder too few is better than one at every look, should the file not take it.
    profiles.learn(profile.id, { remindedDays: days });
    const words = reminderWords(profile.name, provider.name, daysLeft(endsAt, now));
    announce({ ...words, profile: profile.id });
  }
}
