import { appendFile, readdir, readFile, stat, watch } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { readClipboard } from './desktop-clipboard';
import { popupAddress, visiblePopup } from './popup';
import { currentToken, tryPractice } from './practice';
import { processTree } from './process-tree';
import { seedProfiles } from './seed';
import { noSmallDisk, withSmallDisk } from './small-disk';
import { untilAtRest, untilValid } from './tray-waits';

const mode = async (file: string) => ((await stat(file)).mode & 0o777).toString(8);

test('R2 the folder is 0700, every file of ours 0600', async ({ launch, configFolder }) => {
  const folder = path.join(configFolder, 'Token Tray');
  // Made by a person, so open to others.
  await seedProfiles(configFolder);
  const app = await launch();
  const popup = await tryPractice(app);
  await changeTheme(popup, 'dark');
  await app.quit();
  expect(await mode(folder)).toBe('700');
  for (const name of ['settings', 'profiles', 'events', 'practice'])
    expect([name, await mode(path.join(folder, `${name}.json`))]).toEqual([name, '600']);
  expect(await mode(path.join(folder, 'logs', 'main.log'))).toBe('600');
});

test('R2 the log is begun anew at one megabyte, and one older is kept', async ({ launch, configFolder }) => {
  const logs = path.join(configFolder, 'Token Tray', 'logs');
  for (let starts = 0; starts < 3; starts += 1) {
    const app = await launch();
    await app.item();
    await app.kill();
    await appendFile(path.join(logs, 'main.log'), `${'x'.repeat(1023)}\n`.repeat(1100));
  }
  const app = await launch();
  await app.item();
  expect((await readdir(logs)).toSorted()).toEqual(['main.log', 'main.old.log']);
  expect((await stat(path.join(logs, 'main.log'))).size).toBeLessThan(100_000);
  for (const name of await readdir(logs)) expect(await mode(path.join(logs, name))).toBe('600');
});

test('R3 no crash is reported to anybody: nothing collects crashes', async ({ launch }) => {
  const app = await launch();
  await app.page(popupAddress);
  const parameters = await app.electron.evaluate(({ crashReporter }) => ({
    uploads: crashReporter.getUploadToServer(),
    parameters: crashReporter.getParameters(),
  }));
  expect(parameters.uploads).toBe(false);
  const lines = await Promise.all(
    (await processTree(app.processId)).map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
  );
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.filter((line) => /crashpad|--url=/.test(line))).toEqual([]);
});

test('F47 killed while settings are written, it has the old ones or the new ones: four times', async ({
  launchSignedIn,
  launch,
  configFolder,
}) => {
  const folder = path.join(configFolder, 'Token Tray');
  let app = await launchSignedIn();
  let kept = 'system';
  for (const theme of ['dark', 'light', 'dark', 'system']) {
    const popup = await visiblePopup(app);
    const chosen = changeTheme(popup, theme).catch(() => {});
    // The first sign of a writing, be it of a file beside it.
    for await (const { filename } of watch(folder)) if (filename?.startsWith('settings.json')) break;
    await app.kill();
    await chosen;
    const found = await storedTheme(folder);
    expect([kept, theme]).toContain(found);
    kept = found;
    app = await launch();
    await untilValid(app);
  }
  expect((await readdir(folder)).filter((name) => /\.(tmp|corrupt)-/.test(name))).toEqual([]);
});

test('F48 on a full disk the old settings stay, the token is usable, and it is said', async ({
  launchSignedIn,
  configFolder,
}) => {
  test.skip(noSmallDisk !== null, noSmallDisk ?? '');
  await withSmallDisk(configFolder, async (disk) => {
    const settings = path.join(configFolder, 'Token Tray', 'settings.json');
    const app = await launchSignedIn();
    const popup = await visiblePopup(app);
    await changeTheme(popup, 'dark');
    await expect(popup.locator('html')).toHaveAttribute('data-theme', 'dark');
    const before = await readFile(settings, 'utf8');
    await disk.fill();
    await popup.getByLabel('Theme').selectOption({ label: 'Light' });
    await popup.getByRole('button', { name: 'Back' }).click();
    await expect(popup.getByText(/could not save your change: the disk is full/)).toBeVisible();
    expect(await readFile(settings, 'utf8')).toBe(before);
    const old = await currentToken();
    await (await app.item()).click('Refresh now');
    await expect.poll(currentToken).not.toBe(old);
    await untilAtRest(app);
    await popup.getByRole('button', { name: 'Copy token' }).click();
    await expect.poll(readClipboard).toBe(await currentToken());
    await app.kill();
  });
});

test('F49 in a folder that cannot be written it runs, renews and copies, and says so', async ({
  launch,
  configFolder,
}) => {
  test.skip(noSmallDisk !== null, noSmallDisk ?? '');
  await withSmallDisk(configFolder, async (disk) => {
    const first = await launch();
    await tryPractice(first);
    await first.quit();
    await disk.freeze();
    const app = await launch();
    const item = await app.item();
    const popup = await visiblePopup(app);
    await popup.getByRole('button', { name: 'Settings' }).click();
    await popup.getByLabel('Theme').selectOption({ label: 'Dark' });
    await popup.getByRole('button', { name: 'Back' }).click();
    await expect(popup.getByText(/could not save your change: the disk is read-only/)).toBeVisible();
    await untilValid(app);
    const old = await currentToken();
    await item.click('Refresh now');
    await expect.poll(currentToken).not.toBe(old);
    await untilAtRest(app);
    await popup.getByRole('button', { name: 'Copy token' }).click();
    await expect.poll(readClipboard).toBe(await currentToken());
    await app.kill();
  });
});

async function changeTheme(popup: Page, theme: string): Promise<void> {
  await popup.getByRole('button', { name: 'Settings' }).click();
  await popup.getByLabel('Theme').selectOption(theme);
}

/** The theme in the settings file; where none has been written yet, that of the defaults. */
async function storedTheme(folder: string): Promise<string> {
  const settings = await readFile(path.join(folder, 'settings.json'), 'utf8').catch(() => '{}');
  return JSON.parse(settings).theme ?? 'system';
}
