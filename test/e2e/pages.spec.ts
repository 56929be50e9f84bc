import { expect, test } from './app';
import { popupAddress } from './popup';

test('S-P3 app:// is not served to the session of a sign-in', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page(popupAddress);
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  await app.page('http://127.0.0.1:');
  const served = () =>
    app.electron.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((contents) => [
          contents.getURL().split('/', 1)[0],
          contents.session.protocol.isProtocolHandled('app'),
        ]),
    );
  // The bar comes in its own time.
  await expect
    .poll(async () => (await served()).toSorted())
    .toEqual([
      ['app:', true],
      ['app:', true],
      ['http:', false],
    ]);
});

/** What Electron's default menu would answer to, and Chromium's own keys. */
const keys: readonly (readonly [keyCode: string, ...modifiers: ('control' | 'shift')[]])[] = [
  ['R', 'control'],
  ['R', 'control', 'shift'],
  ['F5'],
  ['I', 'control', 'shift'],
  ['F12'],
  ['W', 'control'],
];

test('S-N2 there is no menu, no key reloads or closes a page, and none opens developer tools', async ({
  launch,
}) => {
  const app = await launch();
  const popup = await app.page(popupAddress);
  await popup.evaluate(() => document.documentElement.setAttribute('data-same', 'page'));
  const menu = await app.electron.evaluate(({ BrowserWindow, Menu }, presses) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const [keyCode, ...modifiers] of presses)
      for (const type of ['keyDown', 'keyUp'] as const)
        contents?.sendInputEvent({ type, keyCode, modifiers });
    contents?.openDevTools();
    return Menu.getApplicationMenu();
  }, keys);
  expect(menu).toBeNull();
  await expect(popup.getByRole('button', { name: 'Try it with Practice' })).toBeVisible();
  await expect(popup.locator('html')).toHaveAttribute('data-same', 'page');
  const opened = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => [contents.getType(), contents.isDevToolsOpened()]),
  );
  expect(opened).toEqual([['window', false]]);
});
