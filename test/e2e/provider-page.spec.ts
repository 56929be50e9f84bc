import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './app';
import { popupAddress, visiblePopup } from './popup';
import { approveInWindow } from './practice';

test('S-W1 no page is given a place, a camera, a clipboard or a device', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page(popupAddress);
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  const consent = await app.page('http://127.0.0.1:');
  for (const page of [popup, consent]) {
    const states = await page.evaluate(() =>
      Promise.all(
        [
          'geolocation',
          'camera',
          'microphone',
          'notifications',
          'midi',
          'clipboard-read',
          'persistent-storage',
        ].map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
        ),
      ),
    );
    expect(new Set(states)).toEqual(new Set(['denied']));
  }
});

test('S-W1 what the provider’s pages leave is gone with the sign-in window', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page(popupAddress);
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  const consent = await app.page('http://127.0.0.1:');
  await consent.evaluate(() => {
    document.cookie = 'login=remembered; max-age=86400';
    localStorage.setItem('login', 'remembered');
  });
  expect(await consent.evaluate(() => document.cookie)).toContain('remembered');
  await approveInWindow(app);
  await (await app.item()).click('Sign out');
  await (await visiblePopup(app)).getByRole('button', { name: 'Sign in', exact: true }).click();
  const again = await app.page('http://127.0.0.1:');
  expect(await again.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0]);
  await app.quit();
  const files = await readdir(app.configFolder, { recursive: true, withFileTypes: true });
  const cookies = files.filter((entry) => entry.isFile() && entry.name === 'Cookies');
  for (const { parentPath, name } of cookies) {
    const content = await readFile(path.join(parentPath, name), 'latin1');
    expect(content).not.toMatch(/127\.0\.0\.1|remembered/);
  }
});

test('S-W1 no page is given the screen, the camera or the microphone, though they are there', async ({
  launch,
}) => {
  // Without a device the answer would be that there is none.
  const app = await launch({ args: ['--use-fake-device-for-media-stream'] });
  const popup = await app.page(popupAddress);
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  const consent = await app.page('http://127.0.0.1:');
  for (const page of [popup, consent]) {
    const refusals = await page.evaluate(() => {
      const refusalOf = (asked: Promise<unknown>) =>
        asked.then(
          () => 'given',
          (cause: unknown) => (cause instanceof Error ? cause.name : String(cause)),
        );
      const { mediaDevices } = navigator;
      return Promise.all([
        refusalOf(mediaDevices.getDisplayMedia({ video: true })),
        refusalOf(mediaDevices.getUserMedia({ video: true })),
        refusalOf(mediaDevices.getUserMedia({ audio: true })),
      ]);
    });
    expect(refusals).toEqual(['NotAllowedError', 'NotAllowedError', 'NotAllowedError']);
  }
});

test('S-W1 no page saves a file', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page(popupAddress);
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  await app.page('http://127.0.0.1:');
  // Asked in main, which hears of the download that a click begins.
  for (const address of [popupAddress, 'http://127.0.0.1:']) {
    const download = await app.electron.evaluate(async ({ webContents }, start) => {
      const page = webContents.getAllWebContents().find((each) => each.getURL().startsWith(start));
      if (page === undefined) return null;
      const begun = new Promise<readonly [boolean, string]>((resolve) =>
        page.session.once('will-download', (event, item) =>
          resolve([event.defaultPrevented, item.getSavePath()]),
        ),
      );
      await page.executeJavaScript(
        `const link = document.createElement('a'); link.href = 'data:text/plain,evil'; link.download = 'evil.txt'; document.body.append(link); link.click()`,
      );
      return begun;
    }, address);
    expect(download).toEqual([true, '']);
  }
});
