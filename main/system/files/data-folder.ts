import { chmodSync, mkdirSync } from 'node:fs';

/** Makes the folder of the app's files, and closes it to other users of this computer, whoever made it. */
export function closeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch {
    // Where it cannot be written its files cannot either, which is said when that is tried.
  }
}
