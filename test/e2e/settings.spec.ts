import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './app';
import { sleepFor } from './clock';
import { show } from './gallery';
import { tabTo } from './keyboard';
import { watchNotifications } from './notifications';
import { isPopupVisible } from './popup';
import { approve, tryPractice } from './practice';
import { seedProfiles, seedSecret, storedToken } from './seed';
import { settingsOf, storedSettings } from './settings-view';

const entryIn = (configFolder: string) =>
  path.join(configFolder, 'autostart', 'dev.tokentray.TokenTray.desktop');

test.describe('launch at login', () => {
  test('writes an autostart entry, and takes it away', async ({ launch, configFolder }) => {
    const popup = await settingsOf(await launch());
    const launchAtLogin = popup.getByRole('switch', { name: 'Launch at login' });
    await expect(launchAtLogin).not.toBeChecked();
    await launchAtLogin.click();
    await expect(launchAtLogin).toBeChecked();
    const entry = await readFile(entryIn(configFolder), 'utf8');
    expect(entry).toMatch(/^Exec="[^"]+" "[^"]+" "--hidden"$/m);
    expect(entry).toContain('X-GNOME-Autostart-enabled=true');
    await launchAtLogin.click();
    await expect(launchAtLogin).not.toBeChecked();
    await expect(stat(entryIn(configFolder))).rejects.toThrow('ENOENT');
  });

  test('shows what is on disk, whoever changed it', async ({ launch, configFolder }) => {
    const popup = await settingsOf(await launch());
    const launchAtLogin = popup.getByRole('switch', { name: 'Launch at login' });
    const lookAgain = async () => {
      await popup.getByRole('button', { name: 'Back' }).click();
      await popup.getByRole('button', { name: 'Settings' }).click();
    };
    await launchAtLogin.click();
    await expect(launchAtLogin).toBeChecked();
    const entry = await readFile(entryIn(configFolder), 'utf8');
    await rm(entryIn(configFolder));
    await lookAgain();
    await expect(launchAtLogin).not.toBeChecked();
    await writeFile(entryIn(configFolder), entry);
    await lookAgain();
    await expect(launchAtLogin).toBeChecked();
  });

  test('that cannot be written says so at the switch', async ({ launch, configFolder }) => {
    const popup = await settingsOf(await launch());
    await writeFile(path.join(configFolder, 'autostart'), 'a file where the folder should be');
    const launchAtLogin = popup.getByRole('switch', { name: 'Launch at login' });
    await launchAtLogin.click();
    await expect(launchAtLogin).toHaveAccessibleDescription(/Not changed: .* Check who may write there\./);
    await expect(launchAtLogin).not.toBeChecked();
  });

  test('opens no window', async ({ launch }) => {
    const app = await launch({ args: ['--hidden'] });
    await (await app.item()).until(({ tooltip }) => tooltip === 'Token Tray');
    expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
    await (await app.item()).click('Open Token Tray');
    await expect.poll(() => isPopupVisible(app)).toBe(true);
  });
});

test('seconds are saved at rest, and what is out of range is said at the field', async ({
  launch,
  configFolder,
}) => {
  const popup = await settingsOf(await launch());
  const seconds = popup.getByLabel('Renew before copying, in seconds');
  await seconds.fill('120');
  await popup.keyboard.press('Enter');
  await expect.poll(async () => (await storedSettings(configFolder))?.renewBeforeCopy).toBe(120);
  await seconds.fill('9999');
  await expect(seconds).toHaveAccessibleDescription('Not saved. Type whole seconds, from 0 to 3600.');
  await popup.getByText(/^Not saved/).scrollIntoViewIfNeeded();
  await show(popup, 'settings-seconds-refused');
  await seconds.fill('90');
  await expect(seconds).toHaveAccessibleDescription(/renews first/);
  // Gone before typing has come to rest.
  await popup.keyboard.press('Escape');
  await expect.poll(async () => (await storedSettings(configFolder))?.renewBeforeCopy).toBe(90);
});

test('kinds of notification are switched off one by one', async ({ launchSignedIn, configFolder }) => {
  const app = await launchSignedIn();
  const popup = await settingsOf(app);
  const { shown } = await watchNotifications(app);
  const item = await app.item();
  await item.click('Copy token');
  await expect.poll(shown).toMatchObject([{ body: expect.stringMatching(/^Copied · valid for/) }]);
  await popup.getByRole('switch', { name: 'Copied from the tray or by shortcut' }).click();
  await expect.poll(async () => (await storedSettings(configFolder))?.notifications.copied).toBe(false);
  await item.click('Copy token');
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('Escape');
  await expect.poll(() => isPopupVisible(app)).toBe(false);
  // Of another kind: Practice has ended the sign-in, and the token is over.
  await app.electron.evaluate(({ net }) => {
    net.fetch = async () => Response.json({ error: 'invalid_grant' }, { status: 400 });
  });
  await sleepFor(app, 60 * 60_000);
  await item.until(({ tooltip }) => tooltip.includes('Sign in again'));
  await expect.poll(shown).toMatchObject([
    { body: expect.stringMatching(/^Copied/) },
    {
      title: 'Practice: Sign in again',
      body: expect.stringMatching(/^Practice .*Your profile and scopes are kept\.$/),
    },
  ]);
});

for (const [kind, other] of [
  ['The sign-in ends soon', /^Implicit: Sign in again/],
  ['A sign-in is needed', /^Implicit: Expires in/],
] as const)
  test(`“${kind}” is switched off, and no other news with it`, async ({ launch, configFolder }) => {
    await seedProfiles(configFolder, { provider: 'practice', name: 'Implicit', grant: 'implicit' });
    await seedSecret('access-token', storedToken(45 * 60, 3600));
    const app = await launch();
    const popup = await settingsOf(app);
    await popup.getByRole('switch', { name: kind }).click();
    await expect(popup.getByRole('switch', { name: kind })).not.toBeChecked();
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('Escape');
    await expect.poll(() => isPopupVisible(app)).toBe(false);
    const { shown } = await watchNotifications(app);
    const item = await app.item();
    for (const [sleep, words] of [
      [6 * 60_000, 'Expires in'],
      [10 * 60_000, 'Sign in again'],
    ] as const) {
      await sleepFor(app, sleep);
      await item.until(({ tooltip }) => tooltip.includes(words));
    }
    await expect.poll(shown).toMatchObject([{ title: expect.stringMatching(other) }]);
  });

test('“Signed in” is switched off; a sign-in that failed is told all the same', async ({
  launch,
  configFolder,
  systemBrowser,
}) => {
  await seedProfiles(configFolder, { provider: 'practice', name: 'Practice', opener: 'browser' });
  const app = await launch({ environment: systemBrowser.environment });
  const popup = await settingsOf(app);
  await popup.getByRole('switch', { name: 'Signed in' }).click();
  await expect(popup.getByRole('switch', { name: 'Signed in' })).not.toBeChecked();
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('Escape');
  await expect.poll(() => isPopupVisible(app)).toBe(false);
  const { shown } = await watchNotifications(app);
  const declined = { title: 'Token Tray', body: expect.stringMatching(/^You declined the sign-in/) };
  const item = await app.item();
  await item.click('Sign in');
  await (await systemBrowser.opened()).getByRole('button', { name: 'Deny' }).click();
  await expect.poll(shown).toEqual([declined]);
  await item.click('Sign in');
  await approve(await systemBrowser.opened());
  await item.until(({ tooltip }) => tooltip.includes('Valid'));
  // Of another kind, and told after what might have been.
  await item.click('Copy token');
  await expect
    .poll(shown)
    .toEqual([declined, expect.objectContaining({ body: expect.stringMatching(/^Copied/) })]);
});

test('the storage in use has a badge', async ({ launch }) => {
  const app = await launch();
  const first = await settingsOf(app);
  // Nothing has been asked of it yet.
  await expect(first.getByText('Secret Service keyring')).toHaveClass('pill idle');
  await first.keyboard.press('Escape');
  await tryPractice(app);
  const popup = await settingsOf(app);
  await expect(popup.getByText('GNOME Keyring', { exact: true })).toHaveClass('pill good');
  await popup.getByRole('switch', { name: 'Keep secrets in memory only' }).click();
  await expect(popup.getByText('In memory only', { exact: true })).toHaveClass('pill warn');
  await show(popup, 'settings-memory-only');
});

test('Quit Token Tray quits', async ({ launch }) => {
  const app = await launch();
  const popup = await settingsOf(app);
  await tabTo(popup, popup.getByRole('button', { name: 'Quit Token Tray' }));
  // The page goes while the key is still being pressed.
  expect(await app.outlive(() => popup.keyboard.press('Enter').catch(() => {}))).toBe(0);
});

test('all of it can be read', async ({ launch }) => {
  const popup = await settingsOf(await launch());
  await popup.setViewportSize({ width: 360, height: 1400 });
  await show(popup, 'settings-whole');
});
