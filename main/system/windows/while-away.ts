import type { Popup } from './popup';

/** Runs what takes the focus from the popup, as a dialog does, and shows the popup again as it was. */
export async function whileAway<T>(popup: Pick<Popup, 'hold' | 'show'>, work: () => Promise<T>): Promise<T> {
  popup.hold('dialog', true);
  try {
    return await work();
  } finally {
    await popup.show();
    popup.hold('dialog', false);
  }
}
