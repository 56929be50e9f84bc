import { assertStorable } from '../../profiles/secrets/keychain-text';
import type { Change, Clock, Keychain, Lookup } from '../../profiles/ports';
import { createCallLine } from './call-line';
import { unavailable } from './faults';
import type { Answer } from './messages';
import type { KeychainChild } from './supervisor';

/** What the keychain needs. */
export interface KeychainParts {
  /** Starts a keychain process; it may throw. */
  readonly spawn: () => KeychainChild;
  readonly clock: Clock;
  /** The name under which the entries are grouped in the OS keychain. */
  readonly service: string;
  /** Hears why a process could not be started or asked. */
  readonly report: (what: string, cause: unknown) => void;
}

/** The OS keychain, as long as the app runs. */
export interface SystemKeychain extends Keychain {
  /** The program that served the keyring when it last answered, as `keyringProgram` tells it; null until then. */
  program(): string | null;
  close(): void;
}

/** The OS keychain, reached through a child process that may hang or crash without harm to the app. */
export function createKeychain(parts: KeychainParts): SystemKeychain {
  let program: string | null = null;
  const line = createCallLine({ ...parts, onProgram: (name) => void (program = name) });
  return {
    async get(account, patience) {
      assertStorable(account);
      return asLookup(await line.ask({ action: 'get', account, patience }));
    },
    async set(account, value, patience) {
      assertStorable(account);
      assertStorable(value);
      return asChange(await line.ask({ action: 'set', account, value, patience }));
    },
    async delete(account, patience) {
      assertStorable(account);
      return asChange(await line.ask({ action: 'delete', account, patience }));
    },
    program: () => program,
    close: line.close,
  };
}

const confused = unavailable('The keychain gave an answer that makes no sense.');

function asLookup(answer: Answer): Lookup {
  return answer.kind === 'done' ? confused : answer;
}

function asChange(answer: Answer): Change {
  return answer.kind === 'found' || answer.kind === 'absent' ? confused : answer;
}
