import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CDPSession } from 'playwright/test';
import { expect, test } from './app';
import { visiblePopup } from './popup';
import { readClipboard } from './desktop-clipboard';
import { currentRefreshToken, currentToken } from './practice';
import { untilAtRest } from './tray-waits';

/** The names that the bridge is built from, as its own test has them. */
const bridgeFunctions = path.resolve(import.meta.dirname, '../preload/bridge-functions.json');

// What is injected here is what the pages' policy refuses.
test.use({ attacksPages: true });

test('S-I3 the page gets the bridge alone: no Node, no Electron', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page('app://token-tray/index.html');
  const globals = await popup.evaluate(() =>
    ['require', 'process', 'module', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
  );
  expect(globals).toEqual([]);
  const functions = await popup.evaluate(() => Object.keys(Reflect.get(globalThis, 'tokenTray')).toSorted());
  expect(functions).toEqual(JSON.parse(await readFile(bridgeFunctions, 'utf8')));
});

test('S-I4 no token is in the renderer after twenty renewals and five copies, unless it is revealed', async ({
  launchSignedIn,
}) => {
  test.setTimeout(240_000);
  const app = await launchSignedIn({ rotate: true });
  const popup = await visiblePopup(app);
  const secrets = new Set<string>();
  for (let round = 0; round < 20; round++) {
    const before = await currentToken();
    await popup.getByRole('button', { name: 'Refresh now' }).click();
    await expect.poll(() => currentToken()).not.toBe(before);
    if (round % 4 === 0) {
      await untilAtRest(app);
      await popup.getByRole('button', { name: 'Copy token' }).click();
      await expect.poll(() => readClipboard()).toBe(await currentToken());
    }
    for (const secret of [await currentToken(), await currentRefreshToken()]) secrets.add(secret);
  }
  expect(secrets.size).toBe(40);
  const debuggerSession = await popup.context().newCDPSession(popup);
  const heap = await heapOf(debuggerSession);
  expect([...secrets].filter((secret) => heap.includes(secret))).toEqual([]);

  const token = await currentToken();
  await popup.getByRole('button', { name: 'Reveal token' }).click();
  await expect(popup.getByText(token)).toBeVisible();
  expect(await heapOf(debuggerSession)).toContain(token);
});

test('C5 a revealed token hides itself when the popup loses the focus', async ({ launchSignedIn }) => {
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Reveal token' }).click();
  const token = await currentToken();
  await expect(popup.getByText(token)).toBeVisible();
  // Playwright has its pages believe that they have the focus, so no real blur comes.
  await popup.evaluate(() => globalThis.dispatchEvent(new Event('blur')));
  await expect.poll(() => popup.evaluate(() => document.body.textContent)).not.toContain(token);
});

const escapes: readonly (readonly [name: string, attempt: string])[] = [
  ['a navigation', "location.href = 'https://evil.example/'"],
  ['a file', "location.href = 'file:///etc/passwd'"],
  ['another host of the scheme', "location.href = 'app://evil/index.html'"],
  ['a script as an address', "location.href = 'data:text/html,<p>evil'"],
  ['a new window', "open('https://evil.example/')"],
];

for (const [name, attempt] of escapes) {
  test(`S-N1 the popup does not let through ${name}`, async ({ launch }) => {
    const app = await launch();
    await app.page('app://token-tray/index.html');
    // Asked in main, for Playwright waits for ever for a navigation that was begun and refused.
    const after = await app.electron.evaluate(async ({ BrowserWindow, webContents }, script) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      await contents?.executeJavaScript(`${script}; new Promise((done) => setTimeout(done, 300))`);
      return webContents.getAllWebContents().map((each) => each.getURL());
    }, attempt);
    expect(after).toEqual(['app://token-tray/index.html']);
  });
}

test('S-C1 what is injected neither runs nor reaches the network', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page('app://token-tray/index.html');
  const outcomes = await popup.evaluate(async () => {
    const script = document.createElement('script');
    const blocked: string[] = [];
    const refusedConnection = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        blocked.push(effectiveDirective);
        if (effectiveDirective === 'connect-src') resolve();
      });
    });
    try {
      script.text = 'globalThis.injected = true';
    } catch {
      blocked.push('trusted-types');
    }
    document.body.append(script);
    const fetched = await fetch('https://evil.example/').then(
      () => 'fetched',
      () => 'refused',
    );
    await refusedConnection;
    return { ran: 'injected' in globalThis, fetched, blocked };
  });
  expect(outcomes.ran).toBe(false);
  expect(outcomes.fetched).toBe('refused');
  expect(outcomes.blocked).toContain('trusted-types');
  expect(outcomes.blocked).toContain('connect-src');
});

test('S-W1 every window is isolated and sandboxed, and every permission is denied', async ({ launch }) => {
  const app = await launch();
  const popup = await app.page('app://token-tray/index.html');
  await popup.getByRole('button', { name: 'Try it with Practice' }).click();
  const consent = await app.page('http://127.0.0.1:');
  const preferences = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Electron has it, and its typings do not.
      const last: Record<string, unknown> = Reflect.apply(
        Reflect.get(contents, 'getLastWebPreferences'),
        contents,
        [],
      );
      const { contextIsolation, sandbox, nodeIntegration, webSecurity } = last;
      return { contextIsolation, sandbox, nodeIntegration, webSecurity };
    }),
  );
  expect(preferences.length).toBe(3);
  for (const each of preferences) {
    expect(each).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
    });
  }
  for (const page of [popup, consent]) {
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  }
});

/** All strings of the page's heap, as one text. */
async function heapOf(debuggerSession: CDPSession): Promise<string> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  debuggerSession.on('HeapProfiler.addHeapSnapshotChunk', take);
  await debuggerSession.send('HeapProfiler.collectGarbage');
  await debuggerSession.send('HeapProfiler.takeHeapSnapshot');
  debuggerSession.off('HeapProfiler.addHeapSnapshotChunk', take);
  return chunks.join('');
}
