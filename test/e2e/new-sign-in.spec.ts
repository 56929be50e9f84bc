import { expect, test } from './app';
import { readClipboard } from './desktop-clipboard';
import { show } from './gallery';
import { press, tabTo } from './keyboard';
import { manageProfiles, storedProfiles } from './manage-profiles';
import { visiblePopup } from './popup';
import { approveInWindow, currentToken } from './practice';
import { untilAtRest } from './tray-waits';

test('a changed client ID says what it means, and the old sign-in renews until the next', async ({
  launchSignedIn,
  configFolder,
}) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  const first = await currentToken();
  await manageProfiles(popup);
  await press(popup, 'Edit Practice');
  await popup.getByRole('radio', { name: 'With a client secret' }).check();
  await popup.getByRole('textbox', { name: 'Client secret' }).fill('practice-secret');
  await expect(popup.getByText(/^The new way to sign in needs a new sign-in/)).toBeVisible();
  await popup.getByLabel('Client ID').fill('token-tray-confidential');
  await expect(popup.getByText(/^The new client ID and way to sign in need a new sign-in/)).toBeVisible();
  await show(popup, 'edit-needs-sign-in');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('button', { name: 'Edit Practice' })).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(popup.getByText('Profile changed since this sign-in')).toBeVisible();
  await show(popup, 'changed-since-sign-in');
  await popup.getByRole('button', { name: 'Refresh now' }).click();
  await expect.poll(() => currentToken()).not.toBe(first);
  await expect(popup.getByText('Profile changed since this sign-in')).toBeVisible();
  expect(await storedProfiles(configFolder)).toMatchObject([{ signedInWith: { clientId: 'token-tray' } }]);
  const renewed = await currentToken();

  await popup.getByRole('button', { name: 'Sign in again' }).click();
  await approveInWindow(app);
  await visiblePopup(app);
  await expect(popup.getByText('Profile changed since this sign-in')).toBeHidden();
  expect(await currentToken()).not.toBe(renewed);
  const signedIn = await currentToken();
  await popup.getByRole('button', { name: 'Refresh now' }).click();
  await expect.poll(() => currentToken()).not.toBe(signedIn);
  expect(await storedProfiles(configFolder)).toMatchObject([{ signedInWith: null }]);

  await manageProfiles(popup);
  await press(popup, 'Edit Practice');
  await popup.getByRole('button', { name: 'Select none' }).click();
  await expect(popup.getByText(/^The new scopes need a new sign-in/)).toBeVisible();
  await popup.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(popup.getByRole('button', { name: 'Edit Practice' })).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(popup.getByText('Profile changed since this sign-in')).toBeVisible();
});

test('another account signs in in place of the one there is, and only once it has succeeded', async ({
  launchSignedIn,
  configFolder,
}) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  await expect(popup.getByText('Ada Practice')).toBeVisible();
  const first = await currentToken();
  await popup.getByRole('button', { name: 'Details' }).click();
  await tabTo(popup, popup.getByRole('button', { name: 'Sign in as another account' }));
  await show(popup, 'details-another-account');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('status').first()).toContainText('Waiting for the browser…');
  expect(await currentToken()).toBe(first);
  const declined = await app.page('http://127.0.0.1:');
  await declined.getByRole('button', { name: 'Deny' }).click();
  const failed = (await visiblePopup(app)).getByText(/You declined the sign-in at Practice/);
  await expect(failed).toBeVisible();
  await show(popup, 'new-sign-in-failed');
  expect(await currentToken()).toBe(first);
  expect(await storedProfiles(configFolder)).toMatchObject([{ account: 'Ada Practice' }]);
  await tabTo(popup, popup.getByRole('button', { name: 'Dismiss' }));
  await popup.keyboard.press('Enter');
  await expect(failed).toBeHidden();
  await expect(popup.getByRole('button', { name: 'Copy token', exact: true })).toBeFocused();

  await popup.getByRole('button', { name: 'Details' }).click();
  await popup.getByRole('button', { name: 'Sign in as another account' }).click();
  await approveInWindow(app, { person: 'Grace Practice' });
  await expect((await visiblePopup(app)).getByText('Grace Practice').first()).toBeVisible();
  await expect(popup.getByText('Ada Practice')).toBeHidden();
  const second = await currentToken();
  expect(second).not.toBe(first);
  expect(await storedProfiles(configFolder)).toMatchObject([{ account: 'Grace Practice' }]);
  await (await app.item()).click('Refresh now');
  await expect.poll(() => currentToken()).not.toBe(second);
  await untilAtRest(app);
  await (await app.item()).click('Copy token');
  await expect.poll(() => readClipboard()).toBe(await currentToken());
});
