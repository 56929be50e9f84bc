import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Why there can be no small disk here, in words; null where there can. */
export const noSmallDisk = process.getuid?.() === 0 ? null : 'only root may mount a disk';

/** A disk of 64 MB in place of a folder. */
export type SmallDisk = {
  /** Writes until it is full to the last byte. */
  fill(): Promise<void>;
  /** Takes no more changes. */
  freeze(): Promise<void>;
};

/** Runs `use` with a small disk mounted on the folder. */
export async function withSmallDisk(folder: string, use: (disk: SmallDisk) => Promise<void>): Promise<void> {
  await run('mount', ['-t', 'tmpfs', '-o', 'size=64m,mode=700', 'token-tray-test', folder]);
  try {
    await use({
      fill: () => fill(path.join(folder, 'ballast')),
      freeze: async () => void (await run('mount', ['-o', 'remount,ro', folder])),
    });
  } finally {
    // The app may have files open there until it is ended, which is later.
    await run('umount', ['--lazy', folder]);
  }
}

/** In steps, for the last write fails as a whole. */
async function fill(file: string): Promise<void> {
  for (const size of [1024 * 1024, 4096, 1]) {
    const chunk = Buffer.alloc(size);
    for (;;) {
      const full = await writeFile(file, chunk, { flag: 'a' }).then(
        () => false,
        () => true,
      );
      if (full) break;
    }
  }
}
