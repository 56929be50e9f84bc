import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { show } from './gallery';
import { keychainEntries } from './keyring';
import { watchNotifications } from './notifications';
import { isPopupVisible, popupAddress, timeLeft, visiblePopup } from './popup';
import { patience } from './patience';
import { approveInWindow, currentToken } from './practice';
import { seedProfiles, seedSecret, storedToken } from './seed';
import type { TokenTray } from './token-tray';
import { untilValid } from './tray-waits';

const implicit = { provider: 'practice', name: 'Implicit', grant: 'implicit' } as const;
const client = {
  provider: 'practice',
  name: 'My service',
  grant: 'client-credentials',
  clientId: 'token-tray-confidential',
} as const;

/** How many pages are open besides the popup. */
const otherPages = ({ electron }: TokenTray): number =>
  electron.windows().filter((page) => !page.url().startsWith(popupAddress)).length;

const choose = (popup: Page, label: string) => popup.getByRole('radio', { name: label }).check();

test('client credentials are set up in the form, and sign in without any page', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, { provider: 'practice', name: 'Practice' });
  const app = await launch();
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Edit profile' }).click();
  await choose(popup, 'Client credentials, no browser');
  await expect(popup.getByLabel('Redirect port')).toBeHidden();
  await expect(popup.getByLabel('Where the sign-in page opens')).toBeHidden();
  await popup.getByRole('textbox', { name: 'Client secret' }).fill('practice-secret');
  await popup.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(popup.getByText(/For this way to sign in Practice knows one client/)).toBeVisible();
  await popup.getByLabel('Client ID').fill('token-tray-confidential');
  await popup.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(popup.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Open in my browser' })).toBeHidden();
  await popup.getByRole('button', { name: 'Sign in' }).click();
  await expect(timeLeft(popup)).toBeVisible();
  await expect(popup.getByText('Renews itself')).toBeVisible();
  expect(otherPages(app)).toBe(0);
  expect((await keychainEntries()).map(({ account }) => account).toSorted()).toEqual([
    'seed-0/access-token',
    'seed-0/client-secret',
  ]);

  const first = await currentToken();
  await popup.getByRole('button', { name: 'Refresh now' }).click();
  await expect.poll(currentToken).not.toBe(first);
  expect(otherPages(app)).toBe(0);
});

test('client credentials renew by themselves, and sign in from the tray', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, client);
  await seedSecret('client-secret', 'practice-secret');
  await seedSecret('access-token', storedToken(10, 14, ['profile'], 'about-to-end'));
  const app = await launch();
  await expect.poll(currentToken).not.toBe('about-to-end');
  const item = await app.item();
  await item.click('Sign out');
  await item.until(({ tooltip }) => tooltip.includes('Signed out'));
  await item.click('Sign in');
  await item.until(({ tooltip }) => tooltip.includes('Valid'));
  expect(otherPages(app)).toBe(0);
});

test('a wrong client secret needs attention', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, client);
  await seedSecret('client-secret', 'wrong');
  const app = await launch();
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Sign in' }).click();
  await expect(popup.getByRole('status').first()).toContainText('Needs attention');
});

test('an implicit token comes through the sign-in window, and a restart keeps it', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, implicit);
  const app = await launch();
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Sign in' }).click();
  await approveInWindow(app);
  await expect(timeLeft(popup)).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Refresh now' })).toBeHidden();
  const token = await currentToken();
  expect((await keychainEntries()).map(({ account }) => account)).toEqual(['seed-0/access-token']);
  expect(app.output()).not.toContain(token);
  await app.quit();

  const again = await launch();
  await untilValid(again);
  expect(await currentToken()).toBe(token);
});

test('before an implicit token ends that is said, and a new sign-in is one click away', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, implicit);
  await seedSecret('access-token', storedToken(51 * 60, 3600, ['profile'], 'the-old-one'));
  const app = await launch();
  await (await app.item()).until(({ tooltip }) => /Expires in [89] min/.test(tooltip), 2 * patience);
  const popup = await visiblePopup(app);
  await expect(popup.getByText(/This token cannot be renewed/)).toBeVisible();
  await show(popup, 'expires-soon');
  await popup.getByRole('button', { name: 'Sign in again' }).click();
  await approveInWindow(app);
  await expect.poll(currentToken).not.toBe('the-old-one');
});

test('a click on the notification leads to the profile whose token ends, and the tray offers the sign-in', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, implicit, { provider: 'practice', name: 'Other' });
  await seedSecret('access-token', storedToken(49 * 60 + 20, 3600, ['profile'], 'the-old-one'));
  const app = await launch();
  const notifications = await watchNotifications(app);
  const item = await app.item();
  await item.until(({ tooltip }) => tooltip.includes('Expires in'), 2 * patience);
  await expect
    .poll(notifications.shown)
    .toMatchObject([{ title: expect.stringMatching(/^Implicit: Expires in/) }]);
  await item.click('Profile', 'Other · Signed out');
  await item.until(({ tooltip }) => tooltip.includes('Other'));
  await notifications.click();
  await expect.poll(() => isPopupVisible(app)).toBe(true);
  const popup = await app.page(popupAddress);
  await expect(popup.getByRole('heading', { name: 'Implicit' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Sign in again now' })).toBeVisible();

  await item.click('Sign in');
  await approveInWindow(app);
  await expect.poll(currentToken).not.toBe('the-old-one');
  await item.until(({ menu }) => menu.some(({ label }) => label === 'Sign out'));
});

test('the end of an implicit token is told with its reason', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, implicit);
  await seedSecret('access-token', storedToken(60, 20));
  const app = await launch();
  const popup = await visiblePopup(app);
  await expect(popup.getByText(/this way to sign in cannot renew it/)).toBeVisible();
  await show(popup, 'implicit-ended');
});

test('Spotify’s implicit grant is explained before anything is sent, and PKCE is one click away', async ({
  launch,
}) => {
  const app = await launch();
  const popup = await app.page(popupAddress);
  await popup.getByRole('button', { name: 'Set up Spotify' }).click();
  await popup.getByLabel('Client ID').fill('0123456789abcdef0123456789abcdef');
  await choose(popup, 'Implicit, cannot be renewed');
  await expect(popup.getByText(/Spotify ended this way to sign in on 27 November 2025/)).toBeVisible();
  await popup.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(popup.getByRole('radio', { name: 'Implicit, cannot be renewed' })).toBeFocused();
  expect(otherPages(app)).toBe(0);
  await expect(popup.getByRole('button', { name: 'Use PKCE instead' })).toBeInViewport({ ratio: 1 });
  await show(popup, 'form-implicit-ended');
  await popup.getByRole('button', { name: 'Use PKCE instead' }).click();
  await expect(popup.getByRole('radio', { name: 'With PKCE, no secret needed' })).toBeChecked();
  await expect(popup.getByRole('radio', { name: 'With PKCE, no secret needed' })).toBeFocused();
  await expect(popup.getByText(/27 November 2025/)).toBeHidden();
  await choose(popup, 'Client credentials, no browser');
  await expect(popup.getByText('Scopes')).toBeHidden();
});
