import { expect, test } from './app';
import { timeLeft, visiblePopup } from './popup';
import { readClipboard } from './desktop-clipboard';
import { keychainEntries } from './keyring';
import { patience } from './patience';
import { approve, currentRefreshToken, currentToken, tryPractice } from './practice';
import { untilValid } from './tray-waits';

test(
  'a token of 20 seconds renews itself twice while nobody touches anything',
  { tag: '@patient' },
  async ({ launchSignedIn }) => {
    await launchSignedIn({ life: 20, rotate: true });
    // In this order: a renewal that comes between the two saves its refresh token first.
    const tokens = async () => ({ refresh: await currentRefreshToken(), access: await currentToken() });
    const first = await tokens();
    await expect.poll(currentToken, { timeout: 25_000 }).not.toBe(first.access);
    const second = await tokens();
    await expect.poll(currentToken, { timeout: 25_000 }).not.toBe(second.access);
    const seen = [first, second, await tokens()];
    expect(new Set(seen.map(({ access }) => access)).size).toBe(3);
    expect(new Set(seen.map(({ refresh }) => refresh)).size).toBe(3);
  },
);

test('a click that finds too little time left renews first, then copies', async ({ launchSignedIn }) => {
  const app = await launchSignedIn({ life: 20 });
  const popup = await visiblePopup(app);
  const before = await currentToken();
  // A token that is only just here is not renewed again: wait until this one is older than that.
  await expect(timeLeft(popup)).toContainText(/0:1[0-4]|1[0-4] s/, { timeout: 15_000 });
  await popup.getByRole('button', { name: 'Copy token' }).click();
  await expect(popup.getByText(/Copied · valid for (1[5-9]|20) s/)).toBeVisible();
  const copied = await readClipboard();
  expect(copied).not.toBe(before);
  expect(copied).toBe(await currentToken());
});

test('after quit and start the token is there at once, and renews', async ({ launch }) => {
  const first = await launch();
  await tryPractice(first);
  const token = await currentToken();
  await first.quit();

  const second = await launch();
  await untilValid(second);
  const item = await second.item();
  await item.click('Copy token');
  await expect.poll(() => readClipboard()).toBe(token);
  await item.click('Refresh now');
  await expect.poll(currentToken).not.toBe(token);
});

test('sign-out deletes the keychain entries, and a second start says signed out', async ({ launch }) => {
  const app = await launch();
  const popup = await tryPractice(app);
  expect((await keychainEntries()).map(({ account }) => account.replace(/^[^/]*/, ''))).toEqual([
    '/access-token',
    '/refresh-token',
  ]);
  await popup.getByRole('button', { name: 'Sign out' }).click();
  await popup.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(popup.getByRole('status').first()).toContainText('Signed out');
  expect(await keychainEntries()).toEqual([]);
  await app.quit();

  const again = await launch();
  await (await again.item()).until(({ tooltip }) => tooltip.includes('Signed out'), 2 * patience);
});

test('signing in again after signing out works, with the same profile', async ({ launchSignedIn }) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  const item = await app.item();
  await item.until(({ tooltip }) => tooltip.includes('Valid'));
  await item.click('Sign out');
  await popup.getByRole('button', { name: 'Sign in' }).click();
  await approve(await app.page('http://127.0.0.1:'));
  await item.until(({ tooltip }) => tooltip.includes('Valid'));
});
