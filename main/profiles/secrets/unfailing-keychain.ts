import { unforeseenWords } from '../../view/fault-words';
import type { Keychain, KeychainFault } from '../ports';

/**
 * The keychain of the moment, which answers whatever happens: what nobody foresaw is reported and is a fault like any
 * other, so that the token it came with is kept in memory and saved later.
 */
export function createUnfailingKeychain(
  keychain: () => Keychain,
  report: (what: string, cause: unknown) => string,
): Keychain {
  return {
    get: (account, patience) => ask((now) => now.get(account, patience)),
    set: (account, value, patience) => ask((now) => now.set(account, value, patience)),
    delete: (account, patience) => ask((now) => now.delete(account, patience)),
  };

  async function ask<T>(carryOut: (now: Keychain) => Promise<T>): Promise<T | KeychainFault> {
    try {
      return await carryOut(keychain());
    } catch (cause) {
      return { kind: 'unavailable', reason: unforeseenWords(report('keychain', cause)) };
    }
  }
}
