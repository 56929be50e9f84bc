import { assertStorable } from './keychain-text';
import type { Keychain } from '../ports';

/** Memory-only mode: a keychain that is always open and ends with the app. */
export function createMemoryKeychain(): Keychain {
  const entries = new Map<string, string>();
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
      return { kind: 'done' };
    },
    async delete(account) {
      assertStorable(account);
      entries.delete(account);
      return { kind: 'done' };
    },
  };
}
