import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { z } from 'zod';
import { expect, test } from './app';
import { show } from './gallery';
import { popupBesideSignIn, visiblePopup } from './popup';
import { approve, approveInWindow, currentToken } from './practice';
import { givenSixMonthsBefore, seedProfiles, seedSecret, storedToken } from './seed';
import type { TokenTray } from './token-tray';

const practice = { provider: 'practice', name: 'Practice', scopes: ['profile', 'playlist-read'] } as const;

/** Signs the seeded profile in, with one scope fewer than it asks for. */
async function signInWithoutPlaylists(app: TokenTray): Promise<Page> {
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
  await approveInWindow(app, { without: ['Read your playlists'] });
  return popup;
}

test('scopes that were not granted are missing, and are asked for again', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, { ...practice, scopes: [...practice.scopes] });
  const app = await launch();
  const popup = await signInWithoutPlaylists(app);
  await expect(popup.getByText('1 missing')).toBeVisible();
  await show(popup, 'missing-scopes');
  const first = await currentToken();

  await popup.getByRole('button', { name: 'Details' }).click();
  await popup.getByRole('button', { name: 'Ask again for the missing ones' }).scrollIntoViewIfNeeded();
  await show(popup, 'details-missing-scopes');
  await popup.getByRole('button', { name: 'Ask again for the missing ones' }).click();
  await expect(popup.getByRole('status').first()).toContainText('Waiting for the browser…');
  expect(await currentToken()).toBe(first);
  await approve(await app.page('http://127.0.0.1:'));
  await expect(popup.getByText('all you asked for')).toBeVisible();
  expect(await currentToken()).not.toBe(first);
});

test('F70 a new sign-in that is declined is said, and the old token stays', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, { ...practice, scopes: [...practice.scopes] });
  const app = await launch();
  const popup = await signInWithoutPlaylists(app);
  await popup.getByRole('button', { name: 'Ask again for the missing ones' }).click();
  const consent = await app.page('http://127.0.0.1:');
  await consent.getByRole('button', { name: 'Deny' }).click();
  await expect(popup.getByText(/You declined the sign-in at Practice/)).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Copy token' })).toBeVisible();
  await show(popup, 'again-declined');
});

test('a token is tested, and the answer read', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, { ...practice, scopes: [...practice.scopes] });
  const app = await launch();
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
  await approveInWindow(app);
  await visiblePopup(app);
  await popup.getByRole('button', { name: 'Details' }).click();
  await popup.getByRole('button', { name: 'Test token' }).click();
  await expect(popup.getByText('Works as Ada Practice.')).toBeVisible();
  await show(popup, 'details-test-token');
});

test('a token that the provider does not know is refused, with the way out', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, { provider: 'practice', name: 'Practice' });
  await seedSecret('refresh-token', 'a-refresh-token');
  await seedSecret('access-token', storedToken(60, 3600));
  const app = await launch();
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Details' }).click();
  await popup.getByRole('button', { name: 'Test token' }).click();
  await expect(popup.getByText('Practice does not accept this token (HTTP 401).')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Refresh now' })).toBeInViewport();
  await show(popup, 'details-test-refused');
});

const stored = z.object({ profiles: z.array(z.object({ remindedDays: z.number().nullable() })) });

/** The reminder that the first profile was given last, as its file has it. */
async function reminded(configFolder: string): Promise<number | null | undefined> {
  const text = await readFile(path.join(configFolder, 'Token Tray', 'profiles.json'), 'utf8');
  return stored.parse(JSON.parse(text)).profiles[0]?.remindedDays;
}

test('F36 a sign-in that ends soon is said to, and begun anew in one click', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, { name: 'Spotify', authorizedAt: givenSixMonthsBefore(6) });
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(60, 3600));
  const app = await launch();
  const popup = await visiblePopup(app);
  await expect(popup.getByText(/This sign-in ends (in \d days, on|tomorrow at|at) /)).toBeVisible();
  await show(popup, 'ends-soon');
  await expect.poll(() => reminded(configFolder)).not.toBeNull();
  await popup.getByRole('button', { name: 'Details' }).click();
  await expect(popup.getByText(/months? ago|\d+ days ago/)).toBeVisible();
  await popup.getByRole('button', { name: 'Back' }).click();
  await popup.getByRole('button', { name: 'Sign in again now' }).click();
  await expect(popup.getByRole('status').first()).toContainText('Waiting for the browser…');
  await (await popupBesideSignIn(app)).getByRole('button', { name: 'Cancel sign-in' }).click();
  await expect(popup.getByRole('status').first()).toContainText('Valid for');
});

test('a token that is a JWT is read', async ({ launch, configFolder }) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const seconds = Math.floor(Date.now() / 1000);
  const claims = {
    iss: 'https://login.example.com/realms/listening',
    aud: ['https://api.example.com', 'account'],
    sub: '6f3d1f0a-2b5e-4a52-9f57-0f2c7f1b9f11',
    iat: seconds - 60,
    exp: seconds + 3540,
    scope: 'openid profile playlists:read',
  };
  const jwt = `${part({ alg: 'RS256', typ: 'at+jwt', kid: '2026-11' })}.${part(claims)}.c2lnbmF0dXJl`;
  await seedProfiles(configFolder, { provider: 'practice', name: 'Practice' });
  await seedSecret('refresh-token', 'a-refresh-token');
  await seedSecret('access-token', storedToken(60, 3600, [], jwt));
  const app = await launch();
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Details' }).click();
  await expect(popup.getByText('https://login.example.com/realms/listening')).toBeVisible();
  await popup.getByText('How it is signed').scrollIntoViewIfNeeded();
  await show(popup, 'details-jwt');
  expect(await popup.content()).not.toContain('c2lnbmF0dXJl');
});
