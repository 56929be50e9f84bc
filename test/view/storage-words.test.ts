import { expect, test } from 'vitest';
import { storageWords } from '../../main/view/storage-words';

test.each([
  ['darwin', 'the macOS Keychain'],
  ['win32', 'the Windows Credential Manager'],
  ['linux', 'your keyring (Secret Service: GNOME Keyring, KWallet or KeePassXC)'],
  ['freebsd', 'the system’s keychain'],
])('on %s secrets are kept in %s', (platform, words) => expect(storageWords(platform, false)).toBe(words));

test('memory only is told on every system', () => {
  const words = ['darwin', 'win32', 'linux'].map((platform) => storageWords(platform, true));
  expect(new Set(words)).toEqual(new Set(['memory only, until Token Tray quits']));
});
