import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { startForwardProxy } from './forward-proxy';
import { expect, test } from './app';
import { whileKeyringStopped } from './keyring-lock';
import { visiblePopup } from './popup';
import { patience } from './patience';
import { approve, approveInWindow, currentRefreshToken, currentToken } from './practice';
import { isFree } from './ports';
import { seedProfiles } from './seed';
import { goThrough } from './through-proxy';
import { untilAtRest, untilValid } from './tray-waits';
import type { TokenTray } from './token-tray';

// The whole process group gets SIGKILL, as in a power cut, at moments that are seen from outside the app.

test.beforeEach(() => test.setTimeout(180_000));

test('F55 killed after the answer and before the keychain, a rotated sign-in is asked for once, with the reason', async ({
  launchSignedIn,
  launch,
  configFolder,
}) => {
  await answeredAndKilled(await launchSignedIn({ rotate: true }));
  const app = await launch();
  const item = await app.item();
  // The old access token is good still, and is all that there is to copy.
  await untilValid(app);
  await item.click('Refresh now');
  await item.until(({ tooltip }) => tooltip.includes('Sign in again'));
  const popup = await visiblePopup(app);
  await expect(popup.getByText(/A renewal got no answer, and Practice seems to have replaced/)).toBeVisible();
  await expectWholeFiles(configFolder);
  await signInAgain(app);
});

test('F55 killed after the answer and before the keychain, a sign-in that is not rotated goes on', async ({
  launchSignedIn,
  launch,
  configFolder,
}) => {
  await answeredAndKilled(await launchSignedIn());
  await renews(await launch());
  await expectWholeFiles(configFolder);
});

test('F55 killed as soon as the keychain has the new refresh token, it is signed in: three times', async ({
  launchSignedIn,
  launch,
  configFolder,
}) => {
  let app = await launchSignedIn({ rotate: true });
  for (let round = 0; round < 3; round++) {
    const before = await currentRefreshToken();
    await refreshNow(app);
    while ((await currentRefreshToken().catch(() => before)) === before);
    await app.kill();
    await expectWholeFiles(configFolder);
    app = await launch();
    await renews(app);
  }
});

test('F55 killed at any moment of a renewal, it is signed in or says why not: six times', async ({
  launchSignedIn,
  launch,
  configFolder,
}) => {
  let app = await launchSignedIn({ rotate: true });
  for (const milliseconds of [0, 10, 25, 45, 80, 130]) {
    await refreshNow(app);
    await wait(milliseconds);
    await app.kill();
    await expectWholeFiles(configFolder);
    app = await launch();
    const item = await app.item();
    await untilValid(app);
    const before = await currentToken();
    await item.click('Refresh now');
    const renewed = async () => (await currentToken().catch(() => before)) !== before;
    const told = async () => (await item.properties()).tooltip.includes('Sign in again');
    await expect.poll(async () => (await renewed()) || (await told())).toBe(true);
    if (await told()) await signInAgain(app);
  }
});

/** Below those that the system hands out: no other program takes it between the two rounds. */
const port = 8894;

for (const approved of [false, true]) {
  const when = approved ? 'after the approval' : 'while its page is open';
  test(`F56 killed during a sign-in, ${when}: port free, profile whole, and it can sign in: two times`, async ({
    launch,
    configFolder,
  }) => {
    for (let round = 0; round < 2; round++) {
      await seedProfiles(configFolder, { provider: 'practice', name: 'Practice', redirectPort: port });
      const app = await launch();
      await clickSignIn(app);
      const page = await app.page('http://127.0.0.1:');
      await page.getByRole('button', { name: 'Approve' }).waitFor();
      expect(await isFree(port)).toBe(false);
      if (approved) await approve(page).catch(() => {});
      await app.kill();
      expect(await isFree(port)).toBe(true);
      await expectWholeFiles(configFolder);
      const again = await launch();
      const item = await again.item();
      const settled = ({ tooltip }: { tooltip: string }) => /Signed out|Valid for/.test(tooltip);
      if ((await item.until(settled, 2 * patience)).tooltip.includes('Signed out')) await signInAgain(again);
      await renews(again);
      await item.click('Sign out');
      await item.until(({ tooltip }) => tooltip.includes('Signed out'));
      await again.kill();
    }
  });
}

/** Kills the app when the server has renewed the token and nothing of it is in the keychain yet. */
async function answeredAndKilled(app: TokenTray): Promise<void> {
  const proxy = await startForwardProxy();
  await goThrough(app, proxy);
  const before = await currentRefreshToken();
  await whileKeyringStopped(async () => {
    await refreshNow(app);
    await expect.poll(() => proxy.grants.length).toBe(1);
    await wait(300);
    await app.kill();
  });
  await proxy.close();
  expect(await currentRefreshToken()).toBe(before);
}

/** Clicks as soon as the tray lets one. */
async function refreshNow(app: TokenTray): Promise<void> {
  await untilAtRest(app);
  await (await app.item()).click('Refresh now');
}

/** The sign-in that there is can be renewed. */
async function renews(app: TokenTray): Promise<void> {
  await untilValid(app);
  const before = await currentToken();
  await refreshNow(app);
  // secret-tool fails now and then while an entry is being replaced.
  await expect.poll(() => currentToken().catch(() => before)).not.toBe(before);
  await untilValid(app);
}

async function signInAgain(app: TokenTray): Promise<void> {
  await clickSignIn(app);
  await approveInWindow(app, { rotate: true });
  await untilValid(app);
}

async function clickSignIn(app: TokenTray): Promise<void> {
  const item = await app.item();
  // While the keychain is not read, the entry of that name only opens the popup.
  await item.until(({ tooltip }) => /Signed out|Sign in again/.test(tooltip), 2 * patience);
  await item.click('Sign in');
}

/** No file is half of something, and none had to be set aside. */
async function expectWholeFiles(configFolder: string): Promise<void> {
  const folder = path.join(configFolder, 'Token Tray');
  const names = (await readdir(folder)).filter((name) => /\.json($|\.corrupt)/.test(name));
  expect(names.filter((name) => !name.endsWith('.json'))).toEqual([]);
  for (const name of names) JSON.parse(await readFile(path.join(folder, name), 'utf8'));
  const profiles = JSON.parse(await readFile(path.join(folder, 'profiles.json'), 'utf8'));
  z.object({ profiles: z.array(z.looseObject({ id: z.string() })).length(1) }).parse(profiles);
}
