import type { Page, Route } from 'playwright/test';
import { expect, test } from './app';
import { show } from './gallery';
import { visiblePopup } from './popup';
import { approve, currentToken, redirectAfterApproval } from './practice';
import { seedProfiles } from './seed';
import type { TokenTray } from './token-tray';

// What a person's own browser shows in the course of a sign-in, and what it is left on.

test('signing-in, and the pages of a sign-in that comes to nothing', async ({
  launch,
  systemBrowser,
  configFolder,
}) => {
  await seedProfiles(configFolder, { provider: 'practice', name: 'Practice', opener: 'browser' });
  const app = await launch({ environment: systemBrowser.environment });
  const popup = await visiblePopup(app);
  const signIn = async () => {
    await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(popup.getByRole('status').first()).toContainText('Waiting for the browser…');
    return systemBrowser.opened();
  };
  const consent = await signIn();
  await show(popup, 'signing-in');
  await showRefusals(consent);
  await consent.getByRole('button', { name: 'Deny' }).click();
  await expect(consent.getByRole('heading', { name: 'You declined' })).toBeVisible();
  await show(consent, 'reply-declined');

  const another = await signIn();
  await another.goto(callback(another, { error: 'server_error' }));
  await expect(another.getByRole('heading', { name: 'The sign-in did not work' })).toBeVisible();
  await show(another, 'reply-failed');

  const abandoned = await signIn();
  await cancelWhileAnswered(app, popup, abandoned);
  await expect(abandoned.getByRole('heading', { name: 'This sign-in is over' })).toBeVisible();
  await show(abandoned, 'reply-over');

  await app.electron.evaluate(({ shell }) => {
    shell.openExternal = () => Promise.reject(new Error('no browser'));
  });
  await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(popup.getByText(/No browser could be opened.*open it yourself/)).toBeVisible();
  await show(popup, 'signing-in-no-browser');
});

test('an implicit token comes through the system’s browser, and leaves no trace in its address', async ({
  launch,
  configFolder,
  systemBrowser,
}) => {
  await seedProfiles(configFolder, {
    provider: 'practice',
    name: 'Implicit',
    grant: 'implicit',
    opener: 'browser',
  });
  const app = await launch({ environment: systemBrowser.environment });
  await (await visiblePopup(app)).getByRole('button', { name: 'Sign in' }).click();
  const page = await systemBrowser.opened();
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await approveShowingRelay(page);
  await expect(page.getByText('Token Tray has your token.')).toBeVisible();
  await show(page, 'reply-signed-in');
  const token = await currentToken();
  expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/result\/[\w-]+$/);
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(4);
  expect(addresses.filter((address) => new URL(address).search.includes(token))).toEqual([]);
  await page.goBack();
  expect(page.url()).not.toContain(token);
});

/** Shows how Practice and the listener refuse what is no sign-in of theirs, and comes back. */
async function showRefusals(consent: Page): Promise<void> {
  const address = new URL(consent.url());
  address.searchParams.set('client_id', 'nobody');
  await consent.goto(address.href);
  await show(consent, 'practice-refusal');
  await consent.goBack();
  await consent.goto(callback(consent, { state: 'another' }));
  await expect(consent.getByRole('heading', { name: 'Nothing happened here' })).toBeVisible();
  await show(consent, 'reply-refusal');
  await consent.goBack();
}

/** The redirect URI of the sign-in that a consent page is about, with an answer to it. */
function callback(consent: Page, answer: Readonly<Record<string, string>>): string {
  const { origin, searchParams } = new URL(consent.url());
  const address = new URL(searchParams.get('redirect_uri') ?? '');
  const state = searchParams.get('state') ?? '';
  address.search = new URLSearchParams({ state, iss: origin, ...answer }).toString();
  return address.href;
}

/** Approves, and cancels in the popup while Token Tray asks for the token, which it is not given. */
async function cancelWhileAnswered({ electron }: TokenTray, popup: Page, consent: Page): Promise<void> {
  await electron.evaluate(({ net }) => {
    net.fetch = () => new Promise(() => {});
  });
  const redirected = await redirectAfterApproval(consent);
  const waits = consent.waitForRequest('**/result/*');
  const arrives = consent.goto(redirected);
  await waits;
  await popup.getByRole('button', { name: 'Cancel sign-in' }).click();
  await arrives;
}

/** Approves, and shows the page that hands the token over, which has moved on otherwise before anyone sees it. */
async function approveShowingRelay(consent: Page): Promise<void> {
  const handedOver = new Promise<Route>((resolve) => {
    void consent.route('**/callback', (route) =>
      route.request().method() === 'POST' ? resolve(route) : route.continue(),
    );
  });
  await approve(consent);
  const held = await handedOver;
  await show(consent, 'reply-relay');
  await held.continue();
}
