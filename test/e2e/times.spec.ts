import { expect, test } from './app';
import { timeLeft, visiblePopup } from './popup';
import { seedProfiles, seedSecret, storedToken } from './seed';

test('a long life is told in days, and in English whatever the system speaks', async ({
  launch,
  configFolder,
}) => {
  const day = 24 * 60 * 60;
  await seedProfiles(configFolder, { authorizedAt: Date.now() - day * 1000 });
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(60, 60 * day));
  const app = await launch({ environment: { LANGUAGE: 'de', LC_ALL: 'de_DE.UTF-8' } });
  const popup = await visiblePopup(app);
  expect(await popup.evaluate(() => navigator.language)).toBe('de');
  await expect(timeLeft(popup)).toHaveText('59 days left');
  await popup.getByRole('button', { name: 'Details' }).click();
  await expect(popup.getByText('yesterday')).toBeVisible();
});
