import { Notification } from 'electron';
import type { Settings } from '../../preload/settings-vocabulary';
import { type Announcement, isWanted } from '../policy/announcements';
import { plainText, unmarkedText } from '../view/plain-text';
import type { Platform } from './platform';

/** Shows a notification, where the desktop has any; it never holds a token. */
export function notify(title: string, body: string): void {
  if (!Notification.isSupported()) return;
  new Notification({ title: plainText(title), body: unmarkedText(body), silent: true }).show();
}

/** Shows news, if the user wants those of its kind. */
export function announce(news: Announcement, settings: Settings): void {
  if (isWanted(news, settings)) notify(news.title, news.body);
}

/** The same, by the settings as they are when there are news. */
export const announcer =
  ({ stores }: Pick<Platform, 'stores'>) =>
  (news: Announcement): void =>
    announce(news, stores.settings.read());
