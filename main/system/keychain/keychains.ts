import type { ProfileId } from '../../../preload/vocabulary';
import { type Move, moveFromMemory, moveToMemory } from '../../profiles/secrets/move-secrets';
import type { Change, Keychain } from '../../profiles/ports';
import { createMemoryKeychain } from '../../profiles/secrets/memory-keychain';
import { createKeychain, type KeychainParts } from './keychain';
import { spawnUtilityProcess } from './utility-process';

/** The name under which the OS keychain groups our entries. */
const service = 'Token Tray';

/**
 * The keychain to use, looked up at each use: the OS one in its child process, or memory.
 * @param script the absolute path of the built child.
 */
export function createKeychains(
  script: string,
  { clock, report }: Pick<KeychainParts, 'clock' | 'report'>,
  memoryOnly: () => boolean,
) {
  const memory = createMemoryKeychain();
  const system = createKeychain({ spawn: () => spawnUtilityProcess(script), clock, service, report });
  return {
    current: (): Keychain => (memoryOnly() ? memory : system),
    /** Takes the secrets of the profiles to the other place. */
    move: (profiles: readonly ProfileId[], toMemory: boolean, how: Move): Promise<Change> =>
      toMemory ? moveToMemory(profiles, system, memory, how) : moveFromMemory(profiles, memory, system, how),
    program: system.program,
    close: system.close,
  };
}
