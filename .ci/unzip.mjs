import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/**
 * Unpacks a zip archive's files with their permissions. Names that would leave the folder are refused by
 * yauzl.
 *
 * @param {string} archive
 * @param {string} folder is made when missing
 * @param {(name: string) => string | undefined} place from a file's path in the archive to its path
 *   in the folder; undefined leaves the file out
 * @throws when the archive is damaged or a file cannot be written
 */
export async function unzip(archive, folder, place) {
  const zip = await yauzl.openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const target = entry.fileName.endsWith('/') ? undefined : place(entry.fileName);
    if (target === undefined) continue;
    const file = path.join(folder, target);
    await mkdir(path.dirname(file), { recursive: true });
    await pipeline(
      await zip.openReadStreamPromise(entry),
      createWriteStream(file, { mode: fileMode(entry) }),
    );
  }
}

/**
 * @param {yauzl.Entry} entry
 * @returns {number} the Unix permission bits, which the archive keeps above the DOS attributes
 */
function fileMode(entry) {
  return (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
}
