import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { expect, test } from './app';
import { searchForSecrets } from './canaries';
import { approve, currentRefreshToken, currentToken, tryPractice } from './practice';
import { visiblePopup } from './popup';
import { seedProfiles, seedSecret } from './seed';
import { untilAtRest } from './tray-waits';

test('R1 after a whole life no token, code, state or verifier is anywhere but in the keychain', async ({
  launch,
}) => {
  const app = await launch();
  const secrets = new Set<string>();
  const keepTokens = async () => {
    secrets.add(await currentToken());
    secrets.add(await currentRefreshToken());
  };
  const passedBy = recordRequests(app.electron);
  const verifiers = await recordVerifiers(app.electron);
  const popup = await tryPractice(app, { life: '20', rotate: true });
  await keepTokens();
  const item = await app.item();
  await item.click('Copy as', 'curl command');
  await popup.getByRole('button', { name: 'Reveal token' }).click();
  // The copy may have renewed: of so short a token too little is left soon.
  await untilAtRest(app);
  await item.click('Refresh now');
  await expect.poll(currentToken).not.toBe([...secrets][0]);
  await keepTokens();
  await item.click('Sign out');
  await item.until(({ tooltip }) => tooltip.includes('Signed out'));
  await (await visiblePopup(app)).getByRole('button', { name: 'Sign in', exact: true }).click();
  await approve(await app.page('http://127.0.0.1:'));
  await item.until(({ tooltip }) => tooltip.includes('Valid'));
  await keepTokens();
  for (const secret of passedBy()) secrets.add(secret);
  const verified = await verifiers();
  expect(verified).toHaveLength(2);
  for (const verifier of verified) secrets.add(verifier);
  expect(secrets.size).toBeGreaterThanOrEqual(10);

  const environment = await app.electron.evaluate(() => JSON.stringify([process.env, process.argv]));
  const places = {
    folders: [app.configFolder],
    texts: { output: app.output(), environment },
    processId: app.processId,
  };
  expect(await searchForSecrets([...secrets], places)).toEqual([]);
  await app.quit();
  const after = { folders: [app.configFolder], texts: { output: app.output() } };
  expect(await searchForSecrets([...secrets], after)).toEqual([]);
});

test('R1 a page that fails to load leaves its address out of output and log', async ({ launch }) => {
  const app = await launch();
  const popup = await tryPractice(app);
  await popup.evaluate(() => 0);
  await app.electron.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false });
    await window
      .loadURL('http://127.0.0.1:9/callback?code=canary-code-1&state=canary-state-1')
      .catch(() => {});
    window.destroy();
  });
  const log = path.join(app.configFolder, 'Token Tray', 'logs', 'main.log');
  await expect.poll(() => readFile(log, 'utf8').catch(() => '')).toContain('Failed to load');
  const places = { folders: [app.configFolder], texts: { output: app.output() } };
  expect(await searchForSecrets(['canary-code-1', 'canary-state-1'], places)).toEqual([]);
});

test('R1 a secret that looks like a sentence is left out of the log, because it is known', async ({
  launch,
  configFolder,
}) => {
  const secret = 'an umbrella in the rain';
  await seedProfiles(configFolder, { grant: 'code-secret' });
  await seedSecret('client-secret', secret);
  const app = await launch();
  await (await app.item()).until(({ tooltip }) => tooltip.includes('Signed out'));
  await app.electron.evaluate((_electron, words) => {
    process.emitWarning(`They said: ${words}. So be it.`);
  }, secret);
  const log = path.join(app.configFolder, 'Token Tray', 'logs', 'main.log');
  await expect.poll(() => readFile(log, 'utf8')).toContain('They said: …. So be it.');
  const places = { folders: [app.configFolder], texts: { output: app.output() } };
  expect(await searchForSecrets([secret], places)).toEqual([]);
});

/** Notes the codes, states and challenges in the addresses of every page that the app loads. */
function recordRequests(electron: ElectronApplication): () => readonly string[] {
  const seen: string[] = [];
  const note = (address: string) => {
    const { searchParams } = new URL(address);
    for (const name of ['code', 'state', 'code_challenge']) seen.push(searchParams.get(name) ?? '');
  };
  electron.context().on('request', (request) => note(request.url()));
  return () => seen.filter((value) => value !== '');
}

/** Notes the code verifiers that the app sends from now on: they are in the body of a request of main, which no page shows. */
async function recordVerifiers(electron: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await electron.evaluate(({ net }) => {
    const fetch = net.fetch.bind(net);
    const seen: string[] = [];
    Object.assign(globalThis, { seenVerifiers: seen });
    net.fetch = (input, init) => {
      const verifier = new URLSearchParams(String(init?.body ?? '')).get('code_verifier');
      if (verifier !== null) seen.push(verifier);
      return fetch(input, init);
    };
  });
  return () => electron.evaluate(() => Reflect.get(globalThis, 'seenVerifiers'));
}
