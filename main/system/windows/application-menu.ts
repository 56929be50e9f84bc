import type { MenuItemConstructorOptions } from 'electron';

/**
 * The menu of the app, as a template: none (null), but on macOS, where the keys for quitting, for copy and for paste
 * work only through a menu that names them. `quit` is what `Quit` in the tray does, which asks before anything is lost;
 * Electron's own role for it would close every window first.
 */
export function applicationMenu(
  platform: NodeJS.Platform,
  quit: () => void,
): MenuItemConstructorOptions[] | null {
  if (platform !== 'darwin') return null;
  const app: MenuItemConstructorOptions[] = [
    { role: 'about' },
    { type: 'separator' },
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    { type: 'separator' },
    { label: 'Quit Token Tray', accelerator: 'Command+Q', click: quit },
  ];
  return [{ label: 'Token Tray', submenu: app }, { role: 'editMenu' }];
}
