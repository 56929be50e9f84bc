import { expect, test } from './app';
import { clipboardTargets, copyElsewhere, readClipboard } from './desktop-clipboard';
import { show } from './gallery';
import { press } from './keyboard';
import { editProfile } from './manage-profiles';
import { watchNotifications } from './notifications';
import { isPopupVisible, popupBesideSignIn, visiblePopup } from './popup';
import { currentToken } from './practice';
import { seedSettings } from './seed';

test('C1 C3 a copied token is marked as secret where Electron can, and is in no selection', async ({
  launchSignedIn,
}) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Copy token' }).click();
  await expect(popup.getByText(/Copied · valid for .* · cleared in 1 min/)).toBeVisible();
  expect(await readClipboard()).toBe(await currentToken());
  const canMark = await app.electron.evaluate((electron) => 'ClipboardItem' in electron);
  expect((await clipboardTargets()).includes('x-kde-passwordManagerHint')).toBe(canMark);
  expect(await readClipboard('x-kde-passwordManagerHint')).toBe(canMark ? 'secret' : '');
  expect(await readClipboard('UTF8_STRING', 'primary')).toBe('');
});

test('C3 a revealed token cannot be selected: three clicks on it leave the selection empty', async ({
  launchSignedIn,
}) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Reveal token' }).click();
  const token = popup.getByText(await currentToken());
  await token.click({ clickCount: 3 });
  await expect(token).toBeVisible();
  expect(await popup.evaluate(() => String(getSelection()))).not.toContain(await currentToken());
  expect(await readClipboard('UTF8_STRING', 'primary')).not.toContain(await currentToken());
});

test(
  'C2 a copied token is cleared after the time chosen, which applies at once',
  { tag: '@patient' },
  async ({ launchSignedIn }) => {
    const app = await launchSignedIn();
    const popup = await visiblePopup(app);
    await popup.getByRole('button', { name: 'Copy token' }).click();
    await expect(popup.getByText(/cleared in 1 min/)).toBeVisible();
    const copiedAt = Date.now();
    await popup.getByRole('button', { name: 'Settings' }).click();
    await popup.getByLabel('Clear a copied token').selectOption('After 30 seconds');
    await show(popup, 'settings-clipboard');
    await expect.poll(() => readClipboard(), { timeout: 40_000 }).toBe('');
    expect(Date.now() - copiedAt).toBeGreaterThan(28_000);
  },
);

test('C4 a clipboard that takes nothing is said, in the popup and by the tray', async ({
  launchSignedIn,
}) => {
  const app = await launchSignedIn();
  const notifications = await watchNotifications(app);
  const popup = await visiblePopup(app);
  await app.electron.evaluate(({ clipboard }) => {
    const fail = () => {
      throw new Error('The clipboard takes nothing');
    };
    Object.assign(clipboard, { writeText: fail, write: fail });
  });
  await popup.getByRole('button', { name: 'Copy token' }).click();
  await expect(popup.getByText(/^Something went wrong in Token Tray \(ref .*\)/)).toBeVisible();
  await expect(popup.getByText(/Copied/)).toBeHidden();
  await (await app.item()).click('Copy token');
  await expect.poll(notifications.shown).toMatchObject([{ body: expect.stringContaining('went wrong') }]);
  expect(await readClipboard()).toBe('');
});

test('C2 signing out clears the token, also when a clipboard manager has taken it over', async ({
  launchSignedIn,
}) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Copy token' }).click();
  await expect(popup.getByText(/Copied/)).toBeVisible();
  await copyElsewhere(await currentToken());
  await popup.getByRole('button', { name: 'Sign out' }).click();
  await popup.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await expect.poll(() => readClipboard()).toBe('');
});

test('C2 quitting clears the token, also when a clipboard manager has taken it over', async ({
  launchSignedIn,
}) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Copy token' }).click();
  await expect(popup.getByText(/Copied/)).toBeVisible();
  // Another program owns it from here on: with the app alone it would be gone as well.
  await copyElsewhere(await currentToken());
  expect(await app.quit()).toBe(0);
  expect(await readClipboard()).toBe('');
});

test('C2 what was copied elsewhere since is never cleared', async ({ launchSignedIn }) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Copy token' }).click();
  await expect(popup.getByText(/Copied/)).toBeVisible();
  await copyElsewhere('a poem');
  const item = await app.item();
  await item.click('Sign out');
  await item.until(({ tooltip }) => tooltip.includes('Signed out'));
  expect(await readClipboard()).toBe('a poem');
  expect(await app.quit()).toBe(0);
  expect(await readClipboard()).toBe('a poem');
});

test('a copied token that was renewed since is offered anew, until another one is copied', async ({
  launchSignedIn,
  configFolder,
}) => {
  // Longer than this test takes: what is cleared is not offered anew.
  await seedSettings(configFolder, { clearClipboardAfter: 300 });
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  const item = await app.item();
  await item.click('Copy as', 'Authorization header');
  await expect.poll(() => readClipboard()).toBe(`Authorization: Bearer ${await currentToken()}`);
  const words = popup.getByText('The token you copied has been renewed since.');
  await expect(words).toBeHidden();
  await item.click('Refresh now');
  await visiblePopup(app);
  await expect(words).toBeVisible();
  await show(popup, 'outdated-copy');

  await press(popup, 'Copy the new one');
  await expect(popup.getByText(/Copied · valid/)).toBeVisible();
  expect(await readClipboard()).toBe(`Authorization: Bearer ${await currentToken()}`);
  await expect(words).toBeHidden();
  await expect(popup.getByRole('button', { name: 'Copy token' })).toBeFocused();

  await item.click('Refresh now');
  await expect(words).toBeVisible();
  // Nor is it lost to who goes on to another profile, whatever that one shows.
  await popup.getByRole('button', { name: 'Profile', exact: true }).click();
  await popup.getByRole('menuitem', { name: 'Add profile' }).click();
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  await app.page('http://127.0.0.1:');
  await popupBesideSignIn(app);
  await expect(words).toBeHidden();
  const named = popup.getByText('The token you copied from Practice has been renewed since.');
  await expect(named).toBeVisible();
  await named.scrollIntoViewIfNeeded();
  await show(popup, 'outdated-copy-named');
  await popup.getByRole('button', { name: 'Dismiss' }).click();
  await expect(named).toBeHidden();
});

test('who opens the popup after copying elsewhere is offered nothing', async ({ launchSignedIn }) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Copy token' }).click();
  await (await app.item()).click('Refresh now');
  const words = popup.getByText('The token you copied has been renewed since.');
  await expect(words).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect.poll(() => isPopupVisible(app)).toBe(false);
  await copyElsewhere('a poem');
  await visiblePopup(app);
  await expect(words).toBeHidden();
});

test('a token is copied into the variable of its profile', async ({ launchSignedIn }) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  await editProfile(popup);
  const field = popup.getByLabel('Environment variable');
  await expect(field).toHaveAttribute('placeholder', 'PRACTICE_TOKEN');
  await field.fill('MY TOKEN');
  await field.press('Tab');
  await expect(popup.getByText(/Use only the letters/)).toBeVisible();
  await show(popup, 'environment-variable');
  await field.fill('MY_TOKEN');
  await popup.getByRole('button', { name: 'Save', exact: true }).click();
  const item = await app.item();
  await item.click('Copy as', 'Environment variable');
  await expect.poll(() => readClipboard()).toBe(`export MY_TOKEN='${await currentToken()}'`);
  await item.click('Copy as', 'PowerShell');
  await expect.poll(() => readClipboard()).toBe(`$env:MY_TOKEN = '${await currentToken()}'`);
});
