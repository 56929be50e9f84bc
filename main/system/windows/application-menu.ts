import { Menu } from 'electron';

/** None, but on macOS, where copy and paste in a field work only through a menu that names them. */
export const applicationMenu = (): Menu | null =>
  process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null;
