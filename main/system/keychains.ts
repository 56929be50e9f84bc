import type { ProfileId } from '../../preload/vocabulary';
import { moveSecrets } from '../profiles/move-secrets';
import type { Change, Clock, Keychain } from '../profiles/ports';
import { createMemoryKeychain } from '../profiles/memory-keychain';
import { createKeychain } from './keychain/keychain';
import { spawnUtilityProcess } from './keychain/utility-process';

/** The name under which the OS keychain groups our entries. */
const service = 'Token Tray';

/**
 * The keychain to use, asked for anew at each use: the OS one in its child process, or memory.
 * @param script the absolute path of the built child.
 */
export function createKeychains(script: string, clock: Clock, memoryOnly: () => boolean) {
  const memory = createMemoryKeychain();
  const system = createKeychain({ spawn: () => spawnUtilityProcess(script), clock, service });
  return {
    current: (): Keychain => (memoryOnly() ? memory : system),
    /** Takes the secrets of the profiles to the other place; `switchOver` is to make it the current one. */
    move: (
      profiles: readonly ProfileId[],
      toMemory: boolean,
      switchOver: () => Promise<void>,
    ): Promise<Change> =>
      toMemory
        ? moveSecrets(profiles, system, memory, switchOver)
        : moveSecrets(profiles, memory, system, switchOver),
    close: () => system.close(),
  };
}
