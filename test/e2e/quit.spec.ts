import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from './app';
import { editProfile } from './manage-profiles';
import { whileKeyringLocked, whileKeyringStopped } from './keyring-lock';
import { isPopupVisible, visiblePopup } from './popup';
import { freePort, isFree } from './ports';
import { approveInWindow, currentRefreshToken, currentToken } from './practice';
import { processTree, stillRunning } from './process-tree';
import { seedProfiles } from './seed';
import type { TokenTray } from './token-tray';
import { untilValid } from './tray-waits';

for (const way of ['the menu', 'SIGTERM'] as const) {
  test(`F38 quitting by ${way} while a rotated refresh token is being saved keeps the sign-in`, async ({
    launchSignedIn,
    launch,
  }) => {
    const app = await launchSignedIn({ rotate: true });
    const before = await currentRefreshToken();
    const item = await app.item();
    let ended: Promise<unknown> = Promise.resolve();
    await whileKeyringStopped(async () => {
      await item.click('Refresh now');
      await item.until(({ tooltip }) => tooltip.includes('Refreshing'));
      ended = way === 'SIGTERM' ? app.terminate() : app.quit();
      // So slow is this keyring.
      await wait(500);
    });
    await ended;
    expect(await currentRefreshToken()).not.toBe(before);

    const again = await launch();
    await untilValid(again);
    const token = await currentToken();
    await (await again.item()).click('Refresh now');
    await expect.poll(currentToken).not.toBe(token);
    await untilValid(again);
  });
}

test('F38 who quits while the keyring does not take a rotated refresh token is warned, may stay, and has it saved @patient', async ({
  launchSignedIn,
}) => {
  const app = await launchSignedIn({ rotate: true });
  const before = await currentRefreshToken();
  const item = await app.item();
  await whileKeyringLocked(async (unlock) => {
    await item.click('Refresh now');
    await expect((await visiblePopup(app)).getByText(/This sign-in is in memory only/)).toBeVisible();
    const questions = await answerQuestions(app, 'Stay');
    await item.click('Quit Token Tray');
    await expect.poll(questions).toEqual(['Quit without saving the sign-in of Practice?']);
    await item.until(({ tooltip }) => tooltip.includes('Valid for'));
    await expect((await visiblePopup(app)).getByText(/This sign-in is in memory only/)).toBeVisible();
    await unlock();
    await expect.poll(currentRefreshToken, { timeout: 65_000 }).not.toBe(before);
  });
  // Nothing is left to ask about.
  expect(await app.quit()).toBe(0);
});

for (const way of ['who quits anyway', 'who is logged out'] as const)
  test(`F38 ${way} is not held up by what is not saved`, async ({ launchSignedIn }) => {
    const app = await launchSignedIn({ rotate: true });
    const item = await app.item();
    await whileKeyringLocked(async () => {
      await item.click('Refresh now');
      await expect((await visiblePopup(app)).getByText(/This sign-in is in memory only/)).toBeVisible();
      await answerQuestions(app, 'Quit anyway');
      expect(await (way === 'who is logged out' ? app.terminate() : app.quit())).toBe(0);
    });
  });

/** Answers the questions of the app in place of a person; gives all that it asked. */
async function answerQuestions({ electron }: TokenTray, answer: string): Promise<() => Promise<unknown>> {
  await electron.evaluate(({ dialog }, chosen) => {
    process.env['QUESTIONS'] = '[]';
    Object.assign(dialog, {
      showMessageBox: async ({ message, buttons }: { message: string; buttons: readonly string[] }) => {
        process.env['QUESTIONS'] = JSON.stringify([...JSON.parse(process.env['QUESTIONS'] ?? '[]'), message]);
        return { response: buttons.indexOf(chosen) };
      },
    });
  }, answer);
  return () => electron.evaluate(() => JSON.parse(process.env['QUESTIONS'] ?? '[]'));
}

test('who quits with a form that was changed is asked, and stays with all that was typed', async ({
  launchSignedIn,
}) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  await editProfile(popup);
  const name = popup.getByRole('textbox', { name: 'Name' });
  await name.fill('Half a na');
  const questions = await answerQuestions(app, 'Stay');
  const item = await app.item();
  await item.click('Quit Token Tray');
  await expect.poll(questions).toEqual(['Quit without saving what you changed in the form?']);
  await expect(name).toHaveValue('Half a na');
  await expect.poll(() => isPopupVisible(app)).toBe(true);
  await answerQuestions(app, 'Quit anyway');
  expect(await app.quit()).toBe(0);
});

test('F71 L13 quitting during a sign-in frees the port, and leaves no process', async ({
  launch,
  configFolder,
}) => {
  const { app, port } = await signingIn(launch, configFolder);
  const processes = await processTree(app.processId);
  expect(await app.quit()).toBe(0);
  expect(await isFree(port)).toBe(true);
  await expect.poll(() => stillRunning(processes)).toEqual([]);
});

test('F71 sleep during a sign-in: it goes on afterwards, and leaves no listener', async ({
  launch,
  configFolder,
}) => {
  const { app, port } = await signingIn(launch, configFolder);
  process.kill(-app.processId, 'SIGSTOP');
  await wait(3_000);
  process.kill(-app.processId, 'SIGCONT');
  const item = await app.item();
  expect((await item.properties()).tooltip).toContain('Waiting for the browser');
  await approveInWindow(app);
  await item.until(({ tooltip }) => tooltip.includes('Valid for'));
  await expect.poll(() => isFree(port)).toBe(true);
});

/** An app whose sign-in page is open, and the port that waits for its answer. */
async function signingIn(launch: () => Promise<TokenTray>, configFolder: string) {
  const port = await freePort();
  await seedProfiles(configFolder, { provider: 'practice', name: 'Practice', redirectPort: port });
  const app = await launch();
  const item = await app.item();
  await item.until(({ tooltip }) => tooltip.includes('Signed out'));
  await item.click('Sign in');
  await (await app.page('http://127.0.0.1:')).getByRole('button', { name: 'Approve' }).waitFor();
  expect(await isFree(port)).toBe(false);
  return { app, port };
}
