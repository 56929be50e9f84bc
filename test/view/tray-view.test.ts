import { describe, expect, test } from 'vitest';
import { type TrayItem, trayView } from '../../main/view/tray-view';
import { canCopy, canRefresh } from '../../main/view/token-ways';
import type { ProfileId, ProfileLine, StateName } from '../../preload/vocabulary';

const line = (name: string, state: StateName, renews = true): ProfileLine => ({
  id: name.toLowerCase() as ProfileId,
  name,
  state: {
    name: state,
    words: `Words of ${state}`,
    steadyWords: `Steady words of ${state}`,
    label: `Label of ${state}`,
    tone: 'idle',
    reason: null,
  },
  canCopy: canCopy(state),
  canRefresh: canRefresh(state, renews),
});

/** The menu as a person reads it: what can be clicked as it is, what cannot in brackets, submenus after a colon. */
const read = (items: readonly TrayItem[]): readonly string[] =>
  items.map((item) => {
    if (item.kind === 'separator') return '—';
    const label = item.enabled ? item.label : `(${item.label})`;
    if (item.kind === 'submenu') return `${label}: ${read(item.items).join(' / ')}`;
    return item.chosen === true ? `• ${label}` : label;
  });

const menuIn = (state: StateName) =>
  read(trayView([line('Listening', state)], line('Listening', state)).menu);

test('the menu has everything that matters, in its order', () => {
  const current = line('Listening', 'valid');
  const other = line('Playlists', 'needs-sign-in');
  expect(read(trayView([other, current], current).menu)).toEqual([
    '(Listening · Steady words of valid)',
    '—',
    'Copy token',
    'Copy as: Access token / Authorization header / curl command / Environment variable / PowerShell / JSON',
    'Refresh now',
    'Sign out',
    '—',
    'Profile: Playlists · Label of needs-sign-in / • Listening · Label of valid / — / Add profile',
    'Open Token Tray',
    'Settings',
    '—',
    'Quit Token Tray',
  ]);
});

test('a long name leaves room for the state: a tooltip has 127 characters on Windows', () => {
  const current = line('n'.repeat(200), 'valid');
  const view = trayView([current], current);
  expect(view.tooltip).toMatch(/^Token Tray · n{39}… · Words of valid$/);
  expect(read(view.menu)[0]).toMatch(/^\(n{39}… · Steady words of valid\)$/);
  expect(read(view.menu).join()).toMatch(/Profile: • n{39}… · Label of valid/);
});

describe('what can be clicked depends on the state', () => {
  test.each<readonly [StateName, copy: boolean, refresh: boolean, sign: string]>([
    ['signed-out', false, false, 'Sign in'],
    ['signing-in', false, false, 'Cancel sign-in'],
    ['valid', true, true, 'Sign out'],
    ['refreshing', true, false, 'Sign out'],
    ['offline', true, true, 'Sign out'],
    ['needs-sign-in', true, false, 'Sign in'],
    ['attention', true, true, 'Sign in'],
    ['keychain-locked', false, false, 'Sign in'],
    ['keychain-unavailable', false, false, 'Sign in'],
  ])('%s', (state, copy, refresh, sign) => {
    const menu = menuIn(state);
    expect(menu[0]).toBe(`(Listening · Steady words of ${state})`);
    expect(menu[2]).toBe(copy ? 'Copy token' : '(Copy token)');
    expect(menu[3]?.startsWith('(')).toBe(!copy);
    expect(menu[4]).toBe(refresh ? 'Refresh now' : '(Refresh now)');
    expect(menu[5]).toBe(sign);
    expect(menu.slice(6)).toEqual([
      '—',
      `Profile: • Listening · Label of ${state} / — / Add profile`,
      'Open Token Tray',
      'Settings',
      '—',
      'Quit Token Tray',
    ]);
  });
});

test('without a profile the menu leads to the popup', () => {
  const { icon, tooltip, menu } = trayView([], undefined);
  expect([icon, tooltip]).toEqual(['signed-out', 'Token Tray']);
  expect(read(menu)).toEqual([
    '(No profile yet)',
    '—',
    '(Copy token)',
    '(Copy as): Access token / Authorization header / curl command / Environment variable / PowerShell / JSON',
    '(Refresh now)',
    'Sign in',
    '—',
    'Profile: Add profile',
    'Open Token Tray',
    'Settings',
    '—',
    'Quit Token Tray',
  ]);
  expect(actionOf(menu, 'Sign in')).toEqual({ kind: 'open' });
});

describe('a click asks for', () => {
  const current = line('Listening', 'valid');
  const { menu } = trayView([current, line('Playlists', 'valid')], current);

  test.each([
    ['Copy token', { kind: 'copy', format: 'token' }],
    ['Access token', { kind: 'copy', format: 'token' }],
    ['Authorization header', { kind: 'copy', format: 'header' }],
    ['curl command', { kind: 'copy', format: 'curl' }],
    ['Environment variable', { kind: 'copy', format: 'environment' }],
    ['PowerShell', { kind: 'copy', format: 'powershell' }],
    ['JSON', { kind: 'copy', format: 'json' }],
    ['Refresh now', { kind: 'refresh' }],
    ['Sign out', { kind: 'sign-out', profile: 'listening' }],
    ['Playlists · Label of valid', { kind: 'select', profile: 'playlists' }],
    ['Add profile', { kind: 'add-profile' }],
    ['Open Token Tray', { kind: 'open' }],
    ['Settings', { kind: 'settings' }],
    ['Quit Token Tray', { kind: 'quit' }],
  ])('%s', (label, action) => expect(actionOf(menu, label)).toEqual(action));

  test.each<readonly [StateName, label: string, kind: string]>([
    ['signed-out', 'Sign in', 'sign-in'],
    ['needs-sign-in', 'Sign in', 'sign-in'],
    ['signing-in', 'Cancel sign-in', 'cancel-sign-in'],
    // Only the popup can say how to open a keychain.
    ['keychain-locked', 'Sign in', 'open'],
    ['keychain-unavailable', 'Sign in', 'open'],
  ])('in %s, %s', (state, label, kind) => {
    const one = line('Listening', state);
    expect(actionOf(trayView([one], one).menu, label)).toEqual({ kind });
  });
});

test('icon and tooltip tell the current profile', () => {
  const { icon, tooltip } = trayView([], line('Listening', 'offline'));
  expect([icon, tooltip]).toEqual(['offline', 'Token Tray · Listening · Words of offline']);
});

function actionOf(items: readonly TrayItem[], label: string): unknown {
  const all = items.flatMap((item) => (item.kind === 'submenu' ? item.items : [item]));
  const found = all.find((item) => item.kind === 'action' && item.label === label);
  return found?.kind === 'action' ? found.action : undefined;
}

test('a token that nothing renews cannot be refreshed before its end, nor one that was never given', () => {
  const menuOf = (state: StateName) => {
    const current = line('Listening', state, false);
    return read(trayView([current], current).menu);
  };
  expect(menuOf('valid')).toContain('(Refresh now)');
  expect(menuOf('attention')).toContain('(Refresh now)');
  expect(menuOf('needs-sign-in')).toContain('(Refresh now)');
});

test('while a new sign-in waits the token there is can be copied', () => {
  const current = { ...line('Listening', 'signing-in'), canCopy: true };
  const menu = read(trayView([current], current).menu);
  expect(menu.slice(2, 6)).toEqual([
    'Copy token',
    expect.stringMatching(/^Copy as: /),
    '(Refresh now)',
    'Cancel sign-in',
  ]);
});

test('a token that is about to end and that nothing renews calls for a new sign-in, any other for none', () => {
  const signItem = (tone: 'good' | 'warn', renews: boolean) => {
    const { state, ...rest } = line('Listening', 'valid');
    const current = { ...rest, canRefresh: renews, state: { ...state, tone } };
    const { menu } = trayView([current], current);
    return [read(menu)[5], actionOf(menu, 'Sign in')];
  };
  expect(signItem('warn', false)).toEqual(['Sign in', { kind: 'sign-in' }]);
  expect(signItem('good', false)).toEqual(['Sign out', undefined]);
  expect(signItem('warn', true)).toEqual(['Sign out', undefined]);
});
