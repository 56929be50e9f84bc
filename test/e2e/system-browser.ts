import { existsSync, watch } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright/test';
import { firstDefined } from './first-defined';
import { patience } from './patience';

/** The desktop's default browser as the test plays it: a real Chromium behind an `xdg-open` of our own. */
export type SystemBrowser = {
  /** What an app must find in its environment for its links to open here. */
  readonly environment: { readonly PATH: string };
  /** The page of the next address that an app opened, loaded; addresses wait until they are asked for. */
  opened(milliseconds?: number): Promise<Page>;
  close(): Promise<void>;
};

/** Leaves the address in a file beside itself; the rename makes the file appear complete. */
const script = `#!/bin/sh
here=\${0%/*}
printf %s "$1" >"$here/.$$" && mv "$here/.$$" "$here/address-$$"
`;

/** Debian's Chromium, or the Chrome of GitHub's machines. */
export const chromiumPath = (): string =>
  ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync) ?? '/usr/bin/chromium';

/** Starts a headless Chromium whose pages share one session, as in a person's browser. */
export async function systemBrowser(): Promise<SystemBrowser> {
  const folder = await mkdtemp(path.join(tmpdir(), 'system-browser-'));
  await writeFile(path.join(folder, 'xdg-open'), script, { mode: 0o755 });
  const watcher = watch(folder);
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  const context = await browser.newContext();

  async function nextAddressFile(): Promise<string | undefined> {
    const name = (await readdir(folder)).find((candidate) => candidate.startsWith('address-'));
    return name && path.join(folder, name);
  }

  return {
    environment: { PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}` },
    async opened(milliseconds = patience) {
      const file = await firstDefined(
        watcher,
        nextAddressFile,
        milliseconds,
        () => 'Nothing was opened in the system browser',
      );
      const address = await readFile(file, 'utf8');
      await rm(file);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    async close() {
      watcher.close();
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
}
