import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { type CDPSession, expect, type Page } from 'playwright/test';

const folder = path.resolve(import.meta.dirname, '../../test-results/gallery');

/** Pictures are for people: only `npm run gallery` asks for them, they take longer than all that is checked here. */
const isGallery = process.env['TOKEN_TRAY_GALLERY'] === '1';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Lets axe look at a view in both themes, and at 200 % zoom, where nothing may be cut off. `npm run gallery` gets a
 * picture of each in `test-results/gallery`, and one more from beginning to end of what has to be scrolled.
 */
export async function show(page: Page, name: string): Promise<void> {
  // Until it has drawn anything there is nothing to look at.
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  const size = await sizeOf(page);
  const zoomed = { width: size.width / 2, height: size.height / 2 };
  await inBothThemes(page, async (theme) => {
    await expectAccessible(page);
    if (isGallery) await take(page, `${name}.${theme}`, 1);
  });
  await whileLaidOut(page, zoomed, async () => {
    expect(await cutOff(page)).toEqual([]);
    // Colours are the same at any size.
    await expectAccessible(page);
    if (isGallery) await takeBoth(page, `${name}.200`);
  });
  await page.emulateMedia({ colorScheme: 'light' });
  if (!isGallery) return;
  for (const [whole, scale] of [
    [size, 1],
    [zoomed, 2],
  ] as const)
    await wholly(page, name, whole, scale);
}

/** Writes a view’s two pictures for the README to the gallery, twice as fine as the screen is. */
export async function portray(page: Page, name: string): Promise<void> {
  if (isGallery) await takeBoth(page, `readme.${name}`);
}

/** Writes a view’s pictures in both themes, twice as fine as the screen is. */
const takeBoth = (page: Page, name: string): Promise<void> =>
  inBothThemes(page, (theme) => take(page, `${name}.${theme}`, 2));

async function inBothThemes(page: Page, look: (theme: string) => Promise<void>): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await look(theme);
  }
}

/** Writes a picture of what the window shows, drawn `scale` times as large: Playwright takes an Electron page as it is. */
async function take(page: Page, name: string, scale: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const size = await sizeOf(page);
  const session = await page.context().newCDPSession(page);
  const clip = { x: 0, y: 0, ...size, scale };
  const { data } = await session.send('Page.captureScreenshot', { clip });
  await session.detach();
  await writeFile(path.join(folder, `${name}.png`), data, 'base64');
}

const sizeOf = (page: Page): Promise<Size> =>
  page.evaluate(() => ({ width: innerWidth, height: innerHeight }));

/** Fails with what axe finds wrong. Its half a megabyte is brought into each document once, which takes longer than its looks. */
async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Lays the page out in so many CSS pixels, as a zoom does. */
async function whileLaidOut(page: Page, size: Size, use: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  try {
    await layOut(session, size);
    await use();
  } finally {
    await session.send('Emulation.clearDeviceMetricsOverride');
    await session.detach();
  }
}

const layOut = (session: CDPSession, { width, height }: Size) =>
  session.send('Emulation.setDeviceMetricsOverride', {
    width: Math.floor(width),
    height: Math.floor(height),
    deviceScaleFactor: 1,
    mobile: false,
  });

/** What is wider than its place and can be brought into sight by nothing: lost. An ellipsis has the full text as its title. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isCut = (element: Element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      // A name of a letter or two is lost as well.
      const isTold = textOverflow === 'ellipsis' && element.clientWidth > 60;
      const tooWide = element.scrollWidth > element.clientWidth + 1 && element.scrollWidth > 1;
      return tooWide && overflowX === 'hidden' && !isTold && !isForReaders(element);
    };
    /** Said by screen readers alone: one pixel, by intent. */
    const isForReaders = (element: Element) => element.clientWidth === 1;
    const isDecoration = (element: Element) => element.ariaHidden === 'true';
    const page = document.documentElement;
    if (page.scrollWidth > page.clientWidth) return ['the page is to be scrolled both ways'];
    return [page, ...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && isCut(element) && !isDecoration(element))
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 60)}`);
  });

/** A picture of all that the view on top holds, where that is more than the window shows. */
async function wholly(page: Page, name: string, size: Size, scale: number): Promise<void> {
  await whileLaidOut(page, size, async () => {
    const hidden = await page.evaluate(() => {
      const main = document.querySelector('.view:not([hidden]) > main');
      return main === null ? 0 : main.scrollHeight - main.clientHeight;
    });
    if (hidden < 2) return;
    await whileLaidOut(page, { width: size.width, height: size.height + hidden }, () =>
      take(page, `${name}.${scale * 100}.whole`, scale),
    );
  });
}
