import type { Page } from 'playwright/test';
import { z } from 'zod';
import { keychainEntries } from './keyring';
import type { TokenTray } from './token-tray';
import { timeLeft } from './popup';

/** What to choose on Practice's consent page. */
export type Consent = {
  readonly life?: '20' | '60' | '300' | '3600';
  readonly rotate?: boolean;
  /** Who signs in. */
  readonly person?: 'Ada Practice' | 'Grace Practice';
  /** The titles of scopes that are not granted. */
  readonly without?: readonly string[];
};

/** Fills in Practice's consent page and approves. */
export async function approve(
  consent: Page,
  { life = '3600', rotate = false, person = 'Ada Practice', without = [] }: Consent = {},
): Promise<void> {
  await consent.getByLabel('Sign in as').selectOption(person);
  for (const title of without) await consent.getByLabel(title).uncheck();
  await consent.getByLabel('Token life').selectOption(life);
  if (rotate) await consent.getByLabel('Give a new refresh token at each renewal').check();
  await consent.getByRole('button', { name: 'Approve' }).click();
}

/** Approves without following the redirect, and gives the address that the browser would have gone to. */
export async function redirectAfterApproval(consent: Page): Promise<string> {
  const { action, fields } = await consent.locator('form').evaluate((form) => {
    if (!(form instanceof HTMLFormElement)) throw new Error('Practice shows no form');
    const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    return { action: form.action, fields: entries };
  });
  const body = new URLSearchParams([...fields, ['decision', 'approve']]);
  const { headers } = await fetch(action, { method: 'POST', body, redirect: 'manual' });
  const location = headers.get('location');
  if (location === null) throw new Error('Practice did not redirect');
  return location;
}

/**
 * Approves in the sign-in window and waits until it is gone, for it stays until it has shown the result: whoever
 * looks for the next sign-in's page is not to find this one.
 */
export async function approveInWindow(app: TokenTray, consent: Consent = {}): Promise<void> {
  const page = await app.page('http://127.0.0.1:');
  const closed = page.waitForEvent('close');
  await approve(page, consent);
  await closed;
}

/** The first minute of a newcomer, up to a valid token; gives the popup. */
export async function tryPractice(app: TokenTray, consent: Consent = {}): Promise<Page> {
  const popup = await app.page('app://token-tray/index.html');
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  await approveInWindow(app, consent);
  await timeLeft(popup).waitFor();
  return popup;
}

/** The access token that is current, as the keychain has it. */
export const currentToken = async (): Promise<string> => (await accessToken()).text;

/** When it ends, epoch milliseconds. */
export const currentExpiry = async (): Promise<number> => (await accessToken()).expiresAt ?? Infinity;

/** The refresh token that is current, as the keychain has it. */
export const currentRefreshToken = (): Promise<string> => secretOf('refresh-token');

const accessTokenSchema = z.object({ text: z.string(), expiresAt: z.number().nullable() });

const accessToken = async () => accessTokenSchema.parse(JSON.parse(await secretOf('access-token')));

async function secretOf(kind: string): Promise<string> {
  const entries = await keychainEntries();
  const entry = entries.find(({ account }) => account.endsWith(`/${kind}`));
  if (entry === undefined) throw new Error(`The keychain has no ${kind}`);
  return entry.secret;
}
