/*
 * Loaded by `electron -r` before the app, it holds the start back until Playwright is connected to Chromium, and calls
 * this. A window that opens meanwhile is attached in the middle of its first navigation, and now and then Playwright
 * waits for it for ever. (Playwright's own loader does this too, and changes a score of Chromium's switches besides.)
 */
const { app } = require('electron');

const ready = app.whenReady();
const connected = new Promise((resolve) => {
  // oxlint-disable-next-line no-underscore-dangle -- Playwright's name
  globalThis.__playwright_run = resolve;
});
app.whenReady = () => connected.then(() => ready);
