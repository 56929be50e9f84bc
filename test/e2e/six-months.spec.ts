import { expect, test } from './app';
import { sleepFor } from './clock';
import { storedProfiles } from './manage-profiles';
import { watchNotifications } from './notifications';
import { finishAtSpotify, playSpotify } from './played-spotify';
import { visiblePopup } from './popup';
import { currentToken } from './practice';
import { givenSixMonthsBefore, seedProfiles, seedSecret } from './seed';
import { untilValid } from './tray-waits';

const day = 24 * 60 * 60_000;
/** A moment after which every day of the next two weeks has one six months before. */
const startsAt = Date.UTC(2026, 4, 4, 12);

test('F36 the end of six months is told at 14, 3 and 1 days, once each, and a new sign-in begins them anew', async ({
  launch,
  configFolder,
  systemBrowser,
}) => {
  await seedProfiles(configFolder, { opener: 'browser', authorizedAt: givenSixMonthsBefore(14.5, startsAt) });
  await seedSecret('refresh-token', 'seeded-refresh-token');
  const token = {
    text: 'BQ-seeded-access-token',
    issuedAt: startsAt,
    expiresAt: startsAt + day / 24,
    scopes: [],
  };
  await seedSecret('access-token', JSON.stringify(token));
  const app = await launch({ startsAt, environment: systemBrowser.environment });
  const item = await app.item();
  await untilValid(app);
  const spotify = await playSpotify(app.electron, { status: 200, body: '{"display_name":"Robin"}' });
  const notifications = await watchNotifications(app);
  const reminders = async () =>
    (await notifications.shown()).map(({ title }) => title).filter((title) => title.startsWith('Spotify:'));

  const told: string[] = [];
  for (const [days, words] of [
    [1, 'in 14 days'],
    [10.5, 'in 3 days'],
    [2, 'within a day'],
  ] as const) {
    await sleepFor(app, days * day);
    told.push(`Spotify: the sign-in ends ${words}`);
    await expect.poll(reminders).toEqual(told);
    await sleepFor(app, 60_000);
  }
  expect(await notifications.shown()).toContainEqual({
    title: 'Spotify: the sign-in ends in 14 days',
    body: expect.stringMatching(/^Spotify ends it then.*Choose Sign in again now/),
  });
  expect(await storedProfiles(configFolder)).toMatchObject([{ remindedDays: 1 }]);

  await notifications.click();
  const popup = await visiblePopup(app);
  const codes = async () =>
    (await spotify.asked()).filter(({ form }) => form.includes('grant_type=authorization_code')).length;
  await popup.getByRole('button', { name: 'Sign in again now' }).click();
  await expect(popup.getByRole('status').first()).toContainText('Waiting for the browser…');
  // Meanwhile the old sign-in is in force, and goes on being renewed.
  await expect.poll(currentToken).toMatch(/^BQ-played-/);
  expect(await codes()).toBe(0);
  const asked = await finishAtSpotify(popup);
  expect(asked.get('show_dialog')).toBe('true');
  await expect.poll(codes).toBe(1);
  await expect(popup.getByText('Robin')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Sign in again now' })).toBeHidden();
  await expect.poll(() => storedProfiles(configFolder)).toMatchObject([{ remindedDays: null }]);
  await sleepFor(app, 60_000);
  await item.until(({ tooltip }) => tooltip.includes('Valid for'));
  expect(await reminders()).toEqual(told);
});
