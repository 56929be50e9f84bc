import { expect, test } from 'vitest';
import { createHeadlessApp } from '../fakes/headless-app';

test('launch at login is read back from the system', async () => {
  const { tray, launchAtLogin } = createHeadlessApp();
  expect(await tray.launchesAtLogin()).toBe(false);
  expect(await tray.launchAtLogin(true)).toEqual({ ok: true, value: null });
  expect(await tray.launchesAtLogin()).toBe(true);
  launchAtLogin.set(false);
  expect(await tray.launchesAtLogin()).toBe(false);
});

test('a window can end the app', async () => {
  const { tray, did } = createHeadlessApp();
  await tray.quit();
  expect(did).toEqual(['quit']);
});
