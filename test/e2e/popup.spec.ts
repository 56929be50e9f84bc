import { expect, test } from './app';
import { popupAddress, visiblePopup } from './popup';
import type { TokenTray } from './token-tray';

test('the popup is hidden when it loses the focus, unless it has it again at once', async ({ launch }) => {
  const app = await launch();
  await visiblePopup(app);
  expect(await isVisibleAfter(app, ['blur', 'focus'])).toBe(true);
  expect(await isVisibleAfter(app, ['blur'])).toBe(false);
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
