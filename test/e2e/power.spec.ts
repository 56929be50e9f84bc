import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from './app';
import { sleepFor } from './clock';
import { readClipboard } from './desktop-clipboard';
import { type ForwardProxy, startForwardProxy } from './forward-proxy';
import { type LoginManager, startLoginManager } from './login-manager';
import { visiblePopup } from './popup';
import { currentToken, tryPractice } from './practice';
import { seedSettings } from './seed';
import { goThrough } from './through-proxy';
import type { TokenTray } from './token-tray';

// logind's part is played on the desktop's bus; a token lives 20 s and renews itself when 10 are left.

type Laptop = { readonly app: TokenTray; readonly proxy: ForwardProxy; readonly logind: LoginManager };

/** Lets `live` live with an app that is signed in, and takes all of it down again. */
async function onLaptop(
  launch: (options: { environment: LoginManager['environment'] }) => Promise<TokenTray>,
  configFolder: string,
  live: (laptop: Laptop) => Promise<void>,
): Promise<void> {
  const [logind, proxy] = await Promise.all([startLoginManager(), startForwardProxy()]);
  // A copy that comes late finds too little left of so short a token, and would renew it.
  await seedSettings(configFolder, { renewBeforeCopy: 0 });
  const app = await launch({ environment: logind.environment });
  await tryPractice(app, { life: '20', rotate: true });
  await goThrough(app, proxy);
  try {
    await live({ app, proxy, logind });
  } finally {
    await app.kill();
    await Promise.all([proxy.close(), logind.close()]);
  }
}

test(
  'F1 a laptop that slept past the end has a new token within five seconds, by one request',
  { tag: '@patient' },
  async ({ launch, configFolder }) => {
    await onLaptop(launch, configFolder, async ({ app, proxy, logind }) => {
      logind.prepareForSleep(true);
      await wait(200);
      process.kill(-app.processId, 'SIGSTOP');
      await wait(25_000);
      const before = proxy.grants.length;
      process.kill(-app.processId, 'SIGCONT');
      logind.prepareForSleep(false);
      const awake = Date.now();
      await expect.poll(() => proxy.grants.length).toBe(before + 1);
      await (await app.item()).click('Copy token');
      expect((proxy.grants.at(-1)?.at ?? Infinity) - awake).toBeLessThan(5_000);
      await expect.poll(readClipboard).toBe(proxy.grants.at(-1)?.accessToken);
      await wait(2_000);
      expect(proxy.grants.length).toBe(before + 1);
    });
  },
);

test(
  'F7 an app that was stopped for three lifetimes of its token, and not told of it, renews once',
  { tag: '@patient' },
  async ({ launch, configFolder }) => {
    test.setTimeout(120_000);
    await onLaptop(launch, configFolder, async ({ app, proxy }) => {
      process.kill(-app.processId, 'SIGSTOP');
      await wait(60_000);
      const before = proxy.grants.length;
      process.kill(-app.processId, 'SIGCONT');
      await expect.poll(() => proxy.grants.length).toBe(before + 1);
      await (await app.item()).until(({ tooltip }) => tooltip.includes('Valid for'));
      // The next one is due ten seconds after this one, and not before.
      await wait(3_000);
      expect(proxy.grants.length).toBe(before + 1);
    });
  },
);

test(
  'F3 fifty resumes in a second cut a long wait for the network short, by one request',
  { tag: '@patient' },
  async ({ launch, configFolder }) => {
    test.setTimeout(180_000);
    await onLaptop(launch, configFolder, async ({ app, proxy, logind }) => {
      proxy.behave('cut');
      const item = await app.item();
      await item.until(({ tooltip }) => tooltip.includes('Offline'));
      await quietFor(8_000, proxy);
      const before = proxy.requests.length;
      for (let times = 0; times < 50; times += 1) {
        logind.prepareForSleep(false);
        await wait(20);
      }
      await expect.poll(() => proxy.requests.length).toBe(before + 1);
      proxy.behave('open');
      await item.until(({ tooltip }) => tooltip.includes('Valid for'), 60_000);
    });
  },
);

/** Waits until the app has asked nothing for so long: it is in a back-off that has grown. */
async function quietFor(milliseconds: number, { requests }: ForwardProxy): Promise<void> {
  for (let asked = -1; asked !== requests.length; await wait(milliseconds)) asked = requests.length;
}

test(
  'F4 a suspend that never resumes stops no renewal',
  { tag: '@patient' },
  async ({ launch, configFolder }) => {
    await onLaptop(launch, configFolder, async ({ proxy, logind }) => {
      logind.prepareForSleep(true);
      await expect.poll(() => proxy.grants.length, { timeout: 40_000 }).toBeGreaterThanOrEqual(2);
    });
  },
);

test('F2 who opens the popup after a sleep that nobody told of finds a new token at once', async ({
  launchSignedIn,
}) => {
  const app = await launchSignedIn();
  const before = await currentToken();
  await sleepFor(app, 2 * 3_600_000, true);
  await visiblePopup(app);
  // The clock is looked at by itself half a minute after the start, no sooner.
  await expect.poll(() => currentToken(), { timeout: 10_000 }).not.toBe(before);
});
