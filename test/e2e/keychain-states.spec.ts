import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { show } from './gallery';
import { press } from './keyboard';
import { whileKeyringLocked, whileKeyringStopped } from './keyring-lock';
import { watchNotifications } from './notifications';
import { visiblePopup } from './popup';
import { seedProfiles, seedSecret, seedSettings, storedToken } from './seed';

// What is shown while the keychain does not answer, in the popup and in the settings.

test('keychain-locked, and back at once when a person has unlocked it', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, { name: 'Spotify' });
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(60, 3600));
  await whileKeyringLocked(async (unlock) => {
    const app = await launch();
    const popup = await visiblePopup(app);
    await expect(popup.getByRole('status').first()).toContainText('Keychain locked');
    await show(popup, 'keychain-locked');
    await showStorage(popup, 'Keychain locked');
    await unlock();
    await press(popup, 'Try again');
    await expect(popup.getByRole('status').first()).toContainText('Valid for');
    await expect(popup.getByRole('button', { name: 'Copy token' })).toBeFocused();
  });
});

test('F42 keychain-unavailable', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, { name: 'Spotify' });
  const app = await launch({ environment: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' } });
  await app.launchAgain();
  const popup = await app.page('app://token-tray/index.html');
  await expect(popup.getByRole('status').first()).toContainText('Keychain not available');
  await expect(
    popup.getByText(/no D-Bus session bus to reach the keyring by\. Start Token Tray from a desktop session/),
  ).toBeVisible();
  await show(popup, 'keychain-unavailable');
  await showStorage(popup, 'Keychain not available');
  await popup.getByRole('button', { name: 'Use memory only' }).click();
  await expect(popup.getByRole('status').first()).toContainText('Signed out');
});

test('that the keychain does not answer is told, and can be switched off', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, { name: 'Spotify' });
  await seedSecret('refresh-token', 'seeded-refresh-token');
  for (const keychain of [true, false]) {
    const others = { signInNeeded: !keychain, signInEnds: !keychain, signedIn: !keychain, copied: !keychain };
    await seedSettings(configFolder, { notifications: { ...others, keychain } });
    await whileKeyringStopped(async () => {
      const app = await launch();
      // In time: the keychain has five seconds to answer.
      const { shown } = await watchNotifications(app);
      await (await app.item()).until(({ tooltip }) => tooltip.includes('Keychain not available'));
      const told = {
        title: 'Spotify: Keychain not available',
        body: expect.stringMatching(/does not answer/),
      };
      expect(await shown()).toEqual(keychain ? [told] : []);
      await app.kill();
    });
  }
});

/** Shows how the settings warn of the keychain, and comes back. */
async function showStorage(popup: Page, badge: string): Promise<void> {
  await popup.getByRole('button', { name: 'Settings' }).click();
  const storage = popup.getByRole('region', { name: 'Storage' });
  await expect(storage.getByText(badge, { exact: true })).toHaveClass('pill warn');
  await storage.scrollIntoViewIfNeeded();
  await show(popup, `settings-${badge.toLowerCase().replaceAll(' ', '-')}`);
  await popup.keyboard.press('Escape');
}
