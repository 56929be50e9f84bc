import type { StorageView } from '../../preload/settings-vocabulary';
import type { SettledState } from '../profiles/session/state';

/** The keychains by the names that their users know, by Node's name of the platform. */
const names: Readonly<Record<string, string>> = {
  darwin: 'the macOS Keychain',
  win32: 'the Windows Credential Manager',
  linux: 'your keyring (Secret Service: GNOME Keyring, KWallet or KeePassXC)',
};

/** Where secrets are kept, to complete the sentence "Secrets are kept in …". */
export const storageWords = (platform: string, memoryOnly: boolean): string =>
  memoryOnly ? 'memory only, until Token Tray quits' : (names[platform] ?? 'the system’s keychain');

/** The same in two or three words. */
const labels: Readonly<Record<string, string>> = {
  darwin: 'macOS Keychain',
  win32: 'Credential Manager',
  linux: 'Secret Service keyring',
};

/** Where secrets are kept, as the settings show it; `states` are those of all profiles. */
export function storageView(
  platform: string,
  memoryOnly: boolean,
  states: readonly SettledState['kind'][],
): StorageView {
  const words = storageWords(platform, memoryOnly);
  if (memoryOnly) return { words, label: 'In memory only', tone: 'warn' };
  if (states.includes('keychain-unavailable'))
    return { words, label: 'Keychain not available', tone: 'warn' };
  if (states.includes('keychain-locked')) return { words, label: 'Keychain locked', tone: 'warn' };
  // Without a profile the keychain has not been asked for anything: how it is, nobody knows.
  const tone = states.length === 0 ? 'idle' : 'good';
  return { words, label: labels[platform] ?? 'System keychain', tone };
}
