import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { trayIcon } from '../../main/view/tray-icon';
import type { StateName } from '../../preload/vocabulary';

const states = {
  'signed-out': 'signed-out',
  'signing-in': 'refreshing',
  valid: 'valid',
  refreshing: 'refreshing',
  offline: 'offline',
  'needs-sign-in': 'attention',
  attention: 'attention',
  'keychain-locked': 'attention',
  'keychain-unavailable': 'attention',
} as const satisfies Record<StateName, string>;

test.for(Object.entries(states) as [StateName, string][])('%s is drawn as %s', ([state, icon]) => {
  expect(trayIcon(state)).toBe(icon);
});

test.for([...new Set(Object.values(states))])('the icon %s is there for all three systems', (icon) => {
  const endings = ['Template.png', 'Template@2x.png', '.png', '.ico'];
  const files = endings.map((ending) => new URL(`../../assets/tray/${icon}${ending}`, import.meta.url));
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
