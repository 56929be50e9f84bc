import { expect, test } from './app';
import { show } from './gallery';
import { patience } from './patience';
import { openEvents, visiblePopup } from './popup';
import { seedProfiles } from './seed';
import { whileProxySilent } from './silent-proxy';
import type { TokenTray } from './token-tray';

const barAddress = 'app://token-tray/sign-in-bar.html';

/** The scheme of the page that has the keyboard, as the system sees it: pages under Playwright all believe that they have. */
const focused = ({ electron }: TokenTray): Promise<string | undefined> =>
  electron.evaluate(({ webContents }) => webContents.getFocusedWebContents()?.getURL().split(':')[0]);

/** Presses F6 where the keyboard is, as the system does: what a debugger types passes the app by. */
const pressF6 = ({ electron }: TokenTray): Promise<void> =>
  electron.evaluate(({ webContents }) =>
    webContents.getFocusedWebContents()?.sendInputEvent({ type: 'keyDown', keyCode: 'F6' }),
  );

test('F6 leads from the provider’s page to the bar above it and back', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page('app://token-tray/index.html');
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  await app.page('http://127.0.0.1:');
  const bar = await app.page(barAddress);
  await expect.poll(() => focused(app)).toBe('http');
  await pressF6(app);
  await expect.poll(() => focused(app)).toBe('app');
  await pressF6(app);
  await expect.poll(() => focused(app)).toBe('http');
  await pressF6(app);
  await expect.poll(() => focused(app)).toBe('app');
  // A page that has only just been given the keyboard may miss the first key.
  await expect(async () => {
    await bar.keyboard.press('Tab');
    expect(await bar.evaluate(() => document.activeElement?.textContent)).toBe('Open in my browser');
  }).toPass({ timeout: patience });
});

test('a sign-in page that never comes says so, and offers another try @patient', async ({
  launch,
  configFolder,
}) => {
  // Of its own, for the tests on the other desktop have the usual port.
  await seedProfiles(configFolder, { name: 'Spotify', redirectPort: 8893 });
  await whileProxySilent(async (environment) => {
    const app = await launch({ environment });
    const popup = await visiblePopup(app);
    await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
    const bar = await app.page(barAddress);
    const words = 'accounts.spotify.com has not answered for 15 seconds.';
    await expect(bar.getByText(words)).toBeVisible({ timeout: 45_000 });
    await show(bar, 'sign-in-slow');
    await expect(bar.getByRole('button', { name: 'Try again' })).toBeVisible();
    await app.kill();
  });
});

test('a sign-in page that cannot be shown says why, and offers another try', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, { name: 'Spotify' });
  // Nobody listens on the discard port.
  const app = await launch({ environment: { https_proxy: 'http://127.0.0.1:9' } });
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
  const bar = await app.page(barAddress);
  await expect(bar.getByRole('button', { name: 'Try again' })).toBeVisible();
  await show(bar, 'sign-in-failed');
  await bar.getByRole('button', { name: 'Cancel sign-in' }).click();
  const home = await visiblePopup(app);
  await openEvents(home);
  await expect(home.getByText('Sign-in page not shown')).toBeVisible();
});
