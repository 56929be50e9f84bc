import type { KeyRegistry } from '../../main/settings/copy-shortcut';

/** A keyboard shared with other programs, which hold `taken`. */
export function createKeyRegistry(taken: readonly string[] = []) {
  const ours = new Map<string, () => void>();
  const registry: KeyRegistry = {
    register(shortcut, pressed) {
      if (taken.includes(shortcut) || ours.has(shortcut)) return false;
      ours.set(shortcut, pressed);
      return true;
    },
    unregister: (shortcut) => void ours.delete(shortcut),
  };
  return {
    registry,
    /** The shortcuts that are ours. */
    held: (): readonly string[] => [...ours.keys()],
    press: (shortcut: string) => ours.get(shortcut)?.(),
  };
}
