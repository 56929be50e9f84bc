import { expect, test } from './app';
import { readClipboard } from './desktop-clipboard';
import { isPopupVisible, visiblePopup } from './popup';
import { currentExpiry, currentToken, tryPractice } from './practice';
import type { MenuEntry } from './tray-menu';

const labels = (menu: readonly MenuEntry[]): readonly string[] =>
  menu.filter(({ type }) => type !== 'separator').map(({ label }) => label);

const enabled = (menu: readonly MenuEntry[]): readonly string[] =>
  menu.filter((entry) => entry.enabled && entry.type !== 'separator').map(({ label }) => label);

test('without a profile the menu is whole, and offers what can be done', async ({ launch }) => {
  const app = await launch();
  const item = await app.item();
  const { menu } = await item.until(({ tooltip, menu }) => tooltip === 'Token Tray' && menu.length > 0);
  expect(labels(menu)).toEqual([
    'No profile yet',
    'Copy token',
    'Copy as',
    'Refresh now',
    'Sign in',
    'Profile',
    'Open Token Tray',
    'Settings',
    'Quit Token Tray',
  ]);
  expect(enabled(menu)).toEqual(['Sign in', 'Profile', 'Open Token Tray', 'Settings', 'Quit Token Tray']);
});

test('icon, tooltip and menu follow the state', async ({ launch }) => {
  const app = await launch();
  const item = await app.item();
  const signedOut = await item.until(({ menu }) => menu.length > 0);
  await tryPractice(app);
  const valid = await item.until(({ tooltip }) => tooltip.includes('Valid for'));
  expect(valid.tooltip).toMatch(/^Token Tray · Practice · Valid for (59|60) min|1 h$/);
  expect(valid.icons[0]?.hash).not.toBe(signedOut.icons[0]?.hash);
  expect(labels(valid.menu)).toContain('Sign out');
  expect(labels(valid.menu)).not.toContain('Sign in');
  expect(labels(valid.menu.find(({ label }) => label === 'Copy as')?.children ?? [])).toEqual([
    'Access token',
    'Authorization header',
    'curl command',
    'Environment variable',
    'PowerShell',
    'JSON',
  ]);

  await item.click('Sign out');
  const { menu, icons } = await item.until(({ tooltip }) => tooltip.includes('Signed out'));
  expect(labels(menu)).toContain('Sign in');
  expect(icons[0]?.hash).toBe(signedOut.icons[0]?.hash);
});

test('a click on the icon opens the popup, another one hides it', async ({ launchSignedIn }) => {
  const app = await launchSignedIn();
  const visible = () => isPopupVisible(app);
  await visiblePopup(app);
  const item = await app.item();
  await item.activate();
  await expect.poll(visible).toBe(false);
  await item.activate();
  await expect.poll(visible).toBe(true);
});

test('C3 Copy token puts exactly the current token on the clipboard, and on no other selection', async ({
  launchSignedIn,
}) => {
  const app = await launchSignedIn();
  const item = await app.item();
  await item.until(({ tooltip }) => tooltip.includes('Valid'));
  await item.click('Copy token');
  await expect.poll(() => readClipboard()).toBe(await currentToken());
  await expect.poll(() => readClipboard('UTF8_STRING', 'primary')).toBe('');
});

test('Copy as gives each format from the tray', async ({ launchSignedIn }) => {
  const app = await launchSignedIn();
  const [token, expiresAt] = [await currentToken(), await currentExpiry()];
  const item = await app.item();
  await item.until(({ tooltip }) => tooltip.includes('Valid'));
  await item.click('Copy as', 'Authorization header');
  await expect.poll(() => readClipboard()).toBe(`Authorization: Bearer ${token}`);
  await item.click('Copy as', 'Environment variable');
  await expect.poll(() => readClipboard()).toBe(`export PRACTICE_TOKEN='${token}'`);
  await item.click('Copy as', 'curl command');
  await expect
    .poll(() => readClipboard())
    .toMatch(/^curl -H 'Authorization: Bearer [\w-]+' 'http:\/\/127\.0\.0\.1:\d+\/v1\/me'$/);
  expect(await readClipboard()).toContain(`'Authorization: Bearer ${token}'`);
  await item.click('Copy as', 'JSON');
  const json = `{
  "access_token": "${token}",
  "token_type": "Bearer",
  "expires_at": "${new Date(expiresAt).toISOString()}",
  "scope": "profile playlist-read playlist-modify playback-control"
}`;
  await expect.poll(() => readClipboard()).toBe(json);
});

test('no label, tooltip or title ever holds the token', async ({ launchSignedIn }) => {
  const app = await launchSignedIn();
  await visiblePopup(app);
  const item = await app.item();
  const reading = await item.until(({ tooltip }) => tooltip.includes('Valid'));
  const titles = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  expect(titles).not.toEqual([]);
  expect(JSON.stringify([reading, titles])).not.toContain(await currentToken());
});

test('Add profile opens the choice of what it is for, or a form that is open, as it was left', async ({
  launchSignedIn,
}) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  const item = await app.item();
  await popup.getByRole('button', { name: 'Details' }).click();
  await item.click('Profile', 'Add profile');
  await popup.getByRole('button', { name: 'Set up Spotify' }).click();
  await popup.getByLabel('Name', { exact: true }).fill('Half typed');
  await item.click('Settings');
  await expect(popup.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await item.click('Profile', 'Add profile');
  await expect(popup.getByLabel('Name', { exact: true })).toBeVisible();
  await expect(popup.getByLabel('Name', { exact: true })).toHaveValue('Half typed');
});

test('a second start opens the popup of the first, and ends', async ({ launchSignedIn }) => {
  const app = await launchSignedIn();
  const visible = () => isPopupVisible(app);
  expect(await visible()).toBe(false);
  expect(await app.launchAgain()).toBe(0);
  await expect.poll(visible).toBe(true);
});

test('Quit Token Tray quits', async ({ launch }) => {
  const app = await launch();
  expect(await app.quit()).toBe(0);
});
