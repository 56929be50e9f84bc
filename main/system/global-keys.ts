import { app, globalShortcut } from 'electron';
import type { KeyRegistry } from '../settings/copy-shortcut';

/** Keys that reach us whatever program is in front. */
export const globalKeys: KeyRegistry = {
  register: (shortcut, pressed) => globalShortcut.register(shortcut, pressed),
  unregister: (shortcut) => globalShortcut.unregister(shortcut),
};

/** Whether keys are the desktop's to give, as on Wayland. */
export const isWayland = (): boolean => process.env['XDG_SESSION_TYPE'] === 'wayland';

/** Lets a Wayland desktop be asked for keys by its portal; to be called before the app is ready. */
export function askPortalForKeys(): void {
  if (isWayland()) app.commandLine.appendSwitch('enable-features', 'GlobalShortcutsPortal');
}
