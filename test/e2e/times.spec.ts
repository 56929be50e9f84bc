import { expect, test } from './app';
import { visiblePopup } from './popup';
import { seedProfiles, seedSecret, storedToken } from './seed';

test('a long life is told in days', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, {});
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(60, 60 * 24 * 60 * 60));
  const popup = await visiblePopup(await launch());
  await expect(popup.getByRole('timer')).toHaveText('59 days left');
});
