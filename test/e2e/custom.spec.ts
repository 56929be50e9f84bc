import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { readClipboard } from './desktop-clipboard';
import { show } from './gallery';
import { isPopupVisible, popupAddress, timeLeft } from './popup';
import { startSmallProvider } from './small-provider';

const begin = (popup: Page) => popup.getByRole('button', { name: 'Another provider…' }).click();
const issuerField = (popup: Page) => popup.getByLabel('Issuer');
const find = (popup: Page) => popup.getByRole('button', { name: 'Find endpoints' }).click();

test('a provider is found by its issuer, and its token is on the clipboard', async ({ launch }) => {
  const provider = await startSmallProvider();
  const app = await launch();
  const popup = await app.page(popupAddress);
  await show(popup, 'custom-beginnings');
  await begin(popup);
  await expect(popup.getByLabel('Name')).toHaveValue('My provider');
  await issuerField(popup).fill(`${provider.issuer}/.well-known/openid-configuration`);
  await find(popup);
  await expect(popup.getByText(/^Found\. Sign-in page: 127\.0\.0\.1/)).toBeVisible();
  await expect(popup.getByLabel('Name')).toHaveValue(new URL(provider.issuer).host);
  await popup.getByLabel('Name').fill('My own');
  await find(popup);
  await expect(popup.getByText(/^Found\./)).toBeVisible();
  await expect(popup.getByLabel('Name')).toHaveValue('My own');
  await show(popup, 'custom-found');
  await popup.getByLabel('Client ID').fill('any-client');
  await popup.getByRole('radio', { name: 'With a client secret' }).check();
  await popup.getByRole('textbox', { name: 'Client secret' }).fill('the-secret');
  const untaken = popup.getByText('The provider lists client_secret_post; choose that.');
  await untaken.scrollIntoViewIfNeeded();
  await show(popup, 'custom-secret');
  await popup.getByLabel('How the secret is sent').selectOption('client_secret_post');
  await popup.getByRole('button', { name: 'openid' }).click();
  await popup.getByRole('button', { name: 'profile', exact: true }).click();
  await expect(popup.getByLabel('Scopes', { exact: true })).toHaveValue('openid profile');
  await popup.getByLabel('Extra parameters').fill('audience=https://api.example\nstate=x');
  await popup.getByLabel('Extra parameters').blur();
  await expect(popup.getByText('Line 2: Token Tray sets state itself.')).toBeVisible();
  await popup.getByLabel('Extra parameters').fill('audience=https://api.example');
  await show(popup, 'custom-provider');
  await popup.getByRole('button', { name: 'Save and sign in' }).click();

  // The provider approves at once: the sign-in window comes and goes, and the popup is there again by itself.
  await expect.poll(() => provider.asked.length).toBe(2);
  await expect.poll(() => app.electron.windows().length).toBe(1);
  await expect.poll(() => isPopupVisible(app)).toBe(true);
  await expect(timeLeft(popup)).toContainText('min left');
  await popup.getByRole('button', { name: 'Copy token' }).click();
  await expect.poll(() => readClipboard()).toBe(provider.token);
  const [page, form] = provider.asked;
  expect(page?.get('audience')).toBe('https://api.example');
  expect(page?.get('code_challenge_method')).toBe('S256');
  expect(form?.get('client_secret')).toBe('the-secret');
  await expect(popup.getByText('ada')).toBeVisible();
  provider.close();
});

test('an issuer that is wrong says why, at its field and without a request where none may go', async ({
  launch,
}) => {
  const provider = await startSmallProvider();
  const app = await launch();
  const popup = await app.page(popupAddress);
  await begin(popup);
  await issuerField(popup).fill('http://id.example');
  await issuerField(popup).blur();
  await expect(popup.getByText(/Plain http: is for this computer alone/)).toBeVisible();
  await issuerField(popup).fill(`${provider.issuer}/realms/other`);
  await find(popup);
  await expect(popup.getByText(/has no discovery document for this issuer/)).toBeVisible();
  await expect(issuerField(popup)).toHaveAttribute('aria-invalid', 'true');
  await show(popup, 'custom-not-found');
  await issuerField(popup).fill(provider.issuer.replace('127.0.0.1', 'localhost'));
  await find(popup);
  await expect(popup.getByText(`The document there is for the issuer “${provider.issuer}”.`)).toBeVisible();
  await popup.getByLabel('Endpoints', { exact: true }).selectOption({ label: 'Type the endpoints' });
  await popup.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(popup.getByText('Type the token endpoint.')).toBeVisible();
  await show(popup, 'custom-endpoints');
  await popup
    .getByLabel('Endpoints', { exact: true })
    .selectOption({ label: 'Find them by the issuer’s address' });
  await expect(issuerField(popup)).toHaveValue(/localhost/);
  provider.close();
});
