import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from 'playwright/test';
import { expectUnharmed, recordRefusals } from './always';
import { clearClipboard } from './desktop-clipboard';
import { clearKeychain } from './keyring';
import { patience } from './patience';
import { type EarlierConsent, seedSignedIn } from './signed-in';
import { systemBrowser, type SystemBrowser } from './system-browser';
import { launchTokenTray, type LaunchOptions, type TokenTray } from './token-tray';
import { startTrayWatcher, type TrayWatcher } from './tray-watcher';

type Fixtures = {
  /** The desktop's tray; close it before `launch` for a desktop without one. */
  readonly watcher: TrayWatcher;
  /** The desktop's default browser, for apps launched with its `environment`. */
  readonly systemBrowser: SystemBrowser;
  /** Where all files of the app are, before its first start and after its last. */
  readonly configFolder: string;
  /** Whether the test puts into pages what their policy refuses; in every other test nothing may be refused. */
  readonly attacksPages: boolean;
  /** Starts the app, on the same files each time within one test; keychain and clipboard are empty at first. */
  readonly launch: (options?: LaunchOptions) => Promise<TokenTray>;
  /** Starts the app signed in to Practice by an earlier run; resolves when the tray says that the token is valid. */
  readonly launchSignedIn: (consent?: EarlierConsent, options?: LaunchOptions) => Promise<TokenTray>;
};

/** Playwright's `test` with a desktop around the app. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
  watcher: async ({}, use) => {
    const watcher = await startTrayWatcher();
    await use(watcher);
    await watcher.close();
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  systemBrowser: async ({}, use) => {
    const browser = await systemBrowser();
    await use(browser);
    await browser.close();
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  configFolder: async ({}, use) => {
    const configFolder = await mkdtemp(path.join(tmpdir(), 'token-tray-'));
    await use(configFolder);
    await rm(configFolder, { recursive: true, maxRetries: 5 });
  },
  attacksPages: [false, { option: true }],
  launch: async ({ watcher, configFolder, attacksPages }, use) => {
    const launched: TokenTray[] = [];
    const refusals: (() => readonly string[])[] = [];
    await Promise.all([clearKeychain(), clearClipboard()]);
    await use(async (options = {}) => {
      const app = await launchTokenTray(configFolder, watcher, options);
      launched.push(app);
      refusals.push(recordRefusals(app.electron));
      return app;
    });
    // Unharmed as they are now, not as a kill leaves them; gone whatever comes of it.
    const looks = await Promise.allSettled(launched.map(expectUnharmed));
    await Promise.all(launched.map((app) => app.kill()));
    for (const look of looks) if (look.status === 'rejected') throw look.reason;
    if (!attacksPages) expect(refusals.flatMap((refused) => refused())).toEqual([]);
  },
  launchSignedIn: async ({ launch, configFolder }, use) => {
    await use(async (consent, options) => {
      await seedSignedIn(configFolder, consent);
      const app = await launch(options);
      // Where a busy machine's keyring did not answer in time, the app asks again after half a minute.
      await (await app.item()).until(({ tooltip }) => tooltip.includes('Valid for'), 2 * patience);
      return app;
    });
  },
});

export { expect } from 'playwright/test';
