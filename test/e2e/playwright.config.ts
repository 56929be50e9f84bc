import { defineConfig } from 'playwright/test';

/**
 * Of these none shows or listens on the port that Spotify’s form proposes. It is there once on a machine; all else that
 * tests share is on their desktop. So they may run on a second desktop, at the same time as the others.
 */
const portless = [
  'border',
  'border-pages',
  'canaries',
  'clipboard',
  'crash',
  'desktop-dies',
  'files',
  'hostile-start',
  'keeping',
  'keyring-faults',
  'no-keyring',
  'packaged',
  'page-crash',
  'pages',
  'popup',
  'power',
  'quit',
  'sandbox',
  'settings',
  'start',
  'tray-flood',
  'unforeseen',
].map((name) => `**/${name}.spec.ts`);

/** One worker and no second try: all tests of a desktop share its bus, clipboard and keychain, and each must hold at once. */
export default defineConfig({
  testDir: '.',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  reporter: 'list',
  projects: [
    { name: 'one-port', testMatch: '**/*.spec.ts', testIgnore: portless },
    { name: 'portless', testMatch: portless },
  ],
});
