import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { readClipboard } from './desktop-clipboard';
import { show } from './gallery';
import { keychainEntries } from './keyring';
import { watchNotifications } from './notifications';
import { isPopupVisible, popupBesideSignIn, timeLeft, visiblePopup } from './popup';
import { approve, currentToken, redirectAfterApproval, tryPractice } from './practice';
import { seedProfiles } from './seed';
import type { SystemBrowser } from './system-browser';
import type { TokenTray } from './token-tray';

test('two clicks and an approval give a newcomer a token on the clipboard', async ({ launch }) => {
  const app = await launch();
  const popup = await tryPractice(app);
  await expect(popup.getByRole('status').first()).toContainText(/Valid for/);
  await expect(popup.getByText('Ada Practice')).toBeVisible();
  await popup.getByRole('button', { name: 'Copy token' }).click();
  await expect(popup.getByText(/Copied · valid for/)).toBeVisible();
  expect(await readClipboard()).toBe(await currentToken());
});

test('S-W1 the sign-in window shows the exact origin, and nothing of the app is in the page', async ({
  launch,
}) => {
  const app = await launch();
  const popup = await app.page('app://token-tray/index.html');
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  const page = await app.page('http://127.0.0.1:');
  const bar = await app.page('app://token-tray/sign-in-bar.html');
  await expect(bar.getByText(new URL(page.url()).host)).toBeVisible();
  const titles = await app.electron.evaluate(({ BaseWindow }) =>
    BaseWindow.getAllWindows().map((window) => window.getTitle()),
  );
  expect(titles).toContain(new URL(page.url()).origin);
  expect(await page.evaluate(() => 'tokenTray' in globalThis || 'require' in globalThis)).toBe(false);
});

test('F66 declining reads "You declined", and changes nothing', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page('app://token-tray/index.html');
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  await (await app.page('http://127.0.0.1:')).getByRole('button', { name: 'Deny' }).click();
  await expect(popup.getByText(/You declined/)).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Sign in' })).toBeVisible();
  expect(await keychainEntries()).toEqual([]);
});

test('F65 a sign-in can be cancelled in the popup, and tried again', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page('app://token-tray/index.html');
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  const first = await app.page('http://127.0.0.1:');
  await popupBesideSignIn(app);
  await expect(popup.getByText(/Finish in the sign-in window/)).toBeVisible();
  await show(popup, 'signing-in-window');
  const gone = first.waitForEvent('close');
  await popup.getByRole('button', { name: 'Cancel sign-in' }).click();
  await gone;
  await (await visiblePopup(app)).getByRole('button', { name: 'Sign in' }).click();
  await approve(await app.page('http://127.0.0.1:'));
  await expect(timeLeft(popup)).toBeVisible();
});

test('F65 closing the sign-in window cancels', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page('app://token-tray/index.html');
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  await app.page('http://127.0.0.1:');
  const bar = await app.page('app://token-tray/sign-in-bar.html');
  // As a person does, who sees it first: a window that is asked to close while its page comes may not hear it.
  await expect(bar.getByRole('button', { name: 'Cancel sign-in' })).toBeVisible();
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes('sign-in-bar'))
      ?.close(),
  );
  await expect(popup.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('O1 the page moves to the system’s browser in one click, and signs in there', async ({
  launch,
  systemBrowser,
}) => {
  const app = await launch({ environment: systemBrowser.environment });
  const { popup, page } = await beginInBrowser(app, systemBrowser);
  await expect(popup.getByText(/Finish in your browser/)).toBeAttached();
  await expect(popup.getByRole('button', { name: 'Copy the sign-in link' })).toBeAttached();
  const notifications = await watchNotifications(app);
  await approve(page);
  await expect(page.getByText(/Signed in/).first()).toBeVisible();
  expect(page.url()).not.toMatch(/code=|state=/);
  // While a sign-in waits there is a timer too.
  await expect(popup.getByRole('status').first()).toContainText(/Valid for/);
  // The popup is hidden: who looks at the browser is told by the desktop.
  await expect.poll(notifications.shown).toEqual([{ title: 'Token Tray', body: 'Signed in: Practice' }]);
});

test('O1 a page that goes to a sign-in which takes no embedded windows moves to the browser by itself', async ({
  launch,
  systemBrowser,
}) => {
  const app = await launch({ environment: systemBrowser.environment });
  const popup = await app.page('app://token-tray/index.html');
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  const consent = await app.page('http://127.0.0.1:');
  const closed = consent.waitForEvent('close');
  // As the button of another account on the provider's page leads there; later, for the page goes with it.
  await consent.evaluate(
    () => void setTimeout(() => location.assign('https://accounts.google.com/o/oauth2/v2/auth')),
  );
  const page = await systemBrowser.opened();
  await closed;
  expect(new URL(page.url()).hostname).toBe('127.0.0.1');
  await expect(popup.getByText(/Finish in your browser/)).toBeAttached();
  await approve(page);
  await expect(popup.getByRole('status').first()).toContainText(/Valid for/);
});

test('a pasted redirect URL ends a sign-in whose browser cannot reach this computer', async ({
  launch,
  systemBrowser,
}) => {
  const app = await launch({ environment: systemBrowser.environment });
  const { popup, page } = await beginInBrowser(app, systemBrowser);
  // Approved by a client that does not follow, as a browser on another machine cannot.
  const redirected = await redirectAfterApproval(page);
  const notifications = await watchNotifications(app);
  await visiblePopup(app);
  await popup.getByRole('button', { name: 'Paste redirect URL' }).click();
  await popup.getByLabel('Redirect URL').fill('http://127.0.0.1:1/callback?code=x&state=y');
  await popup.getByLabel('Redirect URL').press('Enter');
  await expect(popup.getByText(/not the address you were redirected to/)).toBeVisible();
  await popup.getByLabel('Redirect URL').fill(redirected);
  await popup.getByLabel('Redirect URL').press('Enter');
  await expect(popup.getByRole('status').first()).toContainText(/Valid for/);
  expect(await notifications.shown()).toEqual([]);
});

test('a pasted redirect URL brings an implicit token, once its fragment was copied along', async ({
  launch,
  configFolder,
  systemBrowser,
}) => {
  const implicit = { name: 'Implicit', grant: 'implicit', opener: 'browser' } as const;
  await seedProfiles(configFolder, { provider: 'practice', ...implicit });
  const app = await launch({ environment: systemBrowser.environment });
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
  const redirected = new URL(await redirectAfterApproval(await systemBrowser.opened()));
  await visiblePopup(app);
  await popup.getByRole('button', { name: 'Paste redirect URL' }).click();
  const field = popup.getByLabel('Redirect URL');
  await field.fill(redirected.href.replace(redirected.hash, ''));
  await field.press('Enter');
  await expect(popup.getByText(/^A part of this address is missing/)).toBeVisible();
  await field.fill(redirected.href);
  await field.press('Enter');
  await expect(timeLeft(popup)).toBeVisible();
  expect(await currentToken()).toBe(new URLSearchParams(redirected.hash.slice(1)).get('access_token'));
});

/** Moves a newcomer's sign-in to the system's browser; from the bar, for its window takes the focus and hides the popup. */
async function beginInBrowser(app: TokenTray, browser: SystemBrowser): Promise<{ popup: Page; page: Page }> {
  const popup = await app.page('app://token-tray/index.html');
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  const bar = await app.page('app://token-tray/sign-in-bar.html');
  // Not sooner: the window hides the popup by coming up, not by being there.
  await expect.poll(() => isPopupVisible(app)).toBe(false);
  await bar.getByRole('button', { name: 'Open in my browser' }).click();
  return { popup, page: await browser.opened() };
}
