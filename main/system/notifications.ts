import { Notification } from 'electron';
import { type Announcement, isWanted } from '../policy/announcements';
import type { Profiles } from '../profiles/profiles';
import { plainText, unmarkedText } from '../view/plain-text';
import type { Platform } from './platform';

/** Shows a notification, where the desktop has any; it never holds a token. */
export function notify(title: string, body: string): void {
  if (Notification.isSupported()) create(title, body).show();
}

const create = (title: string, body: string): Notification =>
  new Notification({ title: plainText(title), body: unmarkedText(body), silent: true });

/** Shows news, if the user wants those of its kind. */
export type Announce = (news: Announcement) => void;

/** Builds what shows news by the settings of the moment; a click on them opens the popup at what they are about. */
export function announcer(
  { stores }: Pick<Platform, 'stores'>,
  profiles: Pick<Profiles, 'all' | 'select'>,
  open: () => void,
): Announce {
  // One that nobody holds may be collected while it is shown, and its click with it: the last of a sort is held.
  const held = new Map<string, Notification>();
  return (news) => {
    if (!isWanted(news, stores.settings.read()) || !Notification.isSupported()) return;
    const notification = create(news.title, news.body);
    held.set(`${news.kind} ${news.profile}`, notification);
    notification.on('click', () => show(news)).show();
  };

  function show({ profile: id }: Announcement): void {
    // It may have been deleted since.
    if (id !== null && profiles.all.some(({ profile }) => profile.id === id)) profiles.select(id);
    open();
  }
}
