import { accessSync, constants, existsSync } from 'node:fs';

/**
 * Finds out at once that nothing may be written into a folder: the library below electron-store tries the forbidden
 * for a second, in which the whole app stands still. A folder that is gone is not forbidden; it is made again.
 * @throws as a write would
 */
export function throwWhereRefused(folder: string): void {
  if (existsSync(folder)) accessSync(folder, constants.W_OK);
}
