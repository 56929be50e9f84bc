import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { expect, test } from './app';
import { editProfile } from './manage-profiles';
import { readClipboard } from './desktop-clipboard';
import { show } from './gallery';
import { keychainEntries } from './keyring';
import { isPopupVisible, popupAddress, visiblePopup } from './popup';
import { approve, approveInWindow } from './practice';

const clientId = '0123456789abcdef0123456789abcdef';

test('a Spotify profile is set up: exact redirect URI, client id, secret, scopes', async ({
  launch,
  configFolder,
}) => {
  const app = await launch();
  const popup = await app.page(popupAddress);
  await popup.getByRole('button', { name: 'Set up Spotify' }).click();
  await popup.getByRole('button', { name: 'Copy redirect URI' }).click();
  await expect.poll(() => readClipboard()).toBe('http://127.0.0.1:8888/callback');
  await popup.getByLabel('Name').fill('Spotify · listening history');
  await popup.getByLabel('Client ID').fill(clientId);
  await popup.getByRole('radio', { name: 'With a client secret' }).check();
  await popup.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(popup.getByText('This way to sign in needs the client secret.')).toBeVisible();
  await popup.getByRole('textbox', { name: 'Client secret' }).fill('canary-client-secret');
  // What is below moves up with these words.
  await expect(popup.getByText('This way to sign in needs the client secret.')).toBeHidden();
  await popup.getByText('Listening History').click();
  await popup.getByRole('checkbox', { name: /Read top items/ }).check();
  await popup.getByRole('button', { name: 'Save and sign in' }).click();

  // Spotify is out of reach here: its page says so, in words and with its address.
  const bar = await app.page('app://token-tray/sign-in-bar.html');
  await expect(bar.getByText('accounts.spotify.com').first()).toBeVisible();
  const stored = JSON.parse(await readFile(path.join(configFolder, 'Token Tray', 'profiles.json'), 'utf8'));
  expect(stored.profiles).toMatchObject([
    {
      name: 'Spotify · listening history',
      clientId,
      grant: 'code-secret',
      scopes: ['user-top-read'],
      redirectPort: 8888,
    },
  ]);
  expect(JSON.stringify(stored)).not.toContain('canary-client-secret');
  expect(await keychainEntries()).toMatchObject([{ secret: 'canary-client-secret' }]);
});

test('F63 a busy port is told in the form, and again before any page opens', async ({ launch }) => {
  const squatter = createServer().listen(8888, '127.0.0.1');
  await once(squatter, 'listening');
  const app = await launch();
  const popup = await app.page(popupAddress);
  await popup.getByRole('button', { name: 'Set up Spotify' }).click();
  // This test runs in the program that has it.
  const reason = `Port 8888 is in use by node (process ${process.pid}).`;
  await expect(popup.getByText(reason)).toBeVisible();
  await show(popup, 'form-busy-port');
  await popup.getByLabel('Client ID').fill(clientId);
  await popup.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(popup.getByText(`${reason} Close that program`)).toBeVisible();
  expect(app.electron.windows().length).toBe(1);
  squatter.close();
});

test('a client secret signs in with Basic, and editing keeps it out of the form', async ({
  launchSignedIn,
}) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  await editProfile(popup);
  await popup.getByLabel('Client ID').fill('token-tray-confidential');
  // It comes above the button, and takes room from the form.
  await expect(popup.getByText(/new sign-in/)).toBeVisible();
  // By key: what is said of the field that is left may come between the pressing and the letting go of a mouse button.
  await popup.getByRole('radio', { name: 'With a client secret' }).press(' ');
  await popup.getByRole('textbox', { name: 'Client secret' }).fill('practice-secret');
  await popup.getByRole('button', { name: 'Save', exact: true }).click();
  const item = await app.item();
  await item.click('Sign out');
  await item.until(({ tooltip }) => tooltip.includes('Signed out'));
  await item.click('Sign in');
  await approveInWindow(app);
  await item.until(({ tooltip }) => tooltip.includes('Valid'));

  await editProfile(await visiblePopup(app));
  await expect(popup.getByRole('textbox', { name: 'Client secret' })).toHaveValue('');
  await expect(popup.getByPlaceholder('Stored; leave empty to keep it')).toBeVisible();
});

test('deleting a profile deletes its entries, and the first screen is back', async ({ launchSignedIn }) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  await editProfile(popup);
  await popup.getByRole('button', { name: 'Delete profile' }).click();
  await popup.getByRole('dialog').getByRole('button', { name: 'Delete profile' }).click();
  await expect(popup.getByRole('button', { name: 'Try it with Practice' })).toBeVisible();
  expect(await keychainEntries()).toEqual([]);
});

test('Escape goes back step by step, and hides the popup at the end', async ({ launchSignedIn }) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Settings' }).click();
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('button', { name: 'Copy token' })).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect.poll(() => isPopupVisible(app)).toBe(false);
});

test('settings apply at once, a new profile begins with them, and they stay', async ({
  launch,
  configFolder,
}) => {
  const app = await launch();
  const popup = await app.page(popupAddress);
  await popup.getByRole('button', { name: 'Settings' }).click();
  await popup.getByLabel('Theme').selectOption({ label: 'Dark' });
  await expect.poll(() => app.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await expect(popup.locator('html')).toHaveAttribute('data-theme', 'dark');
  await popup.getByLabel('Where sign-in pages open for new profiles').selectOption('browser');
  await popup.keyboard.press('Escape');
  await popup.getByRole('button', { name: 'Set up Spotify' }).click();
  await expect(popup.getByLabel('Where the sign-in page opens')).toHaveValue('browser');
  await app.quit();
  const stored = JSON.parse(await readFile(path.join(configFolder, 'Token Tray', 'settings.json'), 'utf8'));
  expect(stored.theme).toBe('dark');
});

test('F46 a damaged file is set aside, told once, and nothing is overwritten', async ({
  launchSignedIn,
  launch,
  configFolder,
}) => {
  const folder = path.join(configFolder, 'Token Tray');
  const first = await launchSignedIn();
  await first.quit();
  await writeFile(path.join(folder, 'profiles.json'), '{"profiles": [{"broken"');
  const second = await launch();
  const popup = await second.page(popupAddress);
  await expect(popup.getByText(/profiles\.json was damaged/)).toBeVisible();
  const aside = (await readdir(folder)).filter((name) => name.startsWith('profiles.json.corrupt-'));
  expect(aside.length).toBe(1);
  expect(await readFile(path.join(folder, aside[0] ?? ''), 'utf8')).toBe('{"profiles": [{"broken"');
  await show(popup, 'damaged-file');
  await popup.getByRole('button', { name: 'Dismiss' }).click();
  await expect(popup.getByText(/profiles\.json was damaged/)).toBeHidden();
});

test('F46 a file that cannot be read keeps nothing from starting, and is left alone', async ({
  launch,
  configFolder,
}) => {
  const folder = path.join(configFolder, 'Token Tray', 'profiles.json');
  await mkdir(folder, { recursive: true });
  const app = await launch();
  const popup = await app.page(popupAddress);
  await expect(popup.getByText(/profiles\.json cannot be used \(EISDIR\)/)).toBeVisible();
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  await approve(await app.page('http://127.0.0.1:'));
  await expect(popup.getByRole('button', { name: 'Copy token' })).toBeVisible();
  expect((await stat(folder)).isDirectory()).toBe(true);
});

test('memory only takes the secrets out of the keychain, and back in', async ({ launchSignedIn }) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  const before = await keychainEntries();
  await popup.getByRole('button', { name: 'Settings' }).click();
  await popup.getByRole('switch', { name: 'Keep secrets in memory only' }).click();
  await expect.poll(() => keychainEntries()).toEqual([]);
  await expect(popup.getByRole('switch', { name: 'Keep secrets in memory only' })).toBeChecked();
  await popup.getByRole('switch', { name: 'Keep secrets in memory only' }).click();
  await expect.poll(() => keychainEntries()).toEqual(before);
});
