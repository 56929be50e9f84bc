import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './app';
import { searchForSecrets } from './canaries';
import { currentRefreshToken, currentToken, tryPractice } from './practice';
import type { TokenTray } from './token-tray';

const log = ({ configFolder }: TokenTray) =>
  readFile(path.join(configFolder, 'Token Tray', 'logs', 'main.log'), 'utf8').catch(() => '');

test(
  'F60 errors that nobody caught, with the tokens in them, are logged redacted, and renewing goes on',
  { tag: '@patient' },
  async ({ launch }) => {
    const app = await launch();
    await tryPractice(app, { life: '20', rotate: true });
    const secrets = [await currentToken(), await currentRefreshToken()];
    await app.electron.evaluate((_electron, [access, refresh]) => {
      const error = (what: string) =>
        new Error(`${what}: ${access}`, {
          cause: { headers: { authorization: `Bearer ${access}` }, refresh },
        });
      void Promise.reject(error('rejected by nobody foreseen'));
      setTimeout(() => {
        throw error('thrown by nobody foreseen');
      }, 0);
    }, secrets);
    await expect.poll(() => log(app)).toContain('rejected by nobody foreseen');
    await expect.poll(() => log(app)).toContain('thrown by nobody foreseen');
    // Twice by itself: neither the ticking nor the renewing has ended.
    for (let renewals = 0; renewals < 2; renewals += 1) {
      const before = await currentToken();
      await expect.poll(() => currentToken().catch(() => before), { timeout: 25_000 }).not.toBe(before);
    }
    const places = { folders: [app.configFolder], texts: { output: app.output() } };
    expect(await searchForSecrets(secrets, places)).toEqual([]);
    expect(app.electron.windows().length).toBeLessThanOrEqual(1);
  },
);
