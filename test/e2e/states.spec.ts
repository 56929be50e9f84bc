import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { portray, show } from './gallery';
import { press } from './keyboard';
import { timeLeft, visiblePopup } from './popup';
import { seedProfiles, seedSecret, storedToken } from './seed';
import { whileProxySilent } from './silent-proxy';

// Each test brings the real app into one state, reads it where a person would, and lets axe and a camera look.

const spotify = { name: 'Spotify · listening history', account: 'Ada Lovelace' };
/** Nobody listens on the discard port: every connection is refused, as it is without a network. */
const refusingProxy = { https_proxy: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9' };

/** A moment as good as any, so that the README’s pictures change when the app does and not with every run. */
const startsAt = Date.UTC(2026, 4, 4, 13, 26);

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
  await popup.getByRole('button', { name: 'Details' }).click();
  await expect(popup.getByRole('heading', { name: 'Details' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Test token' })).toBeHidden();
  await show(popup, 'details-signed-out');
});

test('valid', async ({ launch, configFolder }) => {
  const day = 24 * 60 * 60_000;
  const issuedAt = startsAt - 16 * 60_000;
  await seedProfiles(configFolder, { ...spotify, scopes, authorizedAt: startsAt - 20 * day });
  await seedSecret('refresh-token', 'seeded-refresh-token');
  const token = { text: 'BQ-seeded-access-token', issuedAt, expiresAt: issuedAt + 3600_000, scopes };
  await seedSecret('access-token', JSON.stringify(token));
  const app = await launch({ startsAt, environment: { TZ: 'UTC' } });
  const popup = await visiblePopup(app);
  await popup.clock.setFixedTime(startsAt + 10_000);
  await expect(timeLeft(popup)).toHaveText('43 min left');
  await expect(popup.getByRole('status').first()).toContainText(/Valid for 4[34] min/);
  await show(popup, 'valid');
  await portray(popup, 'popup');
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
  await seedProfiles(configFolder, spotify, { name: 'Without an end' });
  await seedSecret('refresh-token', 'seeded-refresh-token');
  const odd = { ...JSON.parse(storedToken(60, 3600)), lifeAssumed: true, clockAhead: 12 * 60_000 };
  await seedSecret('access-token', JSON.stringify(odd));
  const endless = { ...JSON.parse(storedToken(60, 3600)), expiresAt: null };
  await seedSecret('access-token', JSON.stringify(endless), 1);
  const app = await launch();
  const popup = await visiblePopup(app);
  await expect(popup.getByText(/Token Tray assumes the usual 1 h/)).toBeVisible();
  await expect(popup.getByText(/clock is 12 min ahead of Spotify’s.*correct the clock/)).toBeVisible();
  await show(popup, 'valid-odd');
  await popup.keyboard.press('Control+2');
  await expect(popup.getByText('No expiry given', { exact: true })).toBeVisible();
  await show(popup, 'valid-no-expiry');
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
    // As before and after: nothing below it moves.
    await expect(popup.getByText('Renews itself')).toBeVisible();
    await show(popup, 'refreshing');
    await app.kill();
  });
});

test('asking the provider, where no page opens, and the focus goes along', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, { ...spotify, grant: 'client-credentials' });
  await seedSecret('client-secret', 'a-secret');
  const app = await launch();
  const popup = await visiblePopup(app);
  await app.electron.evaluate(({ net }) => {
    net.fetch = () => new Promise(() => {});
  });
  await press(popup, 'Sign in');
  // Not on a button: a key that is held down would go on from one to the next.
  await expect(popup.getByRole('main').locator('section').first()).toBeFocused();
  await show(popup, 'signing-in-asking');
  await press(popup, 'Cancel sign-in');
  await expect(popup.getByRole('button', { name: 'Sign in' })).toBeFocused();
});

test('offline, and the token that is still valid can be copied', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, spotify);
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(3600 - 290, 3600));
  const app = await launch({ environment: refusingProxy });
  const popup = await visiblePopup(app);
  await expect(popup.getByRole('status').first()).toContainText(/Offline · valid until \d/);
  await show(popup, 'offline');
  await popup.getByRole('button', { name: 'Copy token' }).click();
  await expect(popup.getByText(/Copied · valid for [234] min/)).toBeVisible();
});

test('offline and expired', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, spotify);
  await seedSecret('refresh-token', 'seeded-refresh-token');
  const app = await launch({ environment: refusingProxy });
  const popup = await visiblePopup(app);
  await expect(popup.getByRole('status').first()).toContainText('Offline · expired');
  await show(popup, 'offline-expired');
});

test('needs-sign-in, without a token and with one that is still valid', async ({ launch, configFolder }) => {
  const practice = { provider: 'practice', name: 'Practice' } as const;
  await seedProfiles(configFolder, practice, practice);
  for (const profile of [0, 1])
    await seedSecret('refresh-token', 'a-refresh-token-that-practice-never-gave', profile);
  await seedSecret('access-token', storedToken(3600 - 200, 3600), 1);
  const app = await launch();
  const popup = await visiblePopup(app);
  await expect(popup.getByRole('status').first()).toContainText('Sign in again');
  await show(popup, 'needs-sign-in');
  await popup.keyboard.press('Control+2');
  await expectLastToken(popup, 'Sign in again');
  await show(popup, 'needs-sign-in-last-token');
});

test('attention, without a token and with one that is still valid', async ({ launch, configFolder }) => {
  const confidential = {
    provider: 'practice',
    name: 'Practice with a secret',
    grant: 'code-secret',
    clientId: 'token-tray-confidential',
  } as const;
  await seedProfiles(configFolder, confidential, confidential);
  for (const profile of [0, 1]) {
    await seedSecret('client-secret', 'not-the-secret', profile);
    await seedSecret('refresh-token', 'a-refresh-token', profile);
  }
  await seedSecret('access-token', storedToken(3600 - 200, 3600), 1);
  const app = await launch();
  const popup = await visiblePopup(app);
  await expect(popup.getByRole('status').first()).toContainText('Needs attention');
  await show(popup, 'attention');
  await popup.keyboard.press('Control+2');
  await expectLastToken(popup, 'Needs attention');
  await show(popup, 'attention-last-token');
});

/** The token that cannot be renewed is offered until its end, beside the way out. */
async function expectLastToken(popup: Page, state: string): Promise<void> {
  await expect(popup.getByText(/^The last token is valid until/)).toBeVisible();
  await expect(popup.getByRole('status').first()).toContainText(state);
  await expect(popup.getByRole('button', { name: 'Copy token' })).not.toHaveClass(/primary/);
}
