import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { listeningPorts } from './listening-ports';
import { packedFolder, packedProgram } from './packaged-app';
import { test as base, expect } from './packed-test';

type Fixtures = {
  /** A file that foreign code would write. */
  readonly mark: string;
};

const test = base.extend<Fixtures>({
  mark: async ({ configFolder }, use) => use(path.join(configFolder, 'mark')),
});

test('the packed app puts its item into the tray, and its menu ends it', async ({ watcher, start }) => {
  const run = start();
  const item = await watcher.waitForItem(run.processId);
  await item.click('Quit Token Tray');
  expect(await run.ended).toBe(0);
});

test('S-F1 the fuses are blown as electron-builder.yml says', async () => {
  const program = await readFile(packedProgram);
  const wire = program.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 32;
  const [version, length = 0] = program.subarray(wire, wire + 2);
  const states = program.subarray(wire + 2, wire + 2 + length).toString();
  expect(version).toBe(1);
  // A fuse that is new is to be decided on here.
  expect([8, 9]).toContain(length);
  expect(Object.fromEntries([...states].map((state, at) => [fuses[at], state]))).toEqual({
    runAsNode: '0',
    cookieEncryption: '0',
    nodeOptions: '0',
    nodeCliInspect: '0',
    asarIntegrity: '1',
    onlyAsar: '1',
    browserSnapshot: '0',
    filePrivileges: '0',
    ...(length === 9 && { wasmTrapHandlers: '1' }),
  });
});

/** In the order of the wire (Electron's build/fuses/fuses.json5). */
const fuses = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyAsar',
  'browserSnapshot',
  'filePrivileges',
  // Newer Electrons alone have it, and electron-builder leaves it as it comes.
  'wasmTrapHandlers',
];

test('S-F2 ELECTRON_RUN_AS_NODE starts the app, not Node', async ({ watcher, start, mark }) => {
  const script = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`;
  const run = start({ environment: { ELECTRON_RUN_AS_NODE: '1' }, switches: ['-e', script] });
  await watcher.waitForItem(run.processId);
  expect(existsSync(mark)).toBe(false);
});

test('S-F3 neither --inspect nor SIGUSR1 opens a port', async ({ watcher, start, launch }) => {
  // The app as the other tests start it, which shows that a port would be seen.
  const debugged = await launch();
  expect(await listeningPorts(debugged.processId)).not.toEqual([]);
  await debugged.kill();
  const run = start({ switches: ['--inspect=0', '--inspect-brk=0'] });
  await watcher.waitForItem(run.processId);
  expect(await listeningPorts(run.processId)).toEqual([]);
  process.kill(run.processId, 'SIGUSR1');
  await wait(500);
  expect(await listeningPorts(run.processId)).toEqual([]);
  expect(run.output()).not.toMatch(/debugger/i);
});

test('S-F4 NODE_OPTIONS is ignored', async ({ watcher, start, mark, configFolder }) => {
  const script = path.join(configFolder, 'foreign.cjs');
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`);
  const run = start({ environment: { NODE_OPTIONS: `--require=${script}` } });
  await watcher.waitForItem(run.processId);
  expect(existsSync(mark)).toBe(false);
  // A packed app does not run it with the fuse on either: Electron then says that it supports few NODE_OPTIONs.
  expect(run.output()).not.toMatch(/NODE_OPTION/);
});

test('S-F5 an app folder beside the archive is not loaded', async ({ watcher, start, mark }) => {
  const folder = path.join(packedFolder, 'resources', 'app');
  await mkdir(folder);
  try {
    await writeFile(path.join(folder, 'package.json'), '{"name":"foreign","main":"foreign.cjs"}');
    await writeFile(
      path.join(folder, 'foreign.cjs'),
      `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`,
    );
    const run = start();
    await watcher.waitForItem(run.processId);
    expect(existsSync(mark)).toBe(false);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** As somebody would type them who means it. */
const dangerous = [
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--load-extension=/tmp',
  '--js-flags=--expose-gc',
  '--disable-web-security',
  '--proxy-server=127.0.0.1:9',
  '--proxy-pac-url=http://127.0.0.1:9/',
  '--host-rules=MAP * 127.0.0.1',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--ignore-certificate-errors',
  '--ignore-certificate-errors-spki-list=a',
  '--ssl-key-log-file=/tmp/keys',
  '--log-net-log=/tmp/net',
  '--password-store=basic',
];

for (const given of dangerous) {
  test(`R4 the packed app does not start with ${given}`, async ({ watcher, start }) => {
    const run = start({ switches: [given] });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(`Token Tray does not start with ${given.split('=')[0]}: it would`);
    expect(watcher.items()).toEqual([]);
  });
}
