import { expect, test } from './app';
import { editProfile } from './manage-profiles';
import { show } from './gallery';
import { searchForSecrets } from './canaries';
import { readClipboard } from './desktop-clipboard';
import { keychainEntries } from './keyring';
import { isPopupVisible, popupAddress, timeLeft, visiblePopup } from './popup';
import { currentToken } from './practice';
import { seedProfiles, seedSecret } from './seed';
import { startSmallProvider } from './small-provider';

/** The token in the keychain, once it is there. */
const kept = () => currentToken().catch(() => null);

const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

test('typed endpoints serve a public client, whose token has no end told, and a move to another server signs it out', async ({
  launch,
}) => {
  const [provider, other] = await Promise.all([startSmallProvider(), startSmallProvider()]);
  const endless = { access_token: provider.token, token_type: 'bearer', refresh_token: 'a-refresh-token' };
  provider.answer(endless);
  const app = await launch();
  const popup = await app.page(popupAddress);
  await popup.getByRole('button', { name: 'Another provider…' }).click();
  await popup.getByLabel('Endpoints', { exact: true }).selectOption({ label: 'Type the endpoints' });
  await popup.getByLabel('Authorization endpoint').fill(`${provider.issuer}/authorize`);
  await popup.getByLabel('Token endpoint').fill(`${provider.issuer}/token`);
  await popup.getByLabel('Userinfo endpoint (optional)').fill(`${provider.issuer}/userinfo`);
  await popup.getByLabel('Client ID').fill('any-client');
  await popup.getByLabel('Scopes', { exact: true }).fill('listen repeat');
  const extra = ['audience=https://api.example', 'resource=https://a.example', 'resource=https://b.example'];
  await popup.getByLabel('Extra parameters').fill([...extra, 'prompt=consent'].join('\n'));
  await popup.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(popup.getByText('No expiry given', { exact: true })).toBeVisible();
  // The sign-in window takes the focus, and with that the popup, when it comes; it is back once that has gone.
  await expect.poll(() => app.electron.windows().length).toBe(1);
  await expect.poll(() => isPopupVisible(app)).toBe(true);
  await expect(popup.getByText('ada')).toBeVisible();
  await popup.getByRole('button', { name: 'Copy token' }).click();
  await expect(popup.getByText(/^Copied · no expiry given/)).toBeVisible();
  expect(await readClipboard()).toBe(provider.token);
  const [page, form] = provider.asked;
  expect(page?.getAll('resource')).toEqual(['https://a.example', 'https://b.example']);
  expect(page?.get('audience')).toBe('https://api.example');
  expect(page?.get('prompt')).toBe('consent');
  expect(page?.get('scope')).toBe('listen repeat');
  expect(form?.get('client_id')).toBe('any-client');
  expect(form?.has('client_secret')).toBe(false);
  expect(provider.authorizations).toEqual([null]);

  await editProfile(popup);
  await popup.getByLabel('Token endpoint').fill(`${other.issuer}/token`);
  await expect(popup.getByText(/^This is another server than before: saving signs/)).toBeVisible();
  expect(await currentToken()).toBe(provider.token);
  other.answer({ ...endless, access_token: 'a-token-of-the-other' });
  await popup.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(popup.getByRole('status').first()).toContainText('Signed out');
  expect(await keychainEntries()).toEqual([]);
  await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect.poll(kept).toBe('a-token-of-the-other');
  expect(other.asked.join('\n')).not.toContain('a-refresh-token');
  provider.close();
  other.close();
});

test('an issuer without a sign-in page serves client credentials, and the form says so of the other ways', async ({
  launch,
}) => {
  const provider = await startSmallProvider();
  provider.dropSignInPage();
  const app = await launch();
  const popup = await app.page(popupAddress);
  await popup.getByRole('button', { name: 'Another provider…' }).click();
  await popup.getByLabel('Issuer').fill(provider.issuer);
  await popup.getByRole('button', { name: 'Find endpoints' }).click();
  await expect(popup.getByText(/^Found\. Sign-in page: none; tokens: 127\.0\.0\.1/)).toBeVisible();
  await expect(popup.getByText('Choose client credentials below, or type the endpoints.')).toBeVisible();
  await show(popup, 'custom-no-page');
  await popup.getByLabel('Client ID').fill('any-client');
  await popup.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(popup.getByText(/names no authorization endpoint: it has no sign-in page/)).toBeVisible();
  await editProfile(popup);
  // The form looks by itself; what it finds moves all that is below.
  await expect(popup.getByText('Choose client credentials below, or type the endpoints.')).toBeVisible();
  await popup.getByRole('radio', { name: 'Client credentials, no browser' }).check();
  await expect(popup.getByText('Choose client credentials below, or type the endpoints.')).toBeHidden();
  await popup.getByRole('textbox', { name: 'Client secret' }).fill('the-secret');
  await popup.getByRole('button', { name: 'Save', exact: true }).click();
  await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect.poll(kept).toBe(provider.token);
  expect(provider.asked.map((form) => form.get('grant_type'))).toEqual(['client_credentials']);
  provider.close();
});

test('an issuer with a path is found by RFC 8414; an error under status 200 and a wrong iss are told in words', async ({
  launch,
}) => {
  const provider = await startSmallProvider('/tenant');
  const app = await launch();
  const popup = await app.page(popupAddress);
  await popup.getByRole('button', { name: 'Another provider…' }).click();
  await popup.getByLabel('Issuer').fill(provider.issuer);
  await popup.getByRole('button', { name: 'Find endpoints' }).click();
  await expect(popup.getByText(/^Found\. Sign-in page: 127\.0\.0\.1/)).toBeVisible();
  await popup.getByLabel('Client ID').fill('anyclient');
  await popup.getByRole('radio', { name: 'With a client secret' }).check();
  await popup.getByRole('textbox', { name: 'Client secret' }).fill('thesecret');
  await popup.getByLabel('How the secret is sent').selectOption('client_secret_basic');
  const description = 'The client_id and/or client_secret passed are incorrect.';
  provider.answer({ error: 'incorrect_client_credentials', error_description: description });
  await popup.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(popup.getByText(/incorrect_client_credentials/).first()).toBeVisible();
  expect(provider.authorizations).toEqual([basic('anyclient', 'thesecret')]);
  expect(provider.asked.at(-1)?.has('client_secret')).toBe(false);
  // Its window stays until it has shown the result.
  await expect.poll(() => app.electron.windows().length).toBe(1);

  provider.answer({ access_token: provider.token, token_type: 'bearer', expires_in: 3600 });
  provider.claimToBe('https://evil.example');
  await (await visiblePopup(app)).getByRole('button', { name: 'Sign in', exact: true }).click();
  const refused = await app.page('http://127.0.0.1:8888/');
  const words = 'This answer comes from another provider. Token Tray keeps waiting for its own.';
  await expect(refused.getByText(words)).toBeVisible();
  expect(provider.authorizations).toHaveLength(1);
  await (
    await app.page('app://token-tray/sign-in-bar.html')
  )
    .getByRole('button', { name: 'Cancel sign-in' })
    // The button goes with its page, maybe before it is let go.
    .click()
    .catch(() => {});

  provider.claimToBe(provider.issuer);
  await (await visiblePopup(app)).getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(timeLeft(popup)).toBeVisible();
  await expect.poll(kept).toBe(provider.token);
  provider.close();
});

test('R1 a provider of one’s own gives an implicit token, which is in the keychain alone, and one to a client for itself', async ({
  launch,
  configFolder,
}) => {
  const provider = await startSmallProvider();
  const custom = {
    source: 'typed',
    issuer: '',
    authorization: `${provider.issuer}/authorize`,
    token: `${provider.issuer}/token`,
    revocation: '',
    userinfo: '',
    clientAuthentication: 'client_secret_basic',
    parameters: 'audience=https://api.example',
  } as const;
  const client = { provider: 'custom', custom, clientId: 'anyclient', redirectPort: 0 } as const;
  await seedProfiles(
    configFolder,
    { ...client, name: 'Implicit', grant: 'implicit' },
    { ...client, name: 'My service', grant: 'client-credentials', scopes: ['read'] },
  );
  await seedSecret('client-secret', 'thesecret', 1);
  const app = await launch();
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(timeLeft(popup)).toBeVisible();
  await expect.poll(kept).toBe(provider.token);
  const [page] = provider.asked;
  expect(page?.get('response_type')).toBe('token');
  expect(page?.get('audience')).toBe('https://api.example');
  expect(provider.asked).toHaveLength(1);

  provider.answer({ access_token: 'a-token-for-the-client', token_type: 'bearer', expires_in: 3600 });
  const item = await app.item();
  await item.click('Profile', 'My service · Signed out');
  await item.until(({ tooltip }) => tooltip.includes('My service'));
  await item.click('Sign in');
  await item.until(({ tooltip }) => tooltip.includes('My service · Valid for'));
  const form = Object.fromEntries(provider.asked.at(-1) ?? []);
  expect(form).toEqual({
    grant_type: 'client_credentials',
    scope: 'read',
    audience: 'https://api.example',
  });
  expect(provider.authorizations).toEqual([basic('anyclient', 'thesecret')]);
  await item.click('Copy token');
  await expect.poll(() => readClipboard()).toBe('a-token-for-the-client');

  const secrets = [provider.token, page?.get('state') ?? '', 'a-token-for-the-client', 'thesecret'];
  const places = {
    folders: [app.configFolder],
    texts: { output: app.output() },
    processId: app.processId,
  };
  expect(await searchForSecrets(secrets, places)).toEqual([]);
  await app.quit();
  const after = { folders: [app.configFolder], texts: { output: app.output() } };
  expect(await searchForSecrets(secrets, after)).toEqual([]);
  provider.close();
});
