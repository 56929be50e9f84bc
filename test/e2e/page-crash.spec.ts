import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './app';
import { readClipboard } from './desktop-clipboard';
import { show } from './gallery';
import { popupAddress, timeLeft, visiblePopup } from './popup';
import { currentToken } from './practice';
import { processTree } from './process-tree';
import type { TokenTray } from './token-tray';
import { untilAtRest } from './tray-waits';

test('F59 S-X1 after its page was killed the tray works, and the popup comes again', async ({
  launchSignedIn,
}) => {
  const app = await launchSignedIn();
  await visiblePopup(app);
  const before = await currentToken();
  expect(await killAll(app, '--type=renderer')).not.toEqual([]);
  await expect.poll(() => windowsOf(app)).toBe(0);

  const item = await app.item();
  await item.click('Refresh now');
  await expect.poll(currentToken).not.toBe(before);
  await untilAtRest(app);
  await item.click('Copy token');
  await expect.poll(readClipboard).toBe(await currentToken());
  await item.activate();
  const popup = await app.page(popupAddress);
  await expect(timeLeft(popup)).toBeVisible();
  const log = path.join(app.configFolder, 'Token Tray', 'logs', 'main.log');
  expect(await readFile(log, 'utf8')).toMatch(/process gone .*\n?.*page: killed/);
});

test('F59 a graphics process that dies five times takes nothing with it', async ({ launchSignedIn }) => {
  const app = await launchSignedIn();
  const killed = new Set<number>();
  for (let deaths = 1; deaths <= 5; deaths += 1)
    await expect
      .poll(async () => {
        for (const id of await killAll(app, '--type=gpu-process')) killed.add(id);
        return killed.size;
      })
      .toBe(deaths);
  const before = await currentToken();
  await (await app.item()).click('Refresh now');
  await expect.poll(currentToken).not.toBe(before);
  await expect(timeLeft(await visiblePopup(app))).toBeVisible();
});

test('F59 a sign-in bar whose page was killed comes again, above the page as it was', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page(popupAddress);
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  const consent = await app.page('http://127.0.0.1:');
  await consent.getByLabel('Token life').selectOption('300');
  const { host } = new URL(consent.url());
  await expect.poll(() => wordsOfBar(app)).toContain(host);
  const before = await rendererOfBar(app);
  process.kill(before, 'SIGKILL');
  // Not asked for its words meanwhile: a page that is killed never answers.
  await expect.poll(() => rendererOfBar(app)).not.toBe(before);
  await expect.poll(() => wordsOfBar(app)).toContain(host);
  await expect(consent.getByLabel('Token life')).toHaveValue('300');
});

test('a view that cannot be drawn says so, and is drawn at the next try', async ({ launchSignedIn }) => {
  const popup = await visiblePopup(await launchSignedIn());
  // Telling a time fails, as is done each second: a fault of our own, as near as one from outside can come.
  const mend = await popup.evaluateHandle(() => {
    const times = Intl.DateTimeFormat.prototype;
    const asBefore = Object.getOwnPropertyDescriptor(times, 'format') ?? {};
    const fail = () => {
      throw new Error('No time today.');
    };
    Object.defineProperty(times, 'format', { ...asBefore, get: fail });
    return () => void Object.defineProperty(times, 'format', asBefore);
  });
  await expect(popup.getByRole('alert')).toHaveText(/^Something went wrong in Token Tray. Try again/);
  await expect(popup.getByRole('heading', { name: 'This view cannot be shown' })).toBeVisible();
  await show(popup, 'fault');
  await mend.evaluate((again) => again());
  await popup.getByRole('button', { name: 'Try again' }).click();
  await expect(timeLeft(popup)).toBeVisible();
});

/** The process that draws the bar of the sign-in window; 0 where none does. */
const rendererOfBar = ({ electron }: TokenTray): Promise<number> =>
  electron.evaluate(({ BrowserWindow }) => {
    const bar = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('bar'));
    return bar === undefined || bar.webContents.isCrashed() ? 0 : bar.webContents.getOSProcessId();
  });

/** What the bar says; Playwright itself has no word with a page that was killed once. */
const wordsOfBar = ({ electron }: TokenTray): Promise<string> =>
  electron.evaluate(async ({ BrowserWindow }) => {
    const bar = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('bar'));
    if (bar === undefined || bar.webContents.isCrashed() || bar.webContents.isLoading()) return '';
    return bar.webContents.executeJavaScript('document.body.innerText');
  });

const windowsOf = ({ electron }: TokenTray): Promise<number> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Kills every process of the app whose command line has the argument, and tells which there were. */
async function killAll({ processId }: TokenTray, argument: string): Promise<readonly number[]> {
  const lines = await Promise.all(
    (await processTree(processId)).map(
      async (id) => [id, await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')] as const,
    ),
  );
  const chosen = lines.filter(([, line]) => line.includes(argument)).map(([id]) => id);
  for (const id of chosen) killIfThere(id);
  return chosen;
}

/** One that was killed before may go between the look and the blow. */
function killIfThere(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
