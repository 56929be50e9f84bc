import type { Keychain } from '../../../main/profiles/ports';

/** Makes a keychain take nothing until the returned function is called. */
export function holdWrites(keychain: Keychain): () => void {
  const { set } = keychain;
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  Object.assign(keychain, { set: (...entry: Parameters<typeof set>) => released.then(() => set(...entry)) });
  return () => release();
}
