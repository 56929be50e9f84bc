import { expect, test } from './app';
import { readClipboard } from './desktop-clipboard';
import { whileKeyringLocked, whileKeyringStopped } from './keyring-lock';
import { keychainEntries } from './keyring';
import { visiblePopup } from './popup';
import { seedProfiles, seedSecret, storedToken } from './seed';
import type { TokenTray } from './token-tray';

/** Tokens in the keyring as an earlier run left them: good for most of an hour. */
async function seedSignIn(configFolder: string): Promise<void> {
  await seedProfiles(configFolder, { name: 'Spotify' });
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(60, 3600));
}

/** By itself, within 30 s of being able to: no button is pressed. */
async function expectBack(app: TokenTray): Promise<void> {
  const item = await app.item();
  await item.until(({ tooltip }) => tooltip.includes('Valid for'), 35_000);
  await item.click('Copy token');
  await expect.poll(readClipboard).toBe('BQ-seeded-access-token');
}

test(
  'F37 with a keyring that is mute at the start the app is up, says so, and is itself again after it',
  { tag: '@patient' },
  async ({ launch, configFolder }) => {
    test.setTimeout(90_000);
    await seedSignIn(configFolder);
    const app = await whileStopped(async () => {
      const app = await launch();
      const began = Date.now();
      const item = await app.item();
      const popup = await visiblePopup(app);
      await expect(popup.getByRole('button', { name: 'Settings' })).toBeVisible();
      await item.until(({ tooltip }) => tooltip.includes('Keychain not available'), 15_000);
      expect(Date.now() - began).toBeLessThan(15_000);
      await expect(popup.getByText(/The keychain does not answer/)).toBeVisible();
      return app;
    });
    await expectBack(app);
  },
);

test(
  'F39 K10 locked at the start: not signed out, nothing is overwritten, and back by itself once it is unlocked',
  { tag: '@patient' },
  async ({ launch, configFolder }) => {
    test.setTimeout(90_000);
    await seedSignIn(configFolder);
    const before = await keychainEntries();
    await whileKeyringLocked(async (unlock) => {
      const app = await launch();
      const popup = await visiblePopup(app);
      await expect(popup.getByRole('status').first()).toContainText('Keychain locked');
      await expect(popup.getByText(/Your sign-in is safe in there\. Unlock the keychain/)).toBeVisible();
      await unlock();
      await expectBack(app);
      expect(await keychainEntries()).toEqual(before);
    });
  },
);

async function whileStopped(run: () => Promise<TokenTray>): Promise<TokenTray> {
  const apps: TokenTray[] = [];
  await whileKeyringStopped(async () => void apps.push(await run()));
  const [app] = apps;
  if (app === undefined) throw new Error('Nothing was started');
  return app;
}
