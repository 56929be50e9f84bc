/** The keychains by the names that their users know, by Node's name of the platform. */
const names: Readonly<Record<string, string>> = {
  darwin: 'the macOS Keychain',
  win32: 'the Windows Credential Manager',
  linux: 'your keyring (Secret Service: GNOME Keyring, KWallet or KeePassXC)',
};

/** Where secrets are kept, to complete the sentence "Secrets are kept in …". */
export const storageWords = (platform: string, memoryOnly: boolean): string =>
  memoryOnly ? 'memory only, until Token Tray quits' : (names[platform] ?? 'the system’s keychain');
