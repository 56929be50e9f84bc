import { expect, test } from 'vitest';
import { type Keeping, storageView, storageWords } from '../../main/view/storage-words';
import { locked, unavailable } from '../fakes/keychain';

/** Profiles in these states, of which everything is saved. */
const saved = (states: readonly Keeping['state'][]): readonly Keeping[] =>
  states.map((state) => ({ state, notSaved: null }));

test.each([
  ['darwin', 'the macOS Keychain'],
  ['win32', 'the Windows Credential Manager'],
  ['linux', 'your keyring (Secret Service: GNOME Keyring, KWallet or KeePassXC)'],
  ['freebsd', 'the system’s keychain'],
])('on %s secrets are kept in %s', (platform, words) =>
  expect(storageWords({ platform, memoryOnly: false, program: null })).toBe(words),
);

test('memory only is told on every system', () => {
  const words = ['darwin', 'win32', 'linux'].map((platform) =>
    storageWords({ platform, memoryOnly: true, program: null }),
  );
  expect(new Set(words)).toEqual(new Set(['memory only, until Token Tray quits']));
});

test.each([
  ['linux', false, ['valid'], 'Secret Service keyring', 'good'],
  ['darwin', false, ['valid'], 'macOS Keychain', 'good'],
  ['linux', false, [], 'Secret Service keyring', 'idle'],
  ['linux', true, [], 'In memory only', 'warn'],
  ['win32', false, ['signed-out'], 'Credential Manager', 'good'],
  ['freebsd', false, ['valid'], 'System keychain', 'good'],
  ['linux', true, ['valid'], 'In memory only', 'warn'],
  ['linux', true, ['keychain-locked'], 'In memory only', 'warn'],
] as const)(
  'on %s, memory only %s, with profiles %j the badge is %s',
  (platform, memoryOnly, states, label, tone) => {
    expect(storageView({ platform, memoryOnly, program: null }, saved(states))).toEqual({
      words: storageWords({ platform, memoryOnly, program: null }),
      label,
      tone,
    });
  },
);

test.each([
  [['valid', 'keychain-locked'], 'Keychain locked', 'the macOS Keychain, which is locked now'],
  [
    ['keychain-locked', 'keychain-unavailable'],
    'Keychain not available',
    'the macOS Keychain, which does not answer now',
  ],
] as const)('with profiles %j the badge is %s, and the words say so too', (states, label, words) => {
  const storage = { platform: 'darwin', memoryOnly: false, program: null };
  expect(storageView(storage, saved(states))).toEqual({ words, label, tone: 'warn' });
});

test.each([
  ['gnome-keyring-d', 'GNOME Keyring'],
  ['kwalletd5', 'KWallet'],
  ['kwalletd6', 'KWallet'],
  ['ksecretd', 'KWallet'],
  ['keepassxc', 'KeePassXC'],
])('where %s serves the keyring, the badge is %s', (program, label) => {
  const storage = { platform: 'linux', memoryOnly: false, program };
  expect(storageView(storage, saved(['valid']))).toEqual({ words: label, label, tone: 'good' });
  expect(storageView({ ...storage, memoryOnly: true }, saved(['valid'])).label).toBe('In memory only');
  expect(storageView(storage, saved(['keychain-locked'])).label).toBe('Keychain locked');
});

test('a program that nobody knows is not named', () => {
  const storage = { platform: 'linux', memoryOnly: false, program: 'vault-of-mine' };
  expect(storageView(storage, saved(['valid'])).label).toBe('Secret Service keyring');
});

test.each([
  [locked, 'Keychain locked'],
  [unavailable, 'Keychain not available'],
])('a keychain that did not take a token is told as one that could not be read: %o', (fault, label) => {
  const storage = { platform: 'darwin', memoryOnly: false, program: null };
  const unsaved = { state: 'valid', notSaved: { what: 'token', fault } } as const;
  expect(storageView(storage, [...saved(['valid']), unsaved])).toMatchObject({ label, tone: 'warn' });
});
