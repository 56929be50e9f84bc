import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './app';
import { readClipboard } from './desktop-clipboard';
import { popupAddress, visiblePopup } from './popup';
import { currentToken, tryPractice } from './practice';
import { processTree } from './process-tree';
import type { TokenTray } from './token-tray';

test('F59 S-X1 after its page was killed the tray works, and the popup comes again', async ({ launch }) => {
  const app = await launch();
  await tryPractice(app);
  const before = await currentToken();
  expect(await killAll(app, '--type=renderer')).toBeGreaterThan(0);
  await expect.poll(() => windowsOf(app)).toBe(0);

  const item = await app.item();
  await item.click('Refresh now');
  await expect.poll(currentToken).not.toBe(before);
  await item.click('Copy token');
  await expect.poll(readClipboard).toBe(await currentToken());
  await item.activate();
  const popup = await app.page(popupAddress);
  await expect(popup.getByRole('timer')).toBeVisible();
  const log = path.join(app.configFolder, 'Token Tray', 'logs', 'main.log');
  expect(await readFile(log, 'utf8')).toMatch(/process gone .*\n?.*page: killed/);
});

test('F59 a graphics process that dies five times takes nothing with it', async ({ launch }) => {
  const app = await launch();
  await tryPractice(app);
  for (let deaths = 0; deaths < 5; deaths += 1)
    await expect.poll(() => killAll(app, '--type=gpu-process'), { timeout: 15_000 }).toBe(1);
  const before = await currentToken();
  await (await app.item()).click('Refresh now');
  await expect.poll(currentToken).not.toBe(before);
  await expect((await visiblePopup(app)).getByRole('timer')).toBeVisible();
});

const windowsOf = ({ electron }: TokenTray): Promise<number> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Kills every process of the app whose command line has the argument, and tells how many there were. */
async function killAll({ processId }: TokenTray, argument: string): Promise<number> {
  const lines = await Promise.all(
    (await processTree(processId)).map(
      async (id) => [id, await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')] as const,
    ),
  );
  const chosen = lines.filter(([, line]) => line.includes(argument));
  for (const [id] of chosen) process.kill(id, 'SIGKILL');
  return chosen.length;
}
