import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from './app';
import { whileKeyringStopped } from './keyring-lock';
import { currentRefreshToken, tryPractice } from './practice';

for (const way of ['the menu', 'SIGTERM'] as const) {
  test(`F38 quitting by ${way} while a rotated refresh token is being saved keeps the sign-in`, async ({
    launch,
  }) => {
    const app = await launch();
    await tryPractice(app, { rotate: true });
    const before = await currentRefreshToken();
    const item = await app.item();
    let ended: Promise<unknown> = Promise.resolve();
    await whileKeyringStopped(async () => {
      await item.click('Refresh now');
      await item.until(({ tooltip }) => tooltip.includes('Refreshing'));
      ended = way === 'SIGTERM' ? app.terminate() : app.quit();
      // So slow is this keyring.
      await wait(1_500);
    });
    await ended;
    expect(await currentRefreshToken()).not.toBe(before);

    const again = await (await launch()).item();
    await again.until(({ tooltip }) => tooltip.includes('Valid for'));
    await again.click('Refresh now');
    await again.until(({ tooltip }) => tooltip.includes('Valid for'));
  });
}
