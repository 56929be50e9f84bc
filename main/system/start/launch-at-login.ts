import { app } from 'electron';
import path from 'node:path';
import { createAutostart, type LaunchAtLogin } from './autostart';

/** Says that nobody asked for a window: Token Tray was started at login. */
const hidden = '--hidden';

/** Launch at login by the means of this system. */
export function createLaunchAtLogin(): LaunchAtLogin {
  return process.platform === 'linux'
    ? createAutostart({
        folder: path.join(app.getPath('appData'), 'autostart'),
        name: 'dev.tokentray.TokenTray.desktop',
        command: { program: process.env['APPIMAGE'] ?? process.execPath, args: startArguments() },
      })
    : createLoginItem();
}

/** Whether a start was one at login. @param commandLine of this start, or of a second one. */
export const isAtLogin = (commandLine: readonly string[]): boolean => commandLine.includes(hidden);

/** The same of this start; macOS gives no arguments but says so itself. */
export const startedAtLogin = (): boolean =>
  isAtLogin(process.argv) || (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin);

/** While developing, Electron has to be told which app to run. */
const startArguments = (): string[] => (app.isPackaged ? [hidden] : [app.getAppPath(), hidden]);

function createLoginItem(): LaunchAtLogin {
  const item = { path: process.execPath, args: startArguments() };
  const isOn = () => app.getLoginItemSettings(item).openAtLogin;
  return {
    isOn,
    set(on) {
      app.setLoginItemSettings({ ...item, openAtLogin: on });
      if (isOn() === on) return { ok: true, value: null };
      return {
        ok: false,
        words:
          'Not changed: the system did not allow it. Look for Token Tray among the login items in its settings.',
      };
    },
  };
}
