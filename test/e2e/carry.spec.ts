import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './app';
import { readClipboard } from './desktop-clipboard';
import { show } from './gallery';
import { press, tabTo } from './keyboard';
import { keychainEntries } from './keyring';
import { storedProfiles } from './manage-profiles';
import { playSpotify } from './played-spotify';
import { isPopupVisible, timeLeft, visiblePopup } from './popup';
import { currentRefreshToken, currentToken } from './practice';
import { seedProfiles, seedSettings } from './seed';
import type { TokenTray } from './token-tray';

/** The system's file dialogs, answered as a person would who chooses this file. */
const chooseFile = (app: TokenTray, file: string): Promise<void> =>
  app.electron.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file });
  }, file);

test('profiles are exported without secrets, and imported beside those there are', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, { name: 'Listening' }, { name: 'Work', environmentName: 'WORK_TOKEN' });
  const app = await launch();
  const file = path.join(configFolder, 'profiles-to-carry.json');
  await writeFile(file, 'from before', { mode: 0o644 });
  await chooseFile(app, file);
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Settings' }).click();
  await press(popup, 'Export profiles…');
  await expect(
    popup.getByText('2 profiles exported to profiles-to-carry.json, without secrets.'),
  ).toBeVisible();
  await show(popup, 'settings-exported');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    format: 'token-tray-profiles',
    version: 1,
    profiles: [{ name: 'Listening' }, { name: 'Work', environmentName: 'WORK_TOKEN' }],
  });

  await popup.getByRole('button', { name: 'Back' }).click();
  await popup.getByRole('button', { name: 'Profile', exact: true }).click();
  await popup.getByRole('menuitem', { name: 'Add profile' }).click();
  await show(popup, 'add-profile-import');
  await press(popup, 'Import…');
  await expect(popup.getByText('2 profiles added: “Listening 2”, “Work 2”.')).toBeVisible();
  expect(await isPopupVisible(app)).toBe(true);
  await popup.getByRole('button', { name: 'Profile', exact: true }).click();
  await expect(popup.getByRole('menuitemradio')).toHaveText([/Listening/, /Work/, /Listening 2/, /Work 2/]);

  const document = JSON.parse(await readFile(file, 'utf8'));
  const [listening, work] = document.profiles;
  const damaged = { ...document, profiles: [{ ...listening, grant: 'password' }, work, 'a poem'] };
  await writeFile(file, JSON.stringify(damaged));
  await popup.getByRole('menuitem', { name: 'Add profile' }).click();
  await press(popup, 'Import…');
  await expect(popup.getByText(/^1 profile added: “Work 3”/)).toHaveText(
    /“Listening”: its way to sign in cannot be used\. Profile 3 cannot be used\./,
  );
  await show(popup, 'import-problems');
});

test('the token of spotipy waits for its client, and is dropped with the form', async ({
  launch,
  configFolder,
}) => {
  const app = await launch();
  const cache = path.join(configFolder, '.cache');
  const tokens = { access_token: 'BQ-canary', refresh_token: 'AQ-canary', expires_at: 1_767_229_200 };
  await writeFile(cache, JSON.stringify({ ...tokens, scope: 'user-top-read', token_type: 'Bearer' }));
  await chooseFile(app, cache);
  const popup = await visiblePopup(app);
  await show(popup, 'welcome-import');
  await popup.getByRole('button', { name: 'Import…' }).click();
  await expect(popup.getByText('.cache still holds the token.')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Save and try the token' })).toBeVisible();
  await show(popup, 'import-token');
  expect(await popup.content()).not.toContain('canary');

  await popup.getByRole('button', { name: 'Back' }).click();
  await popup.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await expect(popup.getByRole('button', { name: 'Import…' })).toBeFocused();
  expect(await keychainEntries()).toEqual([]);

  await writeFile(cache, 'a poem');
  await popup.keyboard.press('Enter');
  await expect(popup.getByText(/^\.cache was not imported\. It is neither/)).toBeVisible();
  await show(popup, 'import-refused');
  expect(app.output()).not.toContain('canary');
});

test('the sign-in of spotify-token.json is tried as soon as its client is known', async ({
  launch,
  configFolder,
}) => {
  const app = await launch();
  const spotify = await playSpotify(app.electron, { status: 200, body: '{"display_name":"Robin"}' });
  const file = path.join(configFolder, 'spotify-token.json');
  const text = JSON.stringify({
    access_token: 'BQ-canary',
    token_type: 'Bearer',
    expires_in: 3600,
    refresh_token: 'AQ-canary',
    scope: 'user-top-read playlist-read-private',
    date_obtained: 'Sun, 01 Nov 2026 10:00:00 GMT',
  });
  await writeFile(file, text);
  await chooseFile(app, file);
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Import…' }).click();
  await expect(popup.getByText('spotify-token.json still holds the token.')).toBeVisible();
  const [id, secret] = ['0123456789abcdef0123456789abcdef', 'aplainsecret'];
  const basic = Buffer.from(`${id}:${secret}`).toString('base64');
  await popup.getByLabel('Client ID').fill(id);
  await popup.getByRole('textbox', { name: 'Client secret' }).fill(secret);
  await popup.getByRole('button', { name: 'Save and try the token' }).click();
  await expect(timeLeft(popup)).toBeVisible();
  expect(await spotify.asked()).toEqual([
    { form: 'refresh_token=AQ-canary&grant_type=refresh_token', authorization: `Basic ${basic}` },
  ]);
  expect(await currentToken()).toBe('BQ-played-1');
  expect(await currentRefreshToken()).toBe('AQ-played-1');
  expect(await storedProfiles(configFolder)).toMatchObject([
    {
      scopes: ['playlist-read-private', 'user-top-read'],
      grant: 'code-secret',
      authorizedAt: Date.UTC(2026, 10, 1, 10),
    },
  ]);
  expect(await readFile(file, 'utf8')).toBe(text);
});

test('a refresh token is copied and shown by keyboard, after a question', async ({
  launchSignedIn,
  configFolder,
}) => {
  // Longer than this test takes: what is cleared is not offered anew.
  await seedSettings(configFolder, { clearClipboardAfter: 300 });
  const app = await launchSignedIn({ rotate: true });
  const popup = await visiblePopup(app);
  const token = await currentRefreshToken();
  await popup.getByRole('button', { name: 'Details' }).click();
  const copy = popup.getByRole('button', { name: 'Copy refresh token' });
  await tabTo(popup, copy);
  await show(popup, 'details-refresh-token');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('dialog', { name: 'Copy the refresh token?' })).toBeVisible();
  await show(popup, 'copy-refresh-token');
  // The first answer is the harmless one.
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('dialog')).toBeHidden();
  await expect(copy).toBeFocused();
  expect(await readClipboard()).toBe('');
  await popup.keyboard.press('Enter');
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('Refresh token copied · cleared in 5 min')).toBeVisible();
  expect(await readClipboard()).toBe(token);

  await press(popup, 'Reveal refresh token');
  await expect(popup.getByRole('dialog', { name: 'Reveal the refresh token?' })).toBeVisible();
  await show(popup, 'reveal-refresh-token');
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Enter');
  await expect(popup.getByText(token)).toBeVisible();
  await popup.getByText(token).scrollIntoViewIfNeeded();
  await show(popup, 'details-refresh-token-revealed');
  await expect(popup.getByText(token)).toBeHidden({ timeout: 12_000 });
  await popup.getByRole('button', { name: 'What happened' }).click();
  await expect(popup.getByText('Refresh token, from the popup')).toBeVisible();
  expect(await popup.content()).not.toContain(token);
  await popup.getByRole('button', { name: 'Back' }).click();
  await popup.getByRole('button', { name: 'Back' }).click();
  await popup.getByRole('button', { name: 'Refresh now' }).click();
  await expect(popup.getByText('The refresh token you copied has been replaced since.')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Copy the new one' })).toBeHidden();
});

test('the account’s picture is fetched, drawn small, and gone with the sign-in', async ({
  launchSignedIn,
}) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  const picture = popup.locator('.switcher img.avatar');
  await expect(picture).toBeVisible();
  expect(await picture.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
  expect(await picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBe(64);
  await show(popup, 'account-picture');
  await popup.getByRole('button', { name: 'Details' }).click();
  await expect(popup.locator('.account img')).toBeVisible();
  await show(popup, 'details-account');
  await popup.getByRole('button', { name: 'Back' }).click();
  await (await app.item()).click('Sign out');
  await expect(picture).toBeHidden();
});
