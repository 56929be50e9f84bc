import { assertStorable } from './keychain-text';
import type { Keychain } from '../ports';

/** A keychain in memory, which knows what was deleted from it. */
export interface MemoryKeychain extends Keychain {
  /** The accounts that were deleted, also where nothing was there, and not set since. */
  deleted(): readonly string[];
  /** Knows of no deletion any more. */
  forgetDeleted(): void;
}

/** Memory-only mode: a keychain that is always open and ends with the app. */
export function createMemoryKeychain(): MemoryKeychain {
  const entries = new Map<string, string>();
  const deleted = new Set<string>();
  return {
    async get(account) {
      assertStorable(account);
      const value = entries.get(account);
      return value === undefined ? { kind: 'absent' } : { kind: 'found', value };
    },
    async set(account, value) {
      assertStorable(account);
      assertStorable(value);
      entries.set(account, value);
      deleted.delete(account);
      return { kind: 'done' };
    },
    async delete(account) {
      assertStorable(account);
      entries.delete(account);
      deleted.add(account);
      return { kind: 'done' };
    },
    deleted: () => [...deleted],
    forgetDeleted: () => deleted.clear(),
  };
}
