import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { cutOff } from './gallery';
import { popupAddress, timeLeft, visiblePopup } from './popup';
import { seedProfiles, seedSecret, storedToken } from './seed';

/** Until the page knows its new size too: the next key is counted from that. */
const drawn = (popup: Page): Promise<void> =>
  popup.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

const widthOf = (popup: Page): Promise<number> => popup.evaluate(() => innerWidth);

test('the popup is zoomed up to 200 %, nothing is lost, and a restart keeps it', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, { name: 'Listening' });
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(60, 3600));
  const app = await launch();
  const popup = await visiblePopup(app);
  await expect(timeLeft(popup)).toBeVisible();
  const usual = await widthOf(popup);
  for (const percent of [110, 125, 150, 175, 200, 200]) {
    await popup.keyboard.press('Control++');
    await expect.poll(() => widthOf(popup)).toBe(Math.round((usual * 100) / percent));
    await drawn(popup);
  }
  expect(await cutOff(popup)).toEqual([]);
  for (const view of ['Details', 'Settings']) {
    await popup.getByRole('button', { name: view, exact: true }).click();
    await expect(popup.getByRole('heading', { name: view })).toBeVisible();
    expect(await cutOff(popup)).toEqual([]);
    await popup.keyboard.press('Escape');
  }
  await app.quit();

  const again = await visiblePopup(await launch());
  await expect(timeLeft(again)).toBeVisible();
  await expect.poll(() => widthOf(again)).toBe(usual / 2);
  await drawn(again);
  await again.keyboard.press('Control+-');
  await expect.poll(() => widthOf(again)).toBe(Math.round((usual * 100) / 175));
  await drawn(again);
  await again.keyboard.press('Control+0');
  await expect.poll(() => widthOf(again)).toBe(usual);
});

test('the bar of a sign-in window grows with the popup, and hides nothing of the page below', async ({
  launch,
}) => {
  const app = await launch();
  const popup = await app.page(popupAddress);
  const begin = popup.getByRole('button', { name: 'Try it with Practice' });
  await expect(begin).toBeVisible();
  const usual = await widthOf(popup);
  for (const percent of [110, 125, 150]) {
    await popup.keyboard.press('Control++');
    await expect.poll(() => widthOf(popup)).toBe(Math.round((usual * 100) / percent));
    await drawn(popup);
  }
  expect(await cutOff(popup)).toEqual([]);
  await begin.click();
  await app.page('app://token-tray/sign-in-bar.html');
  const top = () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .flatMap((window) => window.contentView.children)
        .map((view) => view.getBounds().y),
    );
  await expect.poll(top).toContain(66);
});
