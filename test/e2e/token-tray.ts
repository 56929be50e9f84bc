import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { processTree } from './process-tree';
import { createRequire } from 'node:module';
import path from 'node:path';
import { _electron, type ElectronApplication, expect, type Page } from 'playwright/test';
import { patience } from './patience';
import { recordOutput } from './process-output';
import type { TrayItem } from './tray-item';
import type { TrayWatcher } from './tray-watcher';

/** What a test may choose about a start of the app. */
export type LaunchOptions = {
  /** Added to the environment of the test run. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Added to its command line. */
  readonly args?: readonly string[];
  /** The moment at which its main process takes itself to start, epoch milliseconds; by default that of the start. */
  readonly startsAt?: number;
};

/** A running Token Tray, seen from the desktop. */
export type TokenTray = {
  readonly electron: ElectronApplication;
  readonly processId: number;
  /** The folder in which all files of the app are. */
  readonly configFolder: string;
  /** Everything written to stdout and stderr until now. */
  output(): string;
  /** Its item in the tray. */
  item(): Promise<TrayItem>;
  /**
   * The page whose address starts with `address`, as soon as it is there. Windows and the views inside them
   * (`WebContentsView`, in whatever partition) are pages alike.
   */
  page(address: string): Promise<Page>;
  /** Starts the app a second time on the same files, as another click on its launcher does, and gives the exit code. */
  launchAgain(): Promise<number | null>;
  /** Chooses `Quit Token Tray` and resolves with the exit code once no process holds its output any more. */
  quit(): Promise<number | null>;
  /** Asks it to end, as a shutdown does, and resolves with the exit code as `quit` does. */
  terminate(): Promise<number | null>;
  /** Ends all its processes at once, as a power cut would; does nothing when it has ended already. */
  kill(): Promise<void>;
  /** Does what the app ends by, to it or to its surroundings, and resolves with the exit code as `quit` does. */
  outlive(end: () => Promise<void>): Promise<number | null>;
  /** Whether it ended though nobody asked it to. */
  hasEndedByItself(): boolean;
};

const holdStart = path.resolve(import.meta.dirname, 'hold-start.cjs');
const anotherTime = path.resolve(import.meta.dirname, 'another-time.cjs');
const root = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const commandLine = process.getuid?.() === 0 ? ['--no-sandbox', root] : [root];

/** Starts the built app on the config folder; resolves when its main process runs, which is before any window. */
export async function launchTokenTray(
  configFolder: string,
  watcher: TrayWatcher,
  { environment = {}, args = [], startsAt }: LaunchOptions,
): Promise<TokenTray> {
  // Not before it is needed: where there is no Electron yet, its package would fetch one as it loads.
  const executablePath: string = require('electron');
  const time = startsAt === undefined ? [] : ['-r', anotherTime];
  const env = environmentOfApp(configFolder, { ...environment, STARTS_AT: String(startsAt) });
  const { started: electron, output } = await recordOutput(executablePath, () =>
    // With `chromiumSandbox` Playwright leaves the choice of `--no-sandbox` to the command line.
    _electron.launch({
      executablePath,
      args: ['-r', holdStart, ...time, ...commandLine, ...args],
      chromiumSandbox: true,
      env,
      timeout: patience,
    }),
  );
  const { pid: processId } = electron.process();
  if (processId === undefined) throw new Error('Electron did not start');
  const item = () => watcher.waitForItem(processId);

  return {
    electron,
    processId,
    configFolder,
    output,
    item,
    page: (address) => pageAt(electron, address),
    async launchAgain() {
      // Before the app hears of other starts nobody does.
      const heard = () => electron.evaluate(({ app }) => app.listenerCount('second-instance'));
      await expect.poll(heard).toBeGreaterThan(0);
      const again = spawn(executablePath, commandLine, { env, stdio: 'ignore' });
      await once(again, 'exit');
      return again.exitCode;
    },
    ...waysToEnd(electron.process(), processId, item),
  };
}

function waysToEnd(
  main: ChildProcess,
  processId: number,
  item: TokenTray['item'],
): Pick<TokenTray, 'quit' | 'terminate' | 'kill' | 'outlive' | 'hasEndedByItself'> {
  const closed = once(main, 'close');
  const asked = { toEnd: false };
  const isGone = () => main.exitCode !== null || main.signalCode !== null;
  /** One that does not end is a failure that says what is left of it, not a test that hangs. */
  const ended = async () => {
    const isClosed = await Promise.race([closed.then(() => true), wait(patience, false, { ref: false })]);
    if (isClosed) return main.exitCode;
    const left = (await processTree(processId)).join(', ');
    throw new Error(`The app did not end: exit code ${main.exitCode}, processes left: ${left}`);
  };
  return {
    async quit() {
      asked.toEnd = true;
      await (await item()).click('Quit Token Tray');
      return ended();
    },
    async terminate() {
      asked.toEnd = true;
      process.kill(processId, 'SIGTERM');
      return ended();
    },
    async kill() {
      if (isGone()) return;
      asked.toEnd = true;
      // Playwright gives the app a process group of its own.
      process.kill(-processId, 'SIGKILL');
      await ended();
    },
    async outlive(end) {
      asked.toEnd = true;
      await end();
      return ended();
    },
    hasEndedByItself: () => isGone() && !asked.toEnd,
  };
}

function environmentOfApp(
  configFolder: string,
  environment: Readonly<Record<string, string>>,
): Record<string, string> {
  const ofThisRun = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    ...Object.fromEntries(ofThisRun),
    // On GNOME Chromium hands tray icons over as files instead of pixels.
    XDG_CURRENT_DESKTOP: 'none',
    XDG_CONFIG_HOME: configFolder,
    ...environment,
  };
}

async function pageAt(electron: ElectronApplication, address: string): Promise<Page> {
  const arrival = (page: Page) =>
    page
      .waitForURL((url) => url.href.startsWith(address), { waitUntil: 'commit', timeout: patience })
      .then(() => page);
  const arrives = (page: Page) =>
    arrival(page).then(
      () => true,
      () => false,
    );
  const next = electron.waitForEvent('window', { predicate: arrives, timeout: patience });
  return Promise.any([...electron.windows().map(arrival), next]).catch((cause: unknown) => {
    const there = electron.windows().map((page) => page.url());
    throw new Error(`No page came to ${address}; there are: ${there.join(' · ')}`, { cause });
  });
}
