import type { StorageView } from '../../preload/settings-vocabulary';
import type { KeychainFault } from '../profiles/ports';
import type { NotSaved } from '../profiles/secrets/vault';
import type { SettledState } from '../profiles/session/state';

/** The keychains by the names that their users know, by Node's name of the platform. */
const names: Readonly<Record<string, string>> = {
  darwin: 'the macOS Keychain',
  win32: 'the Windows Credential Manager',
  linux: 'your keyring (Secret Service: GNOME Keyring, KWallet or KeePassXC)',
};

/** The same in two or three words. */
const labels: Readonly<Record<string, string>> = {
  darwin: 'macOS Keychain',
  win32: 'Credential Manager',
  linux: 'Secret Service keyring',
};

/** The programs that serve a keyring on Linux, by the names that the kernel knows them by. */
const programs: Readonly<Record<string, string>> = {
  'gnome-keyring-d': 'GNOME Keyring',
  ksecretd: 'KWallet',
  kwalletd5: 'KWallet',
  kwalletd6: 'KWallet',
  keepassxc: 'KeePassXC',
};

/** Where secrets may be: Node's name of the platform, and the program that serves the keyring there, if it is known. */
export interface Storage {
  readonly platform: string;
  readonly memoryOnly: boolean;
  readonly program: string | null;
}

/** How a profile fares with the keychain: what of it could not be read, and what not be saved. */
export interface Keeping {
  readonly state: SettledState['kind'];
  readonly notSaved: NotSaved | null;
}

function faultOf({ state, notSaved }: Keeping): KeychainFault['kind'] | null {
  if (state === 'keychain-unavailable') return 'unavailable';
  return state === 'keychain-locked' ? 'locked' : (notSaved?.fault.kind ?? null);
}

/** Where secrets are kept, to complete the sentence "Secrets are kept in …". */
export function storageWords(storage: Storage): string {
  if (storage.memoryOnly) return 'memory only, until Token Tray quits';
  return programIn(storage) ?? names[storage.platform] ?? 'the system’s keychain';
}

/** Where secrets are kept, as the settings show it; `profiles` are all that may have secrets there. */
export function storageView(storage: Storage, profiles: readonly Keeping[]): StorageView {
  const words = storageWords(storage);
  if (storage.memoryOnly) return { words, label: 'In memory only', tone: 'warn' };
  const faults = new Set(profiles.map(faultOf));
  if (faults.has('unavailable'))
    return { words: `${words}, which does not answer now`, label: 'Keychain not available', tone: 'warn' };
  if (faults.has('locked'))
    return { words: `${words}, which is locked now`, label: 'Keychain locked', tone: 'warn' };
  // Without a profile the keychain has not been asked for anything: how it is, nobody knows.
  const tone = profiles.length === 0 ? 'idle' : 'good';
  return { words, label: programIn(storage) ?? labels[storage.platform] ?? 'System keychain', tone };
}

/** The program that serves the keyring, by the name that its users know; null where it is not known. */
const programIn = ({ platform, program }: Storage): string | null =>
  platform === 'linux' && program !== null ? (programs[program] ?? null) : null;
