import type { ElectronApplication } from 'playwright/test';
import { expect, test } from './app';
import { readClipboard } from './desktop-clipboard';
import { show } from './gallery';
import { visiblePopup } from './popup';
import { seedProfiles } from './seed';

test('a trouble that only the first call shows stands beside the token, until a call succeeds', async ({
  launch,
  configFolder,
  systemBrowser,
}) => {
  await seedProfiles(configFolder, { opener: 'browser' });
  const app = await launch({ environment: systemBrowser.environment });
  const words = 'User not registered in the Developer Dashboard';
  await playSpotify(app.electron, { status: 403, body: words });
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
  await popup.getByRole('button', { name: 'Copy the sign-in link' }).click();
  await expect.poll(() => readClipboard()).toContain('accounts.spotify.com');
  const state = new URL(await readClipboard()).searchParams.get('state');
  await popup.getByRole('button', { name: 'Paste redirect URL' }).click();
  await popup.getByLabel('Redirect URL').fill(`http://127.0.0.1:8888/callback?code=a-code&state=${state}`);
  await popup.getByLabel('Redirect URL').press('Enter');

  const note = popup.getByText('This account is not on the list of the Spotify app’s users.');
  await expect(note).toBeVisible();
  const copy = popup.getByRole('button', { name: 'Copy token' });
  await expect(copy).toBeVisible();
  // What was copied was the link.
  await expect(copy.locator('svg')).toHaveCount(0);
  await expect(popup.getByRole('button', { name: 'Open the dashboard' })).toBeVisible();
  await show(popup, 'first-call-refused');

  await playSpotify(app.electron, { status: 200, body: '{"display_name":"Robin"}' });
  await popup.getByRole('button', { name: 'Details' }).click();
  await popup.getByRole('button', { name: 'Test token' }).click();
  await expect(popup.getByText('Works as Robin.')).toBeVisible();
  await popup.getByRole('button', { name: 'Back' }).click();
  await expect(popup.getByRole('button', { name: 'Copy token' })).toBeVisible();
  await expect(note).toBeHidden();
});

/** Plays Spotify to the app's main process: every code is worth a token, and `/v1/me` answers with `me`. */
const playSpotify = (electron: ElectronApplication, me: { status: number; body: string }): Promise<void> =>
  electron.evaluate(({ net }, { status, body }) => {
    const tokens = {
      access_token: 'BQ-first',
      refresh_token: 'AQ-first',
      token_type: 'Bearer',
      expires_in: 3600,
    };
    net.fetch = async (input) =>
      String(input).startsWith('https://accounts.spotify.com')
        ? Response.json(tokens)
        : new Response(body, { status });
  }, me);
