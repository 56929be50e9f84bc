import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { show } from './gallery';
import { press } from './keyboard';
import { keychainEntries } from './keyring';
import { manageProfiles, storedProfiles } from './manage-profiles';
import { timeLeft, visiblePopup } from './popup';
import { approveInWindow } from './practice';
import { seedProfiles, seedSecret, storedToken } from './seed';
import type { TokenTray } from './token-tray';
import type { MenuEntry } from './tray-menu';

const three = [
  { name: 'Listening history', account: 'Ada Lovelace' },
  { provider: 'practice', name: 'Practice' },
  { name: 'Playlists', grant: 'code-secret' },
] as const;

const namesIn = (popup: Page) => popup.getByRole('list', { name: 'Profiles' }).locator('b').allTextContents();

/** The profiles in the order of the tray's menu. */
async function namesInTray(app: TokenTray): Promise<readonly string[]> {
  const menu = await (await app.item()).menu();
  const profile = menu.find(({ label }) => label === 'Profile');
  return (profile?.children ?? []).map(({ label }: MenuEntry) => label.replace(/ · .*/, ''));
}

const currentName = (popup: Page) => popup.getByRole('heading', { level: 1 });

test('profiles are put in order by the keyboard alone, in the tray too, and stay so', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, ...three);
  const app = await launch();
  const popup = await visiblePopup(app);
  await manageProfiles(popup);
  await show(popup, 'manage-profiles');
  await press(popup, 'Move Playlists up');
  await expect.poll(() => namesIn(popup)).toEqual(['Listening history', 'Playlists', 'Practice']);
  await expect(popup.getByRole('button', { name: 'Move Playlists up' })).toBeFocused();
  await expect(popup.getByText('Playlists is number 2 of 3.')).toBeAttached();
  await popup.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => namesIn(popup)).toEqual(['Playlists', 'Listening history', 'Practice']);
  await popup.keyboard.press('Alt+ArrowUp');
  await expect(popup.getByRole('button', { name: 'Move Playlists up' })).toBeFocused();
  await expect
    .poll(async () => (await namesInTray(app)).slice(0, 3))
    .toEqual(['Playlists', 'Listening history', 'Practice']);
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('button', { name: 'Profile', exact: true })).toBeFocused();
  await app.quit();

  const again = await launch();
  const second = await visiblePopup(again);
  await expect(currentName(second)).toHaveText('Listening history');
  await manageProfiles(second);
  expect(await namesIn(second)).toEqual(['Playlists', 'Listening history', 'Practice']);
});

test('a profile is selected by its digit, or the next by Ctrl+Tab, and can be copied from at once', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, { ...three[0] }, { ...three[1] }, { ...three[2] });
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(60, 3600));
  const app = await launch();
  const popup = await visiblePopup(app);
  await expect(timeLeft(popup)).toBeVisible();
  await popup.getByRole('button', { name: 'Profile', exact: true }).click();
  await expect(popup.getByRole('menuitemradio', { name: 'Practice' })).toHaveAttribute(
    'aria-keyshortcuts',
    'Control+2',
  );
  await show(popup, 'switcher-with-digits');
  await popup.keyboard.press('Control+2');
  await expect(currentName(popup)).toHaveText('Practice');
  await expect(popup.getByRole('menu', { name: 'Profile' })).toBeHidden();
  await expect(popup.getByRole('button', { name: 'Profile', exact: true })).toBeFocused();
  await popup.keyboard.press('Control+1');
  await expect(currentName(popup)).toHaveText('Listening history');
  await popup.getByRole('button', { name: 'Copy token' }).focus();
  await popup.keyboard.press('Control+Tab');
  await expect(currentName(popup)).toHaveText('Practice');
  await expect(popup.getByRole('button', { name: 'Sign in', exact: true })).toBeFocused();
  await popup.keyboard.press('Control+Shift+Tab');
  await expect(popup.getByRole('button', { name: 'Copy token' })).toBeFocused();
  await popup.keyboard.press('Control+Shift+Tab');
  await expect(currentName(popup)).toHaveText('Playlists');
  await popup.keyboard.press('Control+9');
  await expect(currentName(popup)).toHaveText('Playlists');
  await popup.getByRole('button', { name: 'Edit profile' }).click();
  await expect(popup.getByRole('heading', { name: 'Edit Playlists' })).toBeFocused();
  await popup.keyboard.press('Control+1');
  await popup.keyboard.press('Escape');
  await expect(currentName(popup)).toHaveText('Playlists');
});

test('a copy is a new form, asks for the secret again and says why, and is stored when it is saved', async ({
  launch,
  configFolder,
}) => {
  const confidential = {
    provider: 'practice',
    name: 'Practice',
    grant: 'code-secret',
    clientId: 'token-tray-confidential',
    scopes: ['profile'],
  } as const;
  await seedProfiles(configFolder, { ...confidential, scopes: [...confidential.scopes] });
  await seedSecret('client-secret', 'practice-secret');
  const app = await launch();
  const popup = await visiblePopup(app);
  await manageProfiles(popup);
  await press(popup, 'Duplicate Practice');
  await expect(popup.getByLabel('Name', { exact: true })).toHaveValue('Practice copy');
  await expect(popup.getByLabel('Client ID')).toHaveValue('token-tray-confidential');
  await expect(popup.getByText(/The secret is not copied; enter it again/)).toBeVisible();
  await popup.getByText(/The secret is not copied; enter it again/).scrollIntoViewIfNeeded();
  await show(popup, 'duplicate');
  expect(await storedProfiles(configFolder)).toHaveLength(1);
  await popup.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(popup.getByText('This way to sign in needs the client secret.')).toBeVisible();
  await popup.getByRole('textbox', { name: 'Client secret' }).fill('practice-secret');
  await popup.keyboard.press('Enter');
  await approveInWindow(app);
  await expect(timeLeft(await visiblePopup(app))).toBeVisible();
  expect(await storedProfiles(configFolder)).toMatchObject([
    { name: 'Practice', account: null },
    { name: 'Practice copy', scopes: ['profile'], clientId: 'token-tray-confidential' },
  ]);
});

test('deleting says what goes with this very profile', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, ...three);
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(60, 3600));
  const app = await launch();
  const popup = await visiblePopup(app);
  await manageProfiles(popup);
  const dialog = popup.getByRole('dialog');
  await popup.getByRole('button', { name: 'Delete Practice' }).click();
  await expect(dialog.getByText(/^It has no tokens and no secret\./)).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await popup.getByRole('button', { name: 'Delete Playlists' }).click();
  await expect(dialog.getByText(/^Its client secret is deleted\./)).toBeVisible();
  await popup.keyboard.press('Escape');
  await popup.getByRole('button', { name: 'Delete Listening history' }).click();
  await expect(dialog.getByText(/^Its tokens are deleted\./)).toBeVisible();
  await show(popup, 'delete-profile');
  await dialog.getByRole('button', { name: 'Delete profile' }).click();
  await expect.poll(() => namesIn(popup)).toEqual(['Practice', 'Playlists']);
  await expect(popup.getByRole('list', { name: 'Profiles' })).toBeFocused();
  expect(await keychainEntries()).toEqual([]);
});

test('Practice can be tried once more beside a profile that does', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, ...three);
  const app = await launch();
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Profile', exact: true }).click();
  await popup.getByRole('menuitem', { name: 'Add profile' }).click();
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  await approveInWindow(app);
  await expect(currentName(popup)).toHaveText('Practice 2');
  await expect(timeLeft(popup)).toBeVisible();
});
