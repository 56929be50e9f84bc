import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { show } from './gallery';
import { isPopupVisible, popupAddress, visiblePopup } from './popup';
import { editProfile, storedProfiles } from './manage-profiles';
import { seedProfiles } from './seed';
import type { TokenTray } from './token-tray';

const clientId = '0123456789abcdef0123456789abcdef';

/** The form of a new Spotify profile, in a popup that is there from the first start on. */
async function spotifyForm(app: TokenTray): Promise<Page> {
  const popup = await app.page(popupAddress);
  await popup.getByRole('button', { name: 'Set up Spotify' }).click();
  return popup;
}

const chosen = (popup: Page) => popup.getByRole('group', { name: 'Scopes' }).getByRole('status').first();

test('the form leads through the real work in its order, and what has a default comes last', async ({
  launch,
}) => {
  const popup = await spotifyForm(await launch());
  const steps = popup.getByRole('list').first().locator('> li');
  await expect(steps).toContainText([
    /Register an app at Spotify.*Open dashboard/,
    /Add this redirect URI to it.*Port 8888 is free and answers/,
    /Client ID/,
    /How to sign in/,
    /Scopes.*None chosen/,
  ]);
  const fields = popup.locator('input[type=text], input:not([type]), select');
  const labels = await fields.evaluateAll((all) =>
    all.map(
      (field) =>
        field.ariaLabel ??
        (field instanceof HTMLElement &&
          'labels' in field &&
          document.querySelector(`label[for="${field.id}"]`)?.textContent),
    ),
  );
  expect(labels).toEqual([
    'Redirect port',
    'Client ID',
    'Name',
    'Where the sign-in page opens',
    'Environment variable',
  ]);
  await expect(popup.getByLabel('Name')).toHaveValue('Spotify');
  await popup.getByText('If Spotify shows an error').click();
  await expect(popup.getByText('INVALID_CLIENT: Invalid redirect URI')).toBeVisible();
  await expect(popup.getByText(/owner has to renew Premium/)).toBeVisible();
  await popup.getByText('If Spotify shows an error').scrollIntoViewIfNeeded();
  await show(popup, 'form-troubles');
});

test('scopes are searched by title, name and description; a search that finds nothing says so', async ({
  launch,
}) => {
  const popup = await spotifyForm(await launch());
  const search = popup.getByLabel('Search scopes');
  await search.fill('TOP-read');
  await expect(popup.getByRole('checkbox')).toHaveCount(1);
  await expect(popup.getByRole('checkbox', { name: 'Read top items' })).toBeVisible();
  await expect(popup.getByText('user-top-read')).toBeVisible();
  await search.fill('private playlists');
  await expect(popup.getByRole('checkbox', { name: 'Read private playlists' })).toBeVisible();
  await popup.getByRole('checkbox', { name: 'Read private playlists' }).check();
  await expect(chosen(popup)).toHaveText('1 chosen');
  await show(popup, 'form-search');

  await search.fill('saxophone');
  await expect(popup.getByText('Nothing matches “saxophone”.')).toBeVisible();
  await popup.getByText('Nothing matches “saxophone”.').scrollIntoViewIfNeeded();
  await show(popup, 'form-search-nothing');
  await search.press('Enter');
  await search.press('Escape');
  await expect(search).toHaveValue('');
  await expect(search).toBeFocused();
  await expect(popup.getByText('Playlists', { exact: true })).toBeVisible();
  await expect(popup.getByRole('checkbox')).toHaveCount(0);
  await expect(chosen(popup)).toHaveText('1 chosen');
});

test('all scopes are chosen but those for partners, and none at all', async ({ launch }) => {
  const popup = await spotifyForm(await launch());
  await popup.getByRole('button', { name: 'Select all', exact: true }).click();
  await expect(chosen(popup)).toHaveText('20 chosen');
  await popup.getByText('For partners only').click();
  await expect(popup.getByRole('checkbox', { name: 'Create partner' })).not.toBeChecked();
  await popup.getByRole('checkbox', { name: 'Create partner' }).check();
  await expect(chosen(popup)).toHaveText('21 chosen');
  await show(popup, 'form-partner-scopes');
  await popup.getByRole('button', { name: 'Select none', exact: true }).click();
  await expect(chosen(popup)).toHaveText('None chosen');
});

test('a scope that is not listed is kept, and can be taken out', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, { scopes: ['user-top-read', 'from-elsewhere'] });
  const app = await launch();
  const popup = await visiblePopup(app);
  const scopes = async () => (await storedProfiles(configFolder))[0];
  await editProfile(popup);
  await popup.getByText('Images', { exact: true }).click();
  await popup.getByRole('checkbox', { name: 'Upload images' }).check();
  await popup.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(scopes).toMatchObject({
    scopes: ['ugc-image-upload', 'user-top-read', 'from-elsewhere'],
  });
  await editProfile(popup);
  await popup.getByText('Not listed', { exact: true }).click();
  await popup.getByRole('checkbox', { name: 'from-elsewhere' }).uncheck();
  await popup.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(scopes).toMatchObject({ scopes: ['ugc-image-upload', 'user-top-read'] });
});

test('a field is told what is wrong once typing rests or it is left, and from then on with every key', async ({
  launch,
}) => {
  const popup = await spotifyForm(await launch());
  const id = popup.getByLabel('Client ID');
  const wrong = popup.getByText(/12 characters; a Spotify client ID has 32/);
  await popup.clock.install();
  await popup.clock.pauseAt(Date.now() + 60_000);
  await id.pressSequentially(clientId.slice(0, 12));
  await popup.clock.runFor(900);
  // The check has been answered once this has.
  await popup.evaluate(() => Reflect.get(globalThis, 'tokenTray').providers());
  await expect(wrong).toBeHidden();
  await popup.clock.runFor(200);
  await expect(wrong).toBeVisible();
  await expect(id).toBeFocused();
  await id.fill('');
  await popup.clock.runFor(5_000);
  await expect(popup.getByText('Paste the client ID that Spotify gave to your app.')).toBeVisible();
  await id.fill(clientId.slice(0, 12));
  await popup.clock.runFor(200);
  await expect(wrong).toBeVisible();
  await id.pressSequentially('a');
  await popup.clock.runFor(200);
  await expect(popup.getByText(/13 characters/)).toBeVisible();
  await id.fill(clientId);
  await popup.clock.runFor(200);
  await expect(popup.getByText(/\d+ characters/)).toBeHidden();
  await expect(id).toHaveAttribute('aria-invalid', 'false');

  await popup.getByLabel('Redirect port').fill('');
  await popup.getByLabel('Redirect port').blur();
  await expect(popup.getByPlaceholder('any', { exact: true })).toBeHidden();
  await expect(popup.getByText('Choose a port from 1024 to 65535; 8888 is usual.')).toBeVisible();
  await popup.clock.resume();
  await popup.getByLabel('Redirect port').fill('8889');
  await expect(popup.getByText('Port 8889 is free and answers.')).toBeVisible();
});

test('what was typed and taken back is no change to be asked about', async ({ launch }) => {
  const popup = await spotifyForm(await launch());
  await popup.getByLabel('Name').fill('Other');
  await popup.getByLabel('Name').fill('Spotify');
  await popup.getByRole('button', { name: 'Back' }).click();
  await expect(popup.getByRole('button', { name: 'Try it with Practice' })).toBeVisible();
});

test('the popup is back after a cancel in the sign-in window’s bar', async ({ launch }) => {
  const app = await launch();
  await (await app.page(popupAddress)).getByRole('button', { name: 'Try it with Practice' }).click();
  await app.page('http://127.0.0.1:');
  const bar = await app.page('app://token-tray/sign-in-bar.html');
  await expect.poll(() => isPopupVisible(app)).toBe(false);
  // The button goes with its page, maybe before it is let go.
  await bar
    .getByRole('button', { name: 'Cancel sign-in' })
    .click()
    .catch(() => {});
  await expect.poll(() => isPopupVisible(app)).toBe(true);
  await expect((await visiblePopup(app)).getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
});

test('while a sign-in waits, what Spotify may show instead of an answer is explained', async ({
  launch,
  systemBrowser,
  configFolder,
}) => {
  await seedProfiles(configFolder, { opener: 'browser' });
  const popup = await visiblePopup(await launch({ environment: systemBrowser.environment }));
  await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
  await popup.getByText('If Spotify shows an error').click();
  await expect(popup.getByText('INVALID_CLIENT: Invalid redirect URI')).toBeVisible();
  await show(popup, 'signing-in-troubles');
});
