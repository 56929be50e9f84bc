import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { readClipboard } from './desktop-clipboard';
import { press, tabTo } from './keyboard';
import { keychainEntries } from './keyring';
import { manageProfiles } from './manage-profiles';
import { isPopupVisible, openEvents, popupAddress, timeLeft, visiblePopup } from './popup';
import { currentToken } from './practice';
import { seedProfiles, seedSecret, storedToken } from './seed';

// The main paths with the keyboard alone: nothing here is clicked, filled or focused by a script.

const clientId = '0123456789abcdef0123456789abcdef';

test('from the first start to a copied token, and through every view and back', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page(popupAddress);
  await press(popup, 'Try it with Practice');
  const consent = await app.page('http://127.0.0.1:');
  await press(consent, 'Approve');
  await expect(timeLeft(popup)).toBeVisible();
  await expect.poll(() => isPopupVisible(app)).toBe(true);
  const token = await currentToken();

  // Nothing has the focus, so Enter is for what the popup is there for.
  await popup.keyboard.press('Enter');
  await expect(popup.getByText(/Copied · valid for/)).toBeVisible();
  expect(await readClipboard()).toBe(token);

  await press(popup, 'Copy as', 'ArrowDown');
  await expect(popup.getByRole('menuitem', { name: 'Access token' })).toBeFocused();
  await popup.keyboard.press('End');
  await expect(popup.getByRole('menuitem', { name: 'JSON' })).toBeFocused();
  await popup.keyboard.press('Home');
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Enter');
  await expect.poll(() => readClipboard()).toBe(`Authorization: Bearer ${token}`);
  await expect(popup.getByRole('button', { name: 'Copy as' })).toBeFocused();

  await press(popup, 'Reveal token', 'Space');
  await expect(popup.getByText(token)).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Hide token' })).toBeFocused();
  await popup.keyboard.press('Space');
  await expect(popup.getByText(token)).toBeHidden();

  for (const view of ['Details', 'Settings']) {
    await press(popup, view);
    await expect(popup.getByRole('heading', { name: view })).toBeFocused();
    await goBack(popup, view);
  }
  await press(popup, 'Details');
  await press(popup, 'Test token');
  await expect(popup.getByText('Works as Ada Practice.')).toBeVisible();
  await goBack(popup, 'Details');

  await openEvents(popup);
  await press(popup, 'Copy report');
  await expect(popup.getByText('Report copied')).toBeVisible();
  expect(await readClipboard()).toMatch(/^Token Tray report/);
  await goBack(popup, 'What happened');
  await goBack(popup, 'Details');
  await popup.keyboard.press('Escape');
  await expect.poll(() => isPopupVisible(app)).toBe(false);
});

/** Goes back one view, to the button that led from there. */
async function goBack(popup: Page, led: string): Promise<void> {
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('button', { name: led, exact: true })).toBeFocused();
}

test('a setting is chosen, and applies', async ({ launch }) => {
  const popup = await (await launch()).page(popupAddress);
  await press(popup, 'Settings');
  await tabTo(popup, popup.getByLabel('Theme'));
  await popup.keyboard.type('Dark');
  await expect(popup.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a form is filled in, what is wrong has the focus, and it is saved', async ({
  launch,
  configFolder,
}) => {
  const app = await launch();
  const popup = await app.page(popupAddress);
  await press(popup, 'Set up Spotify');
  await tabTo(popup, popup.getByLabel('Redirect port'));
  await popup.keyboard.press('Control+a');
  await popup.keyboard.type('8899');
  // In any field Enter saves, and says what is missing where it is missing.
  await popup.keyboard.press('Enter');
  await expect(popup.getByLabel('Client ID')).toBeFocused();
  await expect(popup.getByText('Paste the client ID that Spotify gave to your app.')).toBeVisible();
  await popup.keyboard.type(clientId);

  await tabTo(popup, popup.getByLabel('Search scopes'));
  await popup.keyboard.type('top items');
  await tabTo(popup, popup.getByRole('checkbox', { name: 'Read top items' }));
  await popup.keyboard.press('Space');
  await popup.keyboard.press('Shift+Tab');
  await popup.keyboard.press('Shift+Tab');
  await press(popup, 'Clear search');
  await expect(popup.getByLabel('Search scopes')).toBeFocused();
  await expect(popup.getByText('1 chosen')).toBeVisible();

  await tabTo(popup, popup.getByLabel('Name'));
  await popup.keyboard.type('By keyboard');
  // Escape asks before anything is lost, and gives the focus back.
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('dialog')).toBeVisible();
  await popup.keyboard.press('Enter');
  await expect(popup.getByLabel('Name')).toBeFocused();
  await press(popup, 'Save and sign in');

  await app.page('app://token-tray/sign-in-bar.html');
  const file = path.join(configFolder, 'Token Tray', 'profiles.json');
  expect(JSON.parse(await readFile(file, 'utf8')).profiles).toMatchObject([
    { name: 'By keyboard', clientId, redirectPort: 8899, scopes: ['user-top-read'] },
  ]);
});

test('profiles are switched by arrows, signed out of and deleted, and the focus is not lost', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, { name: 'Listening' }, { name: 'Playlists' });
  await seedSecret('refresh-token', 'seeded-refresh-token', 1);
  await seedSecret('access-token', storedToken(60, 3600), 1);
  const popup = await visiblePopup(await launch());
  const current = popup.getByRole('heading', { level: 1 });
  await expect(current).toHaveText('Listening');
  await press(popup, 'Profile', 'ArrowDown');
  await expect(popup.getByRole('menuitemradio', { name: /Listening/ })).toBeFocused();
  await popup.keyboard.press('ArrowUp');
  await expect(popup.getByRole('menuitem', { name: 'Manage profiles' })).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('button', { name: 'Profile', exact: true })).toBeFocused();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Enter');
  await expect(current).toHaveText('Playlists');
  await expect(popup.getByRole('button', { name: 'Profile', exact: true })).toBeFocused();

  await answer(popup, 'Sign out', 'Sign out of Playlists?');
  await expect(popup.getByRole('status').first()).toContainText('Signed out');
  await expect(popup.getByRole('button', { name: 'Sign in', exact: true })).toBeFocused();
  expect(await keychainEntries()).toEqual([]);

  await manageProfiles(popup);
  await answer(popup, 'Delete Playlists', 'Delete Playlists?');
  await expect(popup.getByRole('list', { name: 'Profiles' })).toBeFocused();
  await expect(popup.getByRole('button', { name: 'Delete Playlists' })).toBeHidden();
  await popup.keyboard.press('Escape');
  await expect(current).toHaveText('Listening');
});

/** Has a button’s question answered twice: at first with the harmless answer, which has the focus, then with the other. */
async function answer(popup: Page, name: string, question: string): Promise<void> {
  const dialog = popup.getByRole('dialog', { name: question });
  await press(popup, name);
  await expect(dialog).toBeVisible();
  await popup.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(popup.getByRole('button', { name, exact: true })).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}
