import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startProgram } from './background-program';
import { expect, test } from './app';
import { startLoginSession } from './login-session';
import { popupAddress } from './popup';
import { patience } from './patience';
import { currentToken, tryPractice } from './practice';
import { processTree, stillRunning } from './process-tree';
import type { TokenTray } from './token-tray';
import { untilValid } from './tray-waits';

test('F57 when the session bus dies the app ends, and the next start is signed in', async ({ launch }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'token-tray-session-'));
  const first = await startLoginSession(folder);
  const app = await launch({ environment: first.environment });
  await tryPractice(app);
  const code = await ends(app, first.end);
  // Before Electron 44 Chromium broke off here (electron/electron#53022).
  expect(electronMajor(app) < 44 || code === 0).toBe(true);

  const second = await startLoginSession(folder);
  const again = await launch({ environment: second.environment });
  await again.launchAgain();
  const popup = await again.page(popupAddress);
  const isValid = expect(popup.getByRole('status').first());
  await isValid.toContainText('Valid for', { timeout: 2 * patience });
  // Its keyring is that of the session, which no test looks into.
  const issuedAt = () =>
    popup.evaluate(async () => (await Reflect.get(globalThis, 'tokenTray').view()).current.token.issuedAt);
  const before = await issuedAt();
  await popup.getByRole('button', { name: 'Refresh now' }).click();
  await expect.poll(issuedAt).toBeGreaterThan(before);
  await isValid.toContainText('Valid for');
  await again.kill();
  await second.end();
  await rm(folder, { recursive: true, maxRetries: 5 });
});

test('F58 when the X server dies the app ends, and the next start is signed in', async ({ launch }) => {
  const screen = ['-displayfd', '1', '-screen', '0', '1024x768x24', '-nolisten', 'tcp'];
  const server = await startProgram('Xvfb', screen);
  const app = await launch({ environment: { DISPLAY: `:${server.line}` } });
  await tryPractice(app);
  await ends(app, server.kill);

  const again = await launch();
  await untilValid(again);
  const before = await currentToken();
  await (await again.item()).click('Refresh now');
  await expect.poll(currentToken).not.toBe(before);
  await untilValid(again);
});

/** Waits for the app to end after that, with all its processes, and gives its exit code: null for a signal. */
async function ends(app: TokenTray, after: () => Promise<void>): Promise<number | null> {
  const processes = await processTree(app.processId);
  const code = await app.outlive(after);
  await expect.poll(() => stillRunning(processes)).toEqual([]);
  return code;
}

const electronMajor = ({ output }: TokenTray): number =>
  Number(/Electron (\d+)\./.exec(output())?.[1] ?? Number.NaN);
