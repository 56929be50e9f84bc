import { access, mkdir, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { expect, test } from './packed-test';
import { isPopupVisible } from './popup';
import { seedProfiles } from './seed';

test('F51 of two starts at once one is in the tray and the other ends well, twenty times', async ({
  watcher,
  start,
}) => {
  // Forty starts.
  test.slow();
  for (let round = 0; round < 20; round += 1) {
    const runs = [start(), start()];
    const code = await Promise.race(runs.map(({ ended }) => ended));
    expect(code).toBe(0);
    const second = runs.find(({ output }) => output().includes('running already'));
    const first = runs.find((run) => run !== second);
    await watcher.waitForItem(first?.processId ?? 0);
    expect(watcher.items().map(({ processId }) => processId)).toEqual([first?.processId]);
    // As a person quits it: a lock that a killed one leaves behind is another matter.
    if (first !== undefined) process.kill(first.processId, 'SIGTERM');
    await first?.ended;
    await expect.poll(() => watcher.items()).toEqual([]);
  }
});

test('F51 a second start opens the popup of the first, and ends well at once', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, { provider: 'practice', name: 'Practice' });
  const app = await launch();
  await (await app.item()).until(({ tooltip }) => tooltip.includes('Signed out'));
  expect(await isPopupVisible(app)).toBe(false);
  const began = Date.now();
  expect(await app.launchAgain()).toBe(0);
  const took = Date.now() - began;
  await expect.poll(() => isPopupVisible(app)).toBe(true);
  // Most of it is the loading of Electron, before the first line of ours; a busy machine takes its time for that.
  expect(took).toBeLessThan(10_000);
});

const stale = {
  'a process that has ended': `${hostname()}-4194303`,
  'a process that is another program now': `${hostname()}-${process.pid}`,
  'another computer': 'elsewhere-1',
  'nobody that can be read': 'nonsense',
};

for (const [of, lock] of Object.entries(stale)) {
  test(`F52 the lock of ${of} keeps nothing from starting`, async ({ watcher, start, configFolder }) => {
    const folder = path.join(configFolder, 'Token Tray');
    await mkdir(folder);
    await symlink(lock, path.join(folder, 'SingletonLock'));
    await symlink('/tmp/nowhere/SingletonSocket', path.join(folder, 'SingletonSocket'));
    await watcher.waitForItem(start().processId);
  });
}

test('F52 a turn to start that a killed start has left keeps nothing from starting', async ({
  watcher,
  start,
  configFolder,
}) => {
  const turn = path.join(configFolder, 'Token Tray', 'starting');
  await mkdir(path.dirname(turn));
  await writeFile(turn, '');
  await watcher.waitForItem(start().processId);
  await expect(access(turn)).rejects.toThrow('ENOENT');
});
