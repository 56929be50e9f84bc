import type { TokenTray } from './token-tray';

/** The notifications of the app, kept from the desktop, which need not have any. */
export type Notifications = {
  /** The title and the text of each one so far. */
  shown(): Promise<readonly { readonly title: string; readonly body: string }[]>;
  /** Clicks the last one. */
  click(): Promise<void>;
};

/** Watches what the app shows from now on. */
export async function watchNotifications({ electron }: TokenTray): Promise<Notifications> {
  const shown = await electron.evaluateHandle(({ Notification }) => {
    const all: Electron.Notification[] = [];
    Notification.isSupported = () => true;
    Notification.prototype.show = function show() {
      all.push(this);
    };
    return all;
  });
  return {
    shown: () => shown.evaluate((all) => all.map(({ title, body }) => ({ title, body }))),
    click: () => shown.evaluate((all) => void all.at(-1)?.emit('click')),
  };
}
