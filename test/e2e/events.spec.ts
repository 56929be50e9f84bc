import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { searchForSecrets } from './canaries';
import { readClipboard } from './desktop-clipboard';
import { show } from './gallery';
import { keychainEntries } from './keyring';
import { openEvents, visiblePopup } from './popup';
import { currentRefreshToken, currentToken, tryPractice } from './practice';
import { seedProfiles, seedSecret, storedToken } from './seed';
import { untilAtRest } from './tray-waits';

const minute = 60_000;
const day = 24 * 60 * minute;

const titles = (popup: Page) => popup.locator('.event-words > p:first-child');

test('a life is listed as it happens, and neither the list, its file nor the report holds a secret', async ({
  launch,
}) => {
  const app = await launch();
  const popup = await tryPractice(app, { rotate: true });
  const secrets = new Set([await currentToken(), await currentRefreshToken()]);
  await popup.getByRole('button', { name: 'Copy token' }).click();
  await popup.getByRole('button', { name: 'Reveal token' }).click();
  await (await app.item()).click('Copy as', 'curl command');
  await openEvents(await visiblePopup(app));
  await expect(popup.getByText('curl command, from the tray')).toBeVisible();
  for (let times = 0; times < 2; times += 1) {
    await untilAtRest(app);
    await (await app.item()).click('Refresh now');
    await expect.poll(async () => secrets.has(await currentToken())).toBe(false);
    for (const secret of [await currentToken(), await currentRefreshToken()]) secrets.add(secret);
  }
  await expect(popup.getByText('2 times since')).toBeVisible();
  await (await app.item()).click('Sign out');
  await expect(titles(popup)).toHaveText([
    'Signed out',
    'Token renewed',
    'Token copied',
    'Token revealed',
    'Token copied',
    'Signed in',
  ]);

  await popup.getByRole('button', { name: 'Copy report' }).click();
  await expect(popup.getByText('Report copied')).toBeVisible();
  const report = await readClipboard();
  expect(report).toMatch(/^Token Tray report, \d{4}-.*Z\nToken Tray: \d.*\nElectron: \d/);
  expect(report).toContain('Now: Signed out [signed-out]');
  expect(report).toContain('Secrets are kept in: GNOME Keyring');
  expect(report).not.toContain('Ada');
  await app.quit();

  const file = path.join(app.configFolder, 'Token Tray', 'events.json');
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ profiles: [{ events: { length: 6 } }] });
  const places = { folders: [app.configFolder], texts: { report } };
  expect(await searchForSecrets([...secrets], places)).toEqual([]);
});

test('a sign-in that was declined is listed with its reason, and again after a start', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page('app://token-tray/index.html');
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  const consent = await app.page('http://127.0.0.1:');
  const closed = consent.waitForEvent('close');
  await consent.getByRole('button', { name: 'Deny' }).click();
  await closed;
  await openEvents(await visiblePopup(app));
  await expect(popup.getByText('You declined the sign-in at Practice.', { exact: true })).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('button', { name: 'What happened' })).toBeFocused();
  await app.quit();

  const again = await visiblePopup(await launch());
  await openEvents(again);
  await expect(titles(again)).toHaveText(['Sign-in declined']);
});

test('nothing has happened yet', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, { provider: 'practice', name: 'Practice' });
  const popup = await visiblePopup(await launch());
  await openEvents(popup);
  await expect(popup.getByText('Nothing has happened yet')).toBeVisible();
  await show(popup, 'what-happened-empty');
});

test('what happened over days is listed, as the last 200 entries', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, { name: 'Spotify · listening history' }, { name: 'Playlists' });
  for (const profile of [0, 1]) {
    await seedSecret('refresh-token', 'seeded-refresh-token', profile);
    await seedSecret('access-token', storedToken(60, 3600), profile);
  }
  const now = Date.now();
  const noon = new Date(now).setHours(12, 0, 0, 0);
  const event = (at: number, kind: string, detail: string | null = null, since = at, count = 1) => ({
    kind,
    detail,
    since,
    at,
    count,
  });
  const events = [
    event(noon - 3 * day, 'sign-in-failed', 'Port 8888 is in use by another program.'),
    event(noon - 3 * day + 4 * minute, 'signed-in'),
    event(noon - 2 * day, 'keychain-locked'),
    event(noon - 2 * day + 3 * minute, 'keychain-back'),
    event(noon - day, 'renewed', null, noon - 2 * day + 9 * minute, 23),
    event(
      noon - day + 20 * minute,
      'offline',
      'Spotify cannot be reached; check the network.',
      noon - day,
      7,
    ),
    event(now - 4000, 'renewed', null, now - 3 * 60 * minute, 4),
    event(now - 3000, 'copied', 'Authorization header, from the tray'),
    event(now - 2000, 'attention', 'Spotify does not accept the client ID or its secret (invalid_client).'),
    event(now - 1000, 'copied', 'Access token, from the popup'),
  ];
  const full = Array.from({ length: 200 }, (_, index) =>
    event(now - (200 - index) * minute, 'copied', `Copy ${index + 1}`),
  );
  const record = {
    profiles: [
      { profile: 'seed-0', events },
      { profile: 'seed-1', events: full },
    ],
  };
  await writeFile(path.join(configFolder, 'Token Tray', 'events.json'), JSON.stringify(record));
  const popup = await visiblePopup(await launch());
  await openEvents(popup);
  await expect(popup.getByRole('heading', { level: 2 }).first()).toHaveText('Today');
  await expect(popup.getByRole('heading', { name: 'Yesterday' })).toBeAttached();
  await show(popup, 'what-happened');
  await popup.getByText('7 times since').scrollIntoViewIfNeeded();
  await popup.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await show(popup, 'what-happened-end');
  await popup.getByRole('button', { name: 'Copy report' }).click();
  await expect(popup.getByText('Report copied')).toBeVisible();
  await show(popup, 'what-happened-report');

  // The other profile has 200 entries, which is as many as are kept.
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('Control+2');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Playlists');
  await popup.getByRole('button', { name: 'Copy token' }).click();
  await openEvents(popup);
  await expect(titles(popup)).toHaveCount(200);
  await expect(popup.getByText('Copy 2', { exact: true })).toBeAttached();
  await expect(popup.getByText('Copy 1', { exact: true })).not.toBeAttached();
  await expect(popup.getByText('Access token, from the popup')).toBeVisible();
});

test('an implicit token that has run out is still told as that after a restart, once', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, { provider: 'practice', name: 'Implicit', grant: 'implicit' });
  await seedSecret('access-token', storedToken(3601, 3600, ['profile'], 'the-old-one'));
  const app = await launch();
  await (await app.item()).until(({ tooltip }) => tooltip.includes('Sign in again'));
  await expect.poll(keychainEntries).toEqual([]);
  await app.quit();

  const again = await launch();
  await (await again.item()).until(({ tooltip }) => tooltip.includes('Sign in again'));
  const popup = await visiblePopup(again);
  await expect(popup.getByText(/^The token expired, and this way to sign in cannot renew it/)).toBeVisible();
  await openEvents(popup);
  await expect(popup.getByText('Sign-in ended')).toHaveCount(1);
});
