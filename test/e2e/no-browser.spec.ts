import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright/test';
import { expect, test } from './app';
import { readClipboard } from './desktop-clipboard';
import { visiblePopup } from './popup';
import { approve } from './practice';
import { seedProfiles } from './seed';
import { chromiumPath } from './system-browser';

/** What `xdg-open` does in place of opening a browser; null where there is none. */
const openers = {
  'is not there': null,
  fails: 'exit 3',
  hangs: 'exec sleep 60',
} as const;

for (const [how, line] of Object.entries(openers))
  test(`F64 where the browser’s opener ${how}, the link can be copied, and signs in by hand`, async ({
    launch,
    configFolder,
  }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'opener-'));
    if (line !== null)
      await writeFile(path.join(folder, 'xdg-open'), `#!/bin/sh\n${line}\n`, { mode: 0o755 });
    const PATH = line === null ? folder : `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`;
    await seedProfiles(configFolder, { provider: 'practice', name: 'Practice', opener: 'browser' });
    const app = await launch({ environment: { PATH } });
    const popup = await visiblePopup(app);
    await popup.getByRole('button', { name: 'Sign in', exact: true }).click();
    await popup.getByRole('button', { name: 'Copy the sign-in link' }).click();
    await expect(popup.getByText(/Link copied/)).toBeVisible();
    const link = await readClipboard();
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/authorize\?/);
    const browser = await chromium.launch({ executablePath: chromiumPath() });
    const page = await browser.newPage();
    await page.goto(link);
    await approve(page);
    await expect(page.getByText(/Signed in/).first()).toBeVisible();
    await (await app.item()).until(({ tooltip }) => tooltip.includes('Valid for'));
    await browser.close();
    await rm(folder, { recursive: true });
  });
