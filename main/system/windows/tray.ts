import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron';
import path from 'node:path';
import type { TrayAction, TrayItem, TrayView } from '../../view/tray-view';

/** The tray icon: one for the life of the app, for on Linux only the first one is a StatusNotifierItem. */
export interface AppTray {
  readonly tray: Tray;
  show(view: TrayView): void;
}

/** Makes the tray; `folder` is where the icons are. */
export function createTray(folder: string, runAction: (action: TrayAction) => void): AppTray {
  const tray = new Tray(icon(folder, 'signed-out'));
  let menu = new Menu();
  let shown: TrayView | undefined;
  // Elsewhere a menu that is set would take the left click away from the popup.
  if (process.platform !== 'linux') tray.on('right-click', () => tray.popUpContextMenu(menu));
  return { tray, show };

  /** Each change crosses D-Bus, and a new menu closes the one that is open: only what differs is set. */
  function show(view: TrayView): void {
    if (view.icon !== shown?.icon) tray.setImage(icon(folder, view.icon));
    if (view.tooltip !== shown?.tooltip) tray.setToolTip(view.tooltip);
    if (JSON.stringify(view.menu) !== JSON.stringify(shown?.menu)) {
      menu = Menu.buildFromTemplate(view.menu.map((item) => template(item, runAction)));
      if (process.platform === 'linux') tray.setContextMenu(menu);
    }
    shown = view;
  }
}

function icon(folder: string, name: TrayView['icon']) {
  const endings: Partial<Record<NodeJS.Platform, string>> = { darwin: 'Template.png', win32: '.ico' };
  return nativeImage.createFromPath(path.join(folder, `${name}${endings[process.platform] ?? '.png'}`));
}

function template(item: TrayItem, runAction: (action: TrayAction) => void): MenuItemConstructorOptions {
  switch (item.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'submenu':
      return {
        label: plain(item.label),
        enabled: item.enabled,
        submenu: item.items.map((sub) => template(sub, runAction)),
      };
    case 'action': {
      const { label, enabled, action, chosen } = item;
      const kind = chosen === undefined ? {} : { type: 'radio' as const, checked: chosen };
      return { label: plain(label), enabled, click: () => runAction(action), ...kind };
    }
  }
}

/** An ampersand in a name is not a mnemonic. */
const plain = (label: string): string => label.replaceAll('&', '&&');
