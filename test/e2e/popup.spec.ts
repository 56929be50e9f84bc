import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { clearClipboard, readClipboard } from './desktop-clipboard';
import { press, tabTo } from './keyboard';
import { editProfile } from './manage-profiles';
import { isPopupVisible, popupAddress, timeLeft, visiblePopup } from './popup';
import { seedProfiles, seedSecret, storedToken } from './seed';
import type { TokenTray } from './token-tray';

test('the popup is hidden when it loses the focus, unless it has it again at once', async ({ launch }) => {
  const app = await launch();
  await visiblePopup(app);
  expect(await isVisibleAfter(app, ['blur', 'focus'])).toBe(true);
  // More than once where the system is slow to give the focus: that comes after a blur too, then.
  await expect.poll(() => isVisibleAfter(app, ['blur'])).toBe(false);
});

/** Whether the popup is still visible when the time has passed in which a blur hides it. */
const isVisibleAfter = ({ electron }: TokenTray, events: readonly ('blur' | 'focus')[]): Promise<boolean> =>
  electron.evaluate(
    async ({ BrowserWindow }, [address, names]) => {
      const popup = BrowserWindow.getAllWindows().find((window) =>
        window.webContents.getURL().startsWith(address),
      );
      for (const name of names) popup?.emit(name);
      // Timers of one process run in their order: this one after the popup's own.
      await new Promise((resolve) => setTimeout(resolve, 300));
      return popup?.isVisible() ?? false;
    },
    [popupAddress, events] as const,
  );

test('the popup has the ground of its theme before its page has drawn', async ({ launch, configFolder }) => {
  const folder = path.join(configFolder, 'Token Tray');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify({ theme: 'dark' }));
  const app = await launch();
  const popup = await visiblePopup(app);
  expect(await groundOf(app)).toBe('#191918');
  await popup.getByRole('button', { name: 'Settings' }).click();
  await popup.getByLabel('Theme').selectOption('Light');
  await expect(popup.locator('html')).toHaveAttribute('data-theme', 'light');
  // As it goes when it has been hidden for a while.
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.destroy());
  await visiblePopup(app);
  expect(await groundOf(app)).toBe('#F6F6F4');
});

const groundOf = ({ electron }: TokenTray) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor());

test('the popup stands still while the time ticks, is gone after a minute hidden, and waits with a form half filled in', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, { provider: 'practice', name: 'Implicit', grant: 'implicit' });
  await seedSecret('access-token', storedToken(3600 - 100, 3600));
  const app = await launch();
  const popup = await visiblePopup(app);
  await expect(timeLeft(popup)).toHaveText(/^1:\d\d left$/);
  const layouts = new Map<string, string>();
  const seen = async () => layouts.set(...(await layout(popup))).size;
  await expect.poll(seen, { intervals: [100] }).toBe(4);
  expect(new Set(layouts.values()).size).toBe(1);

  const idleLives = await cutIdleLife(app);
  await editProfile(popup);
  await popup.getByLabel('Name', { exact: true }).fill('Half typed');
  const item = await app.item();
  await item.activate();
  await expect.poll(idleLives).toBe(1);
  await item.activate();
  await expect.poll(() => isPopupVisible(app)).toBe(true);
  await expect(popup.getByLabel('Name', { exact: true })).toHaveValue('Half typed');

  await popup.getByRole('button', { name: 'Back' }).click();
  await popup.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  const closed = popup.waitForEvent('close');
  await item.activate();
  await closed;
  expect(await idleLives()).toBe(2);
});

/** What the timer says, and where everything in the page is at that moment. */
const layout = (popup: Page): Promise<[time: string, boxes: string]> =>
  popup.evaluate(() => {
    const boxes = [...document.querySelectorAll('body *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.tagName} ${x} ${y} ${width} ${height}`;
    });
    return [document.querySelector('[role=timer]')?.textContent ?? '', boxes.join('\n')];
  });

/** Lets the minute after which a hidden popup may go pass at once, and tells how often it has. */
async function cutIdleLife({ electron }: TokenTray): Promise<() => Promise<number>> {
  const lives = await electron.evaluateHandle(() => {
    const after = globalThis.setTimeout;
    const ended = { count: 0 };
    const cut = (run: () => void, milliseconds: number) =>
      milliseconds === 60_000 ? after(() => (run(), (ended.count += 1)), 0) : after(run, milliseconds);
    Object.assign(globalThis, { setTimeout: cut });
    return ended;
  });
  return () => lives.evaluate(({ count }) => count);
}

test('a popup that is shown again copies on Enter, whatever had the focus', async ({
  launch,
  configFolder,
}) => {
  await seedProfiles(configFolder, { name: 'Listening' });
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(60, 3600, [], 'the-token'));
  const app = await launch();
  const popup = await visiblePopup(app);
  await expect(timeLeft(popup)).toBeVisible();
  await tabTo(popup, popup.getByRole('button', { name: 'Settings' }));
  await popup.keyboard.press('Escape');
  await expect.poll(() => isPopupVisible(app)).toBe(false);
  await visiblePopup(app);
  await expectCopied(app, popup);

  // From another view too, when it is the tray that leads home.
  await clearClipboard();
  await press(popup, 'Settings');
  await expect(popup.getByLabel('Theme')).toBeVisible();
  await (await app.item()).click('Open Token Tray');
  await expect(timeLeft(popup)).toBeVisible();
  await expectCopied(app, popup);
});

/** By one key, pressed once the system has given the keyboard to the popup. */
async function expectCopied(app: TokenTray, popup: Page): Promise<void> {
  await expect.poll(() => hasKeyboard(app)).toBe(true);
  await popup.keyboard.press('Enter');
  await expect.poll(() => readClipboard()).toBe('the-token');
}

const hasKeyboard = ({ electron }: TokenTray): Promise<boolean> =>
  electron.evaluate(
    ({ BrowserWindow }, address) =>
      BrowserWindow.getFocusedWindow()?.webContents.getURL().startsWith(address) === true,
    popupAddress,
  );
