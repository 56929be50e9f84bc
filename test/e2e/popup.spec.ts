import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './app';
import { popupAddress, visiblePopup } from './popup';
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
