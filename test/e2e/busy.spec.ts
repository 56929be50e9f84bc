import { expect, test } from './app';
import { show } from './gallery';
import { timeLeft, visiblePopup } from './popup';
import { seedProfiles, seedSecret, storedToken } from './seed';
import { whileProxySilent } from './silent-proxy';

test('what waits for an answer says so, and keeps the focus', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, { name: 'Spotify' });
  await seedSecret('refresh-token', 'seeded-refresh-token');
  // So near its end that a copy waits for the renewal.
  await seedSecret('access-token', storedToken(3600 - 50, 3600));
  await whileProxySilent(async (environment) => {
    const app = await launch({ environment });
    const popup = await visiblePopup(app);
    await expect(timeLeft(popup)).toBeVisible();
    const copy = popup.getByRole('button', { name: 'Copy token' });
    await copy.click();
    await expect(copy).toHaveAttribute('aria-busy', 'true');
    await expect(copy).toBeFocused();
    await show(popup, 'copying');

    await popup.getByRole('button', { name: 'Details' }).click();
    await popup.getByRole('button', { name: 'Test token' }).click();
    const asking = popup.getByRole('button', { name: 'Asking Spotify…' });
    await expect(asking).toHaveAttribute('aria-busy', 'true');
    await expect(asking).toBeFocused();
    await show(popup, 'details-testing');
    await app.kill();
  });
});

test('a look for a provider says that it is under way', async ({ launch }) => {
  await whileProxySilent(async (environment) => {
    const app = await launch({ environment });
    const popup = await app.page('app://token-tray/index.html');
    await popup.getByRole('button', { name: 'Another provider…' }).click();
    await popup.getByLabel('Issuer').fill('https://id.example');
    await popup.getByRole('button', { name: 'Find endpoints' }).click();
    const looking = popup.getByRole('button', { name: 'Looking…' });
    await expect(looking).toHaveAttribute('aria-busy', 'true');
    await expect(looking).toBeFocused();
    await show(popup, 'custom-looking');
    await app.kill();
  });
});
