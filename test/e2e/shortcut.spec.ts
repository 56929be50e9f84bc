import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './app';
import { readClipboard } from './desktop-clipboard';
import { pressAnywhere } from './desktop-keys';
import { show } from './gallery';
import { tabTo } from './keyboard';
import { isPopupVisible, popupAddress } from './popup';
import { currentToken } from './practice';
import { settingsOf, storedSettings } from './settings-view';
import type { TokenTray } from './token-tray';

const isHeld = ({ electron }: TokenTray, shortcut: string): Promise<boolean> =>
  electron.evaluate(({ globalShortcut }, keys) => globalShortcut.isRegistered(keys), shortcut);

/** Lets the app see keys that somebody else holds: Electron gives each to one listener. */
const hold = ({ electron }: TokenTray, shortcut: string): Promise<boolean> =>
  electron.evaluate(({ globalShortcut }, keys) => globalShortcut.register(keys, () => {}), shortcut);

/** Pressed more than once where the X server is slow to hand the keys to the app. */
const expectCopiedByKeys = (): Promise<void> =>
  expect(async () => {
    await pressAnywhere('ctrl+alt+k');
    await expect.poll(() => readClipboard(), { timeout: 2_000 }).toBe(await currentToken());
  }).toPass({ timeout: 15_000 });

test.describe('the shortcut', () => {
  test('is recorded, works at once and after a restart, and goes: with the keyboard alone', async ({
    launchSignedIn,
    launch,
    configFolder,
  }) => {
    const app = await launchSignedIn();
    const popup = await settingsOf(app);
    const record = popup.getByRole('button', { name: 'Record' });
    await tabTo(popup, record);
    await popup.keyboard.press('Space');
    await expect(popup.getByText('Press the keys…')).toBeVisible();
    await show(popup, 'settings-recording');
    await popup.keyboard.press('Escape');
    await expect(record).toBeFocused();
    await expect(popup.getByText('None')).toBeVisible();

    await popup.keyboard.press('Enter');
    await popup.keyboard.press('Control+Alt+KeyK');
    await expect(popup.locator('kbd')).toHaveText(['Ctrl', 'Alt', 'K']);
    expect(await isHeld(app, 'Control+Alt+K')).toBe(true);
    expect((await storedSettings(configFolder))?.copyShortcut).toBe('Control+Alt+K');
    await show(popup, 'settings-shortcut');
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('Escape');
    await expect.poll(() => isPopupVisible(app)).toBe(false);
    await expectCopiedByKeys();
    await app.quit();

    const again = await launch();
    await expect.poll(() => isHeld(again, 'Control+Alt+K')).toBe(true);
    await (await again.item()).until(({ tooltip }) => tooltip.includes('Valid for'));
    await expectCopiedByKeys();
    const after = await settingsOf(again);
    await tabTo(after, after.getByRole('button', { name: 'Remove' }));
    await after.keyboard.press('Enter');
    await expect(after.getByText('None')).toBeVisible();
    await expect(after.getByRole('button', { name: 'Record' })).toBeFocused();
    expect(await isHeld(again, 'Control+Alt+K')).toBe(false);
  });

  test('says why keys are refused, and keeps those before', async ({ launch }) => {
    const app = await launch();
    const popup = await settingsOf(app);
    const record = popup.getByRole('button', { name: 'Record' });
    const press = async (keys: string) => {
      await record.click();
      await popup.keyboard.press(keys);
    };
    await press('Alt+Home');
    await expect(popup.locator('kbd')).toHaveText(['Alt', 'Home']);
    await press('Control+KeyC');
    await expect(record).toHaveAccessibleDescription(
      /Ctrl\+C copies in other programs\. Record other keys\./,
    );
    await press('KeyT');
    await expect(record).toHaveAccessibleDescription(/T on its own would interfere with typing\./);
    await hold(app, 'Control+Alt+K');
    await press('Control+Alt+KeyK');
    await expect(record).toHaveAccessibleDescription(/Ctrl\+Alt\+K is taken .* Alt\+Home still copies\./);
    await show(popup, 'settings-shortcut-taken');
    await expect(popup.locator('kbd')).toHaveText(['Alt', 'Home']);
    expect(await isHeld(app, 'Alt+Home')).toBe(true);
  });

  test('leaves the field by Tab, and records nothing then', async ({ launch }) => {
    const popup = await settingsOf(await launch());
    await popup.getByRole('button', { name: 'Record' }).click();
    await popup.keyboard.press('Tab');
    await expect(popup.getByLabel('Renew before copying')).toBeFocused();
    await popup.keyboard.press('Alt+Home');
    await expect(popup.getByText('None')).toBeVisible();
  });

  test('that cannot be had at the start is told, and why', async ({ launch, configFolder }) => {
    const folder = path.join(configFolder, 'Token Tray');
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'settings.json'), JSON.stringify({ copyShortcut: 'Control+C' }));
    const app = await launch();
    const popup = await app.page(popupAddress);
    await expect(popup.getByText(/The shortcut that copies the token does not work\./)).toBeVisible();
    await popup.getByRole('button', { name: 'Settings' }).click();
    const reason = 'Ctrl+C copies in other programs. Record other keys.';
    await expect(popup.getByText(reason, { exact: true })).toBeVisible();
  });
});
