import { expect, type Locator, type Page } from 'playwright/test';
import { press } from './keyboard';
import { patience } from './patience';
import type { TokenTray } from './token-tray';

/** Where the popup's page is. */
export const popupAddress = 'app://token-tray/index.html';

/** The time left of the token in sight; a sign-in that waits counts down as well, elsewhere. */
export const timeLeft = (popup: Page): Locator =>
  popup.getByRole('region', { name: 'Access token' }).getByRole('timer');

/** Whether a person sees the popup now. */
export const isPopupVisible = ({ electron }: TokenTray): Promise<boolean> =>
  electron.evaluate(
    ({ BrowserWindow }, address) =>
      BrowserWindow.getAllWindows().some(
        (window) => window.webContents.getURL().startsWith(address) && window.isVisible(),
      ),
    popupAddress,
  );

/**
 * The popup, opened by a click on the tray icon unless it is open. A hidden page draws nothing, so nothing in it
 * settles. The app may open it by itself at the same moment, and then the click closes it: hence the second look.
 */
export async function visiblePopup(app: TokenTray): Promise<Page> {
  await expect(async () => {
    if (!(await isPopupVisible(app))) await (await app.item()).activate();
    await expect.poll(() => isPopupVisible(app), { timeout: 3_000, intervals: [50] }).toBe(true);
  }).toPass({ timeout: patience });
  return app.page(popupAddress);
}

/** Whether a sign-in window has the focus, as the system sees it. */
const hasSignInFocus = ({ electron }: TokenTray): Promise<boolean> =>
  electron.evaluate(({ BrowserWindow }) => {
    const url = BrowserWindow.getFocusedWindow()?.webContents.getURL() ?? '';
    return url.includes('/sign-in-bar.html');
  });

/**
 * The popup, opened again once a sign-in window has come up: such a window takes the focus, at a moment of its own, and
 * that hides the popup. A click that comes first may wait for a page that draws no more.
 */
export async function popupBesideSignIn(app: TokenTray): Promise<Page> {
  await expect.poll(() => hasSignInFocus(app)).toBe(true);
  await expect.poll(() => isPopupVisible(app)).toBe(false);
  return visiblePopup(app);
}

/** Goes from the home view to the events, with the keyboard. */
export async function openEvents(popup: Page): Promise<void> {
  await press(popup, 'Details');
  await press(popup, 'What happened');
  await expect(popup.getByRole('heading', { name: 'What happened' })).toBeFocused();
}
