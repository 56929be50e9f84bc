import { expect, test } from './app';
import { show } from './gallery';
import { type ApiAnswer, finishAtSpotify, playSpotify } from './played-spotify';
import { visiblePopup } from './popup';
import { seedProfiles } from './seed';

const notOnTheList: ApiAnswer = { status: 403, body: 'User not registered in the Developer Dashboard' };
const json = (status: number, message: string, headers = {}): ApiAnswer => ({
  status,
  body: JSON.stringify({ error: { status, message } }),
  headers: { 'content-type': 'application/json', ...headers },
});

/** What Spotify answers, and what `Test token` says of it. */
const readings: readonly (readonly [ApiAnswer, reason: string, next: RegExp])[] = [
  [
    { status: 403, body: 'Active premium subscription required for the owner of the app.' },
    'The owner of this Spotify app has no Premium subscription, which Spotify requires of every app’s owner.',
    /^The owner has to renew Premium/,
  ],
  [
    json(429, 'QUOTA_EXCEEDED', { 'retry-after': '120' }),
    'The quota of your Spotify developer account is used up.',
    /make fewer calls until it resets\. Try again in 2 min\.$/,
  ],
  [
    json(429, 'API rate limit exceeded'),
    'Spotify asked Token Tray to slow down (HTTP 429).',
    /the token itself is not at fault/,
  ],
  [
    json(401, 'The access token expired'),
    'Spotify does not accept this token (HTTP 401).',
    /^Spotify says “The access token expired”\. Renew it/,
  ],
  [
    notOnTheList,
    'This account is not on the list of the Spotify app’s users.',
    /add this account in the dashboard under User Management/,
  ],
];

test('a trouble that only the first call shows stands beside the token, until a call succeeds; each is told in words', async ({
  launch,
  configFolder,
  systemBrowser,
}) => {
  await seedProfiles(configFolder, { opener: 'browser' });
  const app = await launch({ environment: systemBrowser.environment });
  await playSpotify(app.electron, notOnTheList);
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
  await finishAtSpotify(popup);

  const note = popup.getByText('This account is not on the list of the Spotify app’s users.');
  await expect(note).toBeVisible();
  const copy = popup.getByRole('button', { name: 'Copy token' });
  await expect(copy).toBeVisible();
  // What was copied was the link.
  await expect(copy.locator('svg')).toHaveCount(0);
  await expect(popup.getByRole('button', { name: 'Open the dashboard' })).toBeVisible();
  await show(popup, 'first-call-refused');

  await popup.getByRole('button', { name: 'Details' }).click();
  for (const [answer, reason, next] of readings) {
    await playSpotify(app.electron, answer);
    await popup.getByRole('button', { name: 'Test token' }).click();
    await expect(popup.getByRole('main').getByText(reason)).toBeVisible();
    await expect(popup.getByRole('main').getByText(next)).toBeVisible();
  }
  await playSpotify(app.electron, json(401, 'The access token expired'));
  await popup.getByRole('button', { name: 'Test token' }).click();
  await popup.getByRole('main').getByRole('button', { name: 'Refresh now' }).click();
  await expect(popup.getByText('Spotify does not accept this token (HTTP 401).')).toBeHidden();
  await playSpotify(app.electron, { status: 200, body: '{"display_name":"Robin"}' });
  await popup.getByRole('button', { name: 'Test token' }).click();
  await expect(popup.getByText('Works as Robin.')).toBeVisible();
  await popup.getByRole('button', { name: 'Back' }).click();
  await expect(popup.getByRole('button', { name: 'Copy token' })).toBeVisible();
  await expect(note).toBeHidden();
});
