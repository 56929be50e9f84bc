import { expect, test } from './app';
import { readClipboard } from './desktop-clipboard';
import { keychainEntries } from './keyring';
import { isPopupVisible, visiblePopup } from './popup';
import { seedProfiles, seedSecret, storedToken } from './seed';

const service = {
  provider: 'practice',
  name: 'My service',
  grant: 'client-credentials',
  clientId: 'token-tray-confidential',
} as const;

/** The text of the second profile's token, as the keyring has it. */
async function tokenOfService(): Promise<string> {
  const entries = await keychainEntries();
  return JSON.parse(entries.find(({ account }) => account === 'seed-1/access-token')?.secret ?? '{}').text;
}

test('a profile that is not shown is renewed too, and is gone to by the popup’s menu and by the tray’s', async ({
  launch,
  configFolder,
}) => {
  const narrow = { ...service, name: 'Narrow', scopes: ['profile', 'playlist-read'] };
  await seedProfiles(configFolder, { name: 'Listening' }, service, narrow);
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(60, 3600));
  await seedSecret('client-secret', 'practice-secret', 1);
  await seedSecret('access-token', storedToken(0, 24, ['profile'], 'the-first'), 1);
  await seedSecret('client-secret', 'practice-secret', 2);
  await seedSecret('access-token', storedToken(0, 3600, ['profile']), 2);
  const app = await launch();
  const item = await app.item();
  await item.until(({ tooltip }) => tooltip.includes('Listening · Valid for'));
  await expect.poll(tokenOfService).not.toBe('the-first');
  const renewed = await tokenOfService();
  expect((await item.properties()).tooltip).toContain('Listening · Valid for');

  const popup = await visiblePopup(app);
  const switcher = popup.getByRole('button', { name: 'Profile', exact: true });
  await switcher.focus();
  await popup.keyboard.press('ArrowDown');
  const first = popup.getByRole('menuitemradio', { name: /Listening/ });
  const second = popup.getByRole('menuitemradio', { name: /My service/ });
  await expect(first).toBeFocused();
  await expect(first).toBeChecked();
  await expect(second).not.toBeChecked();
  await popup.keyboard.press('ArrowDown');
  await expect(second).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('My service');
  await expect(switcher).toBeFocused();
  await item.until(({ tooltip }) => tooltip.includes('My service · Valid for'));
  await item.click('Copy token');
  await expect.poll(() => readClipboard()).toBe(renewed);

  await popup.getByRole('button', { name: 'Details' }).click();
  await popup.getByRole('button', { name: 'Test token' }).click();
  const result = popup.getByText('This token speaks for your app, not for a person.');
  await expect(result).toBeVisible();
  await popup.keyboard.press('Control+1');
  await item.until(({ tooltip }) => tooltip.includes('Listening · Valid for'));
  await expect(popup.getByRole('button', { name: 'Test token' })).toBeVisible();
  await expect(result).toBeHidden();
  await popup.keyboard.press('Control+3');
  await expect(popup.getByText(/^No page opens: Practice gives a new token with what/)).toBeVisible();
  await popup.keyboard.press('Control+2');
  await item.until(({ tooltip }) => tooltip.includes('My service · Valid for'));
  await popup.getByRole('button', { name: 'Back' }).click();

  await popup.keyboard.press('Escape');
  await expect.poll(() => isPopupVisible(app)).toBe(false);
  const { menu } = await item.until(({ menu }) => menu.some(({ label }) => label === 'Profile'));
  const entries = menu.find(({ label }) => label === 'Profile')?.children ?? [];
  expect(entries.map(({ type, checked }) => [type, checked]).slice(0, 2)).toEqual([
    ['radio', false],
    ['radio', true],
  ]);
  await item.click('Profile', entries[0]?.label ?? '');
  await item.until(({ tooltip }) => tooltip.includes('Listening · Valid for'));
  await item.click('Copy token');
  await expect.poll(() => readClipboard()).toBe('BQ-seeded-access-token');
  await expect((await visiblePopup(app)).getByRole('heading', { level: 1 })).toHaveText('Listening');
});
