import { expect, test } from './app';
import { searchForSecrets } from './canaries';
import { startForwardProxy } from './forward-proxy';
import { show } from './gallery';
import { whileKeyringLocked } from './keyring-lock';
import { keychainEntries } from './keyring';
import { popupAddress, visiblePopup } from './popup';
import { approveInWindow, tryPractice } from './practice';
import { seedProfiles } from './seed';
import { goThrough } from './through-proxy';

test('K8 a rotated refresh token that the keyring does not take is on no disk', async ({
  launch,
  configFolder,
}) => {
  const proxy = await startForwardProxy();
  const app = await launch();
  await tryPractice(app, { rotate: true });
  await goThrough(app, proxy);
  const item = await app.item();
  await whileKeyringLocked(async () => {
    await item.click('Refresh now');
    await expect.poll(() => proxy.grants.length).toBe(1);
    await item.until(({ tooltip }) => tooltip.includes('Valid for'));
    const popup = await visiblePopup(app);
    await expect(popup.getByText(/This sign-in is in memory only/)).toBeVisible();
    await show(popup, 'valid-not-saved');
    const [{ accessToken, refreshToken } = { accessToken: '', refreshToken: '' }] = proxy.grants;
    const secrets = [accessToken, String(refreshToken)];
    expect(
      await searchForSecrets(secrets, { folders: [configFolder], texts: { output: app.output() } }),
    ).toEqual([]);
  });
  await app.kill();
  await proxy.close();
});

test('K8 in memory only, tokens are on no disk and in no keyring, and gone with the app', async ({
  launch,
  configFolder,
}) => {
  const proxy = await startForwardProxy();
  await seedProfiles(configFolder, { provider: 'practice', name: 'Practice' });
  const app = await launch({ environment: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' } });
  await app.launchAgain();
  const popup = await app.page(popupAddress);
  await popup.getByRole('button', { name: 'Use memory only' }).click();
  await goThrough(app, proxy);
  await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
  await approveInWindow(app, { rotate: true });
  await expect.poll(() => proxy.grants.length).toBe(1);
  const secrets = proxy.grants.flatMap(({ accessToken, refreshToken }) => [
    accessToken,
    String(refreshToken),
  ]);
  const search = () =>
    searchForSecrets(secrets, { folders: [configFolder], texts: { output: app.output() } });
  expect(await search()).toEqual([]);
  await app.kill();
  expect(await search()).toEqual([]);
  expect(await keychainEntries()).toEqual([]);
  await proxy.close();
});
