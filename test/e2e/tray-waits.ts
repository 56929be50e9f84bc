import { patience } from './patience';
import type { TokenTray } from './token-tray';

/** Waits for a valid token. Where a busy machine's keyring did not answer in time, the app asks again after half a minute. */
export async function untilValid(app: TokenTray): Promise<void> {
  await (await app.item()).until(({ tooltip }) => tooltip.includes('Valid for'), 2 * patience);
}

/**
 * Waits until no renewal is under way. The keychain has the new token before the app calls it its own: until then
 * whoever copies is given the one before, which is good still.
 */
export async function untilAtRest(app: TokenTray): Promise<void> {
  await (
    await app.item()
  ).until(({ menu }) => menu.some(({ label, enabled }) => label === 'Refresh now' && enabled));
}
