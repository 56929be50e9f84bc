import { expect, test } from './app';
import { show } from './gallery';
import { whileKeyringLocked } from './keyring-lock';
import { visiblePopup } from './popup';
import { seedProfiles, seedSecret, storedToken } from './seed';
import { whileProxySilent } from './silent-proxy';

// Each test brings the real app into one state, reads it where a person would, and lets axe and a camera look.

const spotify = { name: 'Spotify · listening history', account: 'Ada Lovelace' };
/** Nobody listens on the discard port: every connection is refused, as it is without a network. */
const refusingProxy = { https_proxy: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9' };

const scopes = ['user-top-read', 'user-read-recently-played', 'playlist-read-private', 'user-library-read'];

test('welcome', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page('app://token-tray/index.html');
  await expect(popup.getByText('A fresh token, always at hand')).toBeVisible();
  await show(popup, 'welcome');
});

test('signed-out', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, spotify);
  const app = await launch();
  const popup = await visiblePopup(app);
  await expect(popup.getByRole('status').first()).toContainText('Signed out');
  await show(popup, 'signed-out');
});

test('signing-in', async ({ launch, systemBrowser, configFolder }) => {
  await seedProfiles(configFolder, { provider: 'practice', name: 'Practice', opener: 'browser' });
  const app = await launch({ environment: systemBrowser.environment });
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(popup.getByRole('status').first()).toContainText('Waiting for the browser…');
  await systemBrowser.opened();
  await show(popup, 'signing-in');
});

test('valid', async ({ launch, configFolder }) => {
  const day = 24 * 60 * 60_000;
  await seedProfiles(configFolder, { ...spotify, scopes, authorizedAt: Date.now() - 20 * day });
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(16 * 60, 3600, scopes));
  const app = await launch();
  const popup = await visiblePopup(app);
  await expect(popup.getByRole('status').first()).toContainText(/Valid for 4[34] min/);
  await show(popup, 'valid');
  await popup.getByRole('button', { name: 'Reveal token' }).click();
  await expect(popup.getByText('BQ-seeded-access-token')).toBeVisible();
  await show(popup, 'valid-revealed');
  // By itself, after ten seconds: it may be gone before the last picture is taken.
  await expect(popup.getByText('BQ-seeded-access-token')).toBeHidden({ timeout: 15_000 });
  await popup.getByRole('button', { name: 'Copy as' }).click();
  await show(popup, 'valid-copy-as');
  await popup.keyboard.press('Escape');
  await popup.getByRole('button', { name: 'Details' }).click();
  await show(popup, 'details');
});

test('F6 F10 valid, with what is odd about the token', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, spotify);
  await seedSecret('refresh-token', 'seeded-refresh-token');
  const odd = { ...JSON.parse(storedToken(60, 3600)), lifeAssumed: true, clockAhead: 12 * 60_000 };
  await seedSecret('access-token', JSON.stringify(odd));
  const app = await launch();
  const popup = await visiblePopup(app);
  await expect(popup.getByText(/Token Tray assumes the usual 1 h/)).toBeVisible();
  await expect(popup.getByText(/clock is 12 min ahead of Spotify’s.*correct the clock/)).toBeVisible();
  await show(popup, 'valid-odd');
});

test('valid with Practice', async ({ launchSignedIn }) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  await expect(popup.getByText('Ada Practice')).toBeVisible();
  await show(popup, 'valid-practice');
});

test('refreshing', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, spotify);
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(3500, 3600));
  await whileProxySilent(async (environment) => {
    const app = await launch({ environment });
    const popup = await visiblePopup(app);
    await expect(popup.getByRole('status').first()).toContainText('Refreshing…');
    await show(popup, 'refreshing');
    await app.kill();
  });
});

test('offline, and the token that is still valid can be copied', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, spotify);
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(3600 - 200, 3600));
  const app = await launch({ environment: refusingProxy });
  const popup = await visiblePopup(app);
  await expect(popup.getByRole('status').first()).toContainText(/Offline · valid until \d/);
  await show(popup, 'offline');
  await popup.getByRole('button', { name: 'Copy token' }).click();
  await expect(popup.getByText(/Copied · valid for 3 min/)).toBeVisible();
});

test('offline and expired', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, spotify);
  await seedSecret('refresh-token', 'seeded-refresh-token');
  const app = await launch({ environment: refusingProxy });
  const popup = await visiblePopup(app);
  await expect(popup.getByRole('status').first()).toContainText('Offline · expired');
  await show(popup, 'offline-expired');
});

test('needs-sign-in', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, { provider: 'practice', name: 'Practice' });
  await seedSecret('refresh-token', 'a-refresh-token-that-practice-never-gave');
  const app = await launch();
  const popup = await visiblePopup(app);
  await expect(popup.getByRole('status').first()).toContainText('Sign in again');
  await show(popup, 'needs-sign-in');
});

test('attention', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, {
    provider: 'practice',
    name: 'Practice with a secret',
    grant: 'code-secret',
    clientId: 'token-tray-confidential',
  });
  await seedSecret('client-secret', 'not-the-secret');
  await seedSecret('refresh-token', 'a-refresh-token');
  const app = await launch();
  const popup = await visiblePopup(app);
  await expect(popup.getByRole('status').first()).toContainText('Needs attention');
  await show(popup, 'attention');
});

test('keychain-locked, and back at once when a person has unlocked it', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, spotify);
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(60, 3600));
  await whileKeyringLocked(async (unlock) => {
    const app = await launch();
    const popup = await visiblePopup(app);
    await expect(popup.getByRole('status').first()).toContainText('Keychain locked');
    await show(popup, 'keychain-locked');
    await unlock();
    await popup.getByRole('button', { name: 'Try again' }).click();
    await expect(popup.getByRole('status').first()).toContainText('Valid for');
  });
});

test('F42 keychain-unavailable', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, spotify);
  const app = await launch({ environment: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' } });
  await app.launchAgain();
  const popup = await app.page('app://token-tray/index.html');
  await expect(popup.getByRole('status').first()).toContainText('Keychain not available');
  await expect(
    popup.getByText(/no D-Bus session bus to reach the keyring by\. Start Token Tray from a desktop session/),
  ).toBeVisible();
  await show(popup, 'keychain-unavailable');
  await popup.getByRole('button', { name: 'Use memory only' }).click();
  await expect(popup.getByRole('status').first()).toContainText('Signed out');
});

test('a sign-in page that cannot be shown says why, and offers another try', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, spotify);
  const app = await launch({ environment: refusingProxy });
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
  const bar = await app.page('app://token-tray/sign-in-bar.html');
  await expect(bar.getByRole('button', { name: 'Try again' })).toBeVisible();
  await show(bar, 'sign-in-failed');
});

test('the form and the settings', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page('app://token-tray/index.html');
  await popup.getByRole('button', { name: 'Set up Spotify' }).click();
  await show(popup, 'form');
  await popup.getByLabel('Client ID').fill('3f9c1e07ab52');
  await popup.getByLabel('Client ID').blur();
  await expect(popup.getByText(/12 characters; a Spotify client ID has 32/)).toBeVisible();
  await show(popup, 'form-problem');
  await popup.getByRole('button', { name: 'Back' }).click();
  await popup.getByRole('button', { name: 'Discard' }).click();
  await popup.getByRole('button', { name: 'Settings' }).click();
  await show(popup, 'settings');
});
