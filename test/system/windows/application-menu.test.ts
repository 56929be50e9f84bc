import { expect, test } from 'vitest';
import { applicationMenu } from '../../../main/system/windows/application-menu';

test('S-N2 on macOS its key quits as the tray does, and no role of Electron’s quits past the question', () => {
  const did: string[] = [];
  const menu = applicationMenu('darwin', () => void did.push('quit')) ?? [];
  const entries = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const quit = entries.find(({ accelerator }) => accelerator === 'Command+Q');
  Reflect.apply(quit?.click ?? (() => {}), undefined, []);
  expect(did).toEqual(['quit']);
  // None that reloads, zooms, shows developer tools or quits past the question.
  expect([...menu, ...entries].flatMap(({ role }) => role ?? [])).toEqual([
    'editMenu',
    'about',
    'hide',
    'hideOthers',
    'unhide',
  ]);
});

test.each(['linux', 'win32'] as const)(
  'S-N2 on %s there is none, whose keys would be everywhere',
  (platform) => {
    expect(applicationMenu(platform, () => {})).toBeNull();
  },
);
