import { Notification } from 'electron';

/** Shows a notification, where the desktop has any; it never holds a token. */
export function notify(title: string, body: string): void {
  if (Notification.isSupported()) new Notification({ title, body, silent: true }).show();
}
