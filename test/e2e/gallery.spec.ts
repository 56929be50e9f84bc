import { expect, test } from './app';
import { show } from './gallery';
import { popupAddress, timeLeft, visiblePopup } from './popup';
import { tryPractice } from './practice';
import { seedProfiles, seedSecret, storedToken } from './seed';

// The views, menus, dialogs and lines that no other spec shows: those are shown where they are tested.

const longName = 'Spotify · listening history of the whole household, archived every night';

test('menus and dialogs of a signed-in profile', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, { name: longName, account: 'Ada Lovelace' }, { name: 'Spotify' });
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(60, 3600));
  const popup = await visiblePopup(await launch());
  await expect(timeLeft(popup)).toBeVisible();
  await popup.getByRole('button', { name: 'Profile', exact: true }).click();
  await show(popup, 'profile-menu');
  await popup.keyboard.press('Escape');
  await popup.getByRole('button', { name: 'Copy token' }).click();
  await expect(popup.getByText(/Copied · valid for/)).toBeVisible();
  await show(popup, 'copied');
  await popup.getByRole('button', { name: 'Sign out' }).click();
  // Not the link before it: who presses Enter without a thought is to lose nothing, and to open nothing.
  await expect(popup.getByRole('button', { name: 'Stay signed in' })).toBeFocused();
  await show(popup, 'dialog-sign-out');
  await popup.getByRole('button', { name: 'Stay signed in' }).click();
  await popup.getByRole('button', { name: 'Profile', exact: true }).click();
  await popup.getByRole('menuitem', { name: 'Add profile' }).click();
  await expect(popup.getByRole('heading', { name: 'Add profile' })).toBeVisible();
  await show(popup, 'add-profile');
});

test('the form of a profile that is there, and what it asks before something is lost', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, { name: longName, grant: 'code-secret' });
  await seedSecret('client-secret', 'seeded-client-secret');
  const popup = await visiblePopup(await launch());
  await popup.getByRole('button', { name: 'Edit profile' }).click();
  await expect(popup.getByRole('heading', { name: /^Edit / })).toBeVisible();
  await show(popup, 'form-edit');
  await popup.getByRole('button', { name: 'Delete profile' }).click();
  await show(popup, 'dialog-delete');
  await popup.getByRole('button', { name: 'Keep it' }).click();
  await popup.getByLabel('Name').fill('');
  await popup.keyboard.press('Escape');
  await show(popup, 'dialog-discard');
  await popup.getByRole('button', { name: 'Keep editing' }).click();
  await popup.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(popup.getByText('Give the profile a name')).toBeVisible();
  await show(popup, 'form-refused');
});

test('the form of Practice, which has nothing to register', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, { provider: 'practice', name: 'Practice' });
  const popup = await visiblePopup(await launch());
  await popup.getByRole('button', { name: 'Edit profile' }).click();
  await expect(popup.getByRole('heading', { name: 'Edit Practice' })).toBeVisible();
  await show(popup, 'form-practice');
});

test('the sign-in window’s bar and Practice’s consent page', async ({ launch }) => {
  const app = await launch();
  await (await app.page(popupAddress)).getByRole('button', { name: 'Try it with Practice' }).click();
  const consent = await app.page('http://127.0.0.1:');
  const bar = await app.page('app://token-tray/sign-in-bar.html');
  await expect(bar.getByText(new URL(consent.url()).host)).toBeVisible();
  await show(bar, 'sign-in-bar');
  await show(consent, 'practice-consent');
});

test('a redirect URL is pasted: its field takes the focus, in sight', async ({
  launch,
  systemBrowser,
  configFolder,
}) => {
  await seedProfiles(configFolder, { provider: 'practice', name: 'Practice', opener: 'browser' });
  const popup = await visiblePopup(await launch({ environment: systemBrowser.environment }));
  await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
  await systemBrowser.opened();
  await popup.getByRole('button', { name: 'Paste redirect URL' }).click();
  await expect(popup.getByLabel('Redirect URL')).toBeFocused();
  await expect(popup.getByRole('button', { name: 'Finish sign-in' })).toBeInViewport({ ratio: 1 });
  await popup.keyboard.type('https://example.com/');
  await popup.keyboard.press('Enter');
  await expect(popup.getByText(/not the address you were redirected to/)).toBeVisible();
  await show(popup, 'paste-redirect-url');
});

test('revealing moves nothing, and a profile called as its provider is named once', async ({ launch }) => {
  const app = await launch();
  await tryPractice(app);
  const popup = await visiblePopup(app);
  const switcher = popup.getByRole('button', { name: 'Profile', exact: true });
  await expect(switcher).toContainText('Ada Practice');
  await expect(switcher).not.toContainText('—');
  const copy = popup.getByRole('button', { name: 'Copy token' });
  const before = await copy.boundingBox();
  await popup.getByRole('button', { name: 'Reveal token' }).click();
  await expect(popup.getByRole('button', { name: 'Hide token' })).toBeVisible();
  expect(await copy.boundingBox()).toEqual(before);
});

test('a refresh that fails gives its reason once', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, { name: 'Spotify' });
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(3600 - 200, 3600));
  const nowhere = { https_proxy: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9' };
  const popup = await visiblePopup(await launch({ environment: nowhere }));
  await expect(popup.getByRole('status').first()).toContainText('Offline');
  await popup.getByRole('button', { name: 'Refresh now' }).click();
  const line = popup.locator('.said');
  await expect(line).toContainText('Offline');
  await expect(line.getByRole('button', { name: 'Dismiss' })).toHaveCount(0);
  await show(popup, 'offline-refused');
});

test('the form and the settings', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page('app://token-tray/index.html');
  await popup.getByRole('button', { name: 'Set up Spotify' }).click();
  await expect(popup.getByRole('heading', { name: 'New Spotify profile' })).toBeVisible();
  await show(popup, 'form');
  await popup.getByLabel('Client ID').fill('3f9c1e07ab52');
  await popup.getByLabel('Client ID').blur();
  await expect(popup.getByText(/12 characters; a Spotify client ID has 32/)).toBeVisible();
  await show(popup, 'form-problem');
  await popup.getByRole('button', { name: 'Back' }).click();
  await popup.getByRole('button', { name: 'Discard' }).click();
  await popup.getByRole('button', { name: 'Settings' }).click();
  await expect(popup.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await show(popup, 'settings');
});
