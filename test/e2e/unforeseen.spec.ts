import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './app';
import { searchForSecrets } from './canaries';
import { currentRefreshToken, currentToken, tryPractice } from './practice';
import type { TokenTray } from './token-tray';

const log = ({ configFolder }: TokenTray) =>
  readFile(path.join(configFolder, 'Token Tray', 'logs', 'main.log'), 'utf8').catch(() => '');

/** What throws from now on, of all that the app asks of its desktop. */
const broken = ['Tray.setToolTip', 'clipboard.readText', 'net.isOnline', 'webContents.send'];

test(
  'F60 errors that nobody caught, with the tokens in them, are logged redacted, and renewing goes on',
  { tag: '@patient' },
  async ({ launch }) => {
    const app = await launch();
    const popup = await tryPractice(app, { life: '20', rotate: true });
    const secrets = [await currentToken(), await currentRefreshToken()];
    await popup.getByRole('button', { name: 'Copy token' }).click();
    await expect(popup.getByText(/Copied · valid for/)).toBeVisible();
    await app.electron.evaluate(breakDesktop, secrets);
    await expect.poll(() => log(app)).toContain('rejected by nobody foreseen');
    await expect.poll(() => log(app)).toContain('thrown by nobody foreseen');
    // Twice by itself: neither the ticking nor the renewing has ended.
    for (let renewals = 0; renewals < 2; renewals += 1) {
      const before = await currentToken();
      await expect.poll(() => currentToken().catch(() => before), { timeout: 25_000 }).not.toBe(before);
    }
    for (const what of broken) expect(await log(app)).toContain(`${what} by nobody foreseen`);
    const places = { folders: [app.configFolder], texts: { output: app.output() } };
    expect(await searchForSecrets(secrets, places)).toEqual([]);
    expect(app.electron.windows().length).toBeLessThanOrEqual(1);
  },
);

/** Runs in the app: rejects, throws, and breaks what `broken` names, each time with the secrets in the error. */
function breakDesktop(
  { BrowserWindow, clipboard, net, Tray }: typeof Electron.CrossProcessExports,
  [access, refresh]: readonly string[],
): void {
  const error = (what: string) =>
    new Error(`${what} by nobody foreseen: ${access}`, {
      cause: { headers: { authorization: `Bearer ${access}` }, refresh },
    });
  const failing = (what: string) => () => {
    throw error(what);
  };
  void Promise.reject(error('rejected'));
  setTimeout(failing('thrown'), 0);
  Tray.prototype.setToolTip = failing('Tray.setToolTip');
  clipboard.readText = failing('clipboard.readText');
  net.isOnline = failing('net.isOnline');
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send = failing('webContents.send');
}
