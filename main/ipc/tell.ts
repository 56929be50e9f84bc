import { tellChannel } from '../../preload/channels';
import type { Tell, Tells } from '../../preload/contract';

/** The part of `webContents` that telling needs. */
export interface Page {
  isDestroyed(): boolean;
  send(channel: string, news: unknown): void;
}

/** Tells a window, if there still is one. */
export function tell<T extends Tell>(page: Page | undefined, name: T, news: Tells[T]): void {
  if (page !== undefined && !page.isDestroyed()) page.send(tellChannel(name), news);
}
