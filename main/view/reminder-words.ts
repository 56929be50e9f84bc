import type { Announcement } from '../policy/announcements';
import { shortName } from '../policy/short-name';

/** The reminder that a sign-in ends in `days` days. */
export function reminderWords(
  profile: string,
  provider: string,
  days: number,
): Omit<Announcement, 'profile'> {
  return {
    kind: 'signInEnds',
    title: `${shortName(profile)}: the sign-in ends ${days === 1 ? 'within a day' : `in ${days} days`}`,
    body: `${provider} ends it then, however often the token was renewed. Choose Sign in again now; you keep your current token until that succeeds.`,
  };
}
