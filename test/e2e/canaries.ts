import { type Dirent, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { processTree } from './process-tree';

/** Where to look for secrets. */
export type Places = {
  /** Folders whose files are read, with all below them. */
  readonly folders: readonly string[];
  /** Texts by the name under which a hit is reported, e.g. the app's output. */
  readonly texts: Readonly<Record<string, string>>;
  /**
   * The main process of an app that still runs: command lines and environments of its whole tree are read. Chromium
   * blanks the environment of its own processes in `/proc`, so there only other programs that it started can show one.
   */
  readonly processId?: number;
};

/** A secret found: the place, and which of the secrets by its index, never the secret itself. */
export type Hit = { readonly place: string; readonly which: number };

type Content = readonly [place: string, content: Buffer];

/** Looks for each secret, as UTF-8, UTF-16 (as Chromium stores strings) and percent-encoded, in all places. */
export async function searchForSecrets(secrets: readonly string[], places: Places): Promise<readonly Hit[]> {
  const texts = Object.entries(places.texts).map(([name, text]): Content => [name, Buffer.from(text)]);
  const folders = await Promise.all(places.folders.map(contentsOfFolder));
  const processes = places.processId === undefined ? [] : await contentsOfProcesses(places.processId);
  return [...texts, ...folders.flat(), ...processes].flatMap(([place, content]) =>
    [...secrets.keys()]
      .filter((which) => spellings(secrets[which] ?? '').some((spelling) => content.includes(spelling)))
      .map((which) => ({ place, which })),
  );
}

function spellings(secret: string): readonly Buffer[] {
  if (secret === '') throw new Error('An empty secret would be found everywhere');
  return [Buffer.from(secret), Buffer.from(secret, 'utf16le'), Buffer.from(encodeURIComponent(secret))];
}

async function contentsOfFolder(folder: string): Promise<readonly Content[]> {
  const entries = await entriesOf(folder);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const names: Content = [`names of files in ${folder}`, Buffer.from(files.join('\n'))];
  return [names, ...(await readAll(files))];
}

/** A running app removes folders too, and a look into one that goes meanwhile fails as a whole. */
async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (isGone(error) && existsSync(folder)) return entriesOf(folder);
    throw error;
  }
}

async function contentsOfProcesses(processId: number): Promise<readonly Content[]> {
  const processes = await processTree(processId);
  return readAll(processes.flatMap((id) => [`/proc/${id}/cmdline`, `/proc/${id}/environ`]));
}

async function readAll(files: readonly string[]): Promise<readonly Content[]> {
  const contents = await Promise.all(files.map(async (file) => [file, await readIfThere(file)] as const));
  return contents.flatMap(([file, content]): Content[] => (content === undefined ? [] : [[file, content]]));
}

/** A running app removes files and ends processes while the search is on its way: those hold nothing any more. */
async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');
