import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './app';
import { patience } from './patience';
import { isPopupVisible, popupAddress, visiblePopup } from './popup';
import { approveInWindow } from './practice';
import type { TokenTray } from './token-tray';

const home = 'app://token-tray/index.html';

// What is injected here is what the pages' policy refuses.
test.use({ attacksPages: true });

/** Ways out of a page, as script that was somehow got into it would take them. */
const ways: readonly (readonly [name: string, script: string])[] = [
  [
    'a link to a new window',
    `const link = document.createElement('a'); link.href = 'https://evil.example/'; link.target = '_blank'; document.body.append(link); link.click()`,
  ],
  [
    'a form',
    `const form = document.createElement('form'); form.action = 'https://evil.example/'; document.body.append(form); form.submit()`,
  ],
  [
    'the history',
    `history.pushState(null, '', '/nothing.html'); history.back(); await new Promise((back) => addEventListener('popstate', back, { once: true }))`,
  ],
  [
    'a refresh',
    `const meta = document.createElement('meta'); meta.httpEquiv = 'refresh'; meta.content = '0;url=https://evil.example/'; document.head.append(meta)`,
  ],
];

for (const [name, script] of ways) {
  test(`S-N1 S-C1 the popup is not left by ${name}`, async ({ launch }) => {
    const app = await launch();
    await app.page(popupAddress);
    const after = await app.electron.evaluate(async ({ BrowserWindow, webContents }, attempt) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const wait = 'await new Promise((done) => setTimeout(done, 300))';
      await contents?.executeJavaScript(`(async () => { ${attempt}; ${wait} })()`);
      return webContents.getAllWebContents().map((each) => each.getURL());
    }, script);
    expect(after).toEqual([home]);
  });
}

test('S-N1 the popup is not left by a middle click on a link', async ({ launch }) => {
  const app = await launch();
  const popup = await visiblePopup(app);
  await popup.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://evil.example/';
    link.style.cssText = 'position: fixed; inset: 0; z-index: 9';
    link.addEventListener('auxclick', () => (document.title = 'clicked'));
    document.body.append(link);
  });
  // Not by the mouse alone: what is clicked before the page has drawn the link goes to nobody.
  await popup.locator('a[href="https://evil.example/"]').click({ button: 'middle' });
  await expect(popup).toHaveTitle('clicked');
  expect(await addressesAfterAMoment(app)).toEqual([home]);
});

const drops = [
  ['a link', () => ({ items: [{ mimeType: 'text/uri-list', data: 'https://evil.example/' }] })],
  ['a file', (file: string) => ({ items: [], files: [file] })],
] as const;

for (const [name, dropped] of drops) {
  test(`S-N1 the popup is not left by ${name} that is dropped on it`, async ({ launch, configFolder }) => {
    const app = await launch();
    const popup = await visiblePopup(app);
    await popup.evaluate(() => document.addEventListener('dragover', () => (document.title = 'dragged')));
    const file = path.join(configFolder, 'dropped.html');
    await writeFile(file, '<p>evil');
    const data = { ...dropped(file), dragOperationsMask: 1 };
    const debuggerSession = await popup.context().newCDPSession(popup);
    const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      debuggerSession.send('Input.dispatchDragEvent', { type, x: 100, y: 100, data });
    // Over a page that has drawn nothing yet, what is dragged is over nobody.
    await expect(async () => {
      await drag('dragEnter');
      await drag('dragOver');
      await expect(popup).toHaveTitle('dragged', { timeout: 500 });
    }).toPass({ timeout: patience });
    await drag('drop');
    expect(await addressesAfterAMoment(app)).toEqual([home]);
  });
}

test('S-C1 neither eval nor a handler in the markup runs', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page(popupAddress);
  const ran = await popup.evaluate(async () => {
    // A turn later, for what the debugger itself evaluates is let off the policy.
    const isEvaluated = await new Promise<boolean>((resolve) =>
      setTimeout(() => {
        try {
          // oxlint-disable-next-line no-eval -- it is what is refused
          resolve(Reflect.apply(globalThis.eval, undefined, ['true']) === true);
        } catch {
          resolve(false);
        }
      }),
    );
    const image = document.createElement('img');
    try {
      image.setAttribute('onerror', 'globalThis.injected = true');
    } catch {
      // Trusted types refuse even to set it.
    }
    const failed = new Promise((resolve) => image.addEventListener('error', resolve, { once: true }));
    image.src = 'https://evil.example/x.png';
    document.body.append(image);
    await failed;
    return [isEvaluated, 'injected' in globalThis];
  });
  expect(ran).toEqual([false, false]);
});

test('S-X1 F59 a popup that hangs is ended, and made anew by the next click', async ({ launch }) => {
  const app = await launch();
  await visiblePopup(app);
  const before = await popupProcess(app);
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('unresponsive'));
  await expect.poll(() => isPopupVisible(app)).toBe(false);
  const popup = await visiblePopup(app);
  await expect(popup.getByRole('button', { name: 'Try it with Practice' })).toBeVisible();
  expect(await popupProcess(app)).not.toBe(before);
});

test('C5 a token that is revealed hides itself after ten seconds', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page(popupAddress);
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  await approveInWindow(app);
  await visiblePopup(app);
  await popup.clock.install();
  await popup.getByRole('button', { name: 'Reveal token' }).click();
  const hide = popup.getByRole('button', { name: 'Hide token' });
  await expect(hide).toBeVisible();
  // The clock goes on by itself as well.
  await popup.clock.fastForward(5_000);
  await expect(hide).toBeVisible();
  await popup.clock.fastForward(5_500);
  await expect(hide).toBeHidden();
});

const popupProcess = ({ electron }: TokenTray): Promise<number> =>
  electron.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );

/** Of all pages, once one that was sent elsewhere would be there. */
const addressesAfterAMoment = ({ electron }: TokenTray): Promise<string[]> =>
  electron.evaluate(async ({ webContents }) => {
    await new Promise((done) => setTimeout(done, 300));
    return webContents.getAllWebContents().map((each) => each.getURL());
  });
