import type { ConsoleMessage, ElectronApplication, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { searchForSecrets } from './canaries';
import { keychainEntries } from './keyring';
import type { TokenTray } from './token-tray';

// What holds in every test, whatever was done to the app (S-C1, R1, and what every fault `F…` asks for besides).

/** It lives until a test ends it, and neither its output nor any file of it holds a token of the keyring. */
export async function expectUnharmed(app: TokenTray): Promise<void> {
  expect(app.hasEndedByItself(), 'The app ended by itself').toBe(false);
  // A test may have taken the keyring away.
  const entries = await keychainEntries().catch(() => []);
  const tokens = entries
    .filter(({ account }) => account.endsWith('-token'))
    .map(({ secret }) => tokenIn(secret))
    // Shorter ones were made up by a test, and are words that are found anywhere.
    .filter((token) => token.length >= 20);
  const places = { folders: [app.configFolder], texts: { output: app.output() } };
  expect(await searchForSecrets(tokens, places), 'Tokens outside the keyring').toEqual([]);
}

/** The refresh token as it is, the access token out of its record. */
function tokenIn(secret: string): string {
  const text: unknown = secret.startsWith('{') ? JSON.parse(secret).text : secret;
  return typeof text === 'string' ? text : '';
}

/** Records from here on what the pages of the app are refused by their own Content Security Policy. */
export function recordRefusals(electron: ElectronApplication): () => readonly string[] {
  const refusals: string[] = [];
  const hear = (page: Page) => (message: ConsoleMessage) => {
    const isOurs = page.url().startsWith('app://');
    if (isOurs && message.text().includes('Content Security Policy')) refusals.push(message.text());
  };
  electron.on('window', (page) => page.on('console', hear(page)));
  return () => refusals;
}
