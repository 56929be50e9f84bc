import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { codeOf } from '../error-code';

/** A kind of file of ours. */
export interface FileKind<T> {
  /** What people miss when it cannot be read: "Your settings". */
  readonly content: string;
  readonly schema: z.ZodType<T>;
}

/**
 * The version of the shape of all files, written into each that has none of its own. A shape that this app would misread
 * gets the next number.
 */
export const fileVersion = 1;

/** Hears words for the person. */
type Tell = (words: string) => void;

/** What became of the file: `unusable` means that it is neither read nor to be written over. */
export type Reading<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'none' | 'set-aside' }
  | { readonly kind: 'unusable' };

/** In bytes; no file of ours comes near it. */
const largest = 8 * 1024 * 1024;

/** How many damaged files of each name are kept, the newest ones. */
const keptAside = 3;

/**
 * Reads a JSON file that fits the schema. One that is damaged, does not fit or is of a newer version is set aside under
 * another name; one that cannot be read, or not set aside, is left alone. `tell` hears of either in words.
 */
export function readStored<T>(file: string, { content, schema }: FileKind<T>, tell: Tell): Reading<T> {
  const name = path.basename(file);
  forgetAllBut(0, file, 'tmp');
  try {
    if (!existsSync(file)) return { kind: 'none' };
    if (statSync(file).size > largest) throw new RangeError('too large');
    return { kind: 'read', value: schema.parse(ofThisVersion(JSON.parse(readFileSync(file, 'utf8')))) };
  } catch (cause) {
    const fault = faultOf(cause);
    if (fault !== null && setAside(file, `${content} could not be read: ${name} ${fault}`, tell))
      return { kind: 'set-aside' };
    tell(
      `${content} could not be read: ${name} cannot be used (${codeOf(cause, 'damaged')}). It is left as it is, and what you change now lasts until you quit. Check who may read and write it, then start Token Tray again.`,
    );
    return { kind: 'unusable' };
  }
}

/** Why something could not be written, for the user: what happened, and what becomes of the change. */
export function notWrittenWords(cause: unknown): string {
  const code = codeOf(cause, 'damaged');
  const reason = reasons[code] ?? `the file cannot be written (${code})`;
  return `Token Tray could not save your change: ${reason}. The change lasts until you quit, and is saved with the next one that succeeds.`;
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EROFS: 'the disk is read-only',
  EACCES: 'you may not write into the folder of its files',
  EPERM: 'you may not write into the folder of its files',
};

class NewerVersion extends Error {}

const newer = z.looseObject({ version: z.number().gt(fileVersion) });

/** @throws {NewerVersion} where a newer app wrote it: read as ours, what it holds besides would be lost. */
function ofThisVersion(stored: unknown): unknown {
  if (newer.safeParse(stored).success) throw new NewerVersion();
  return stored;
}

/** What is wrong with what was read, in words; null for a fault of reading, which may pass. */
function faultOf(cause: unknown): string | null {
  if (cause instanceof NewerVersion) return 'is of a newer Token Tray';
  const isDamage = cause instanceof SyntaxError || cause instanceof z.ZodError || cause instanceof RangeError;
  return isDamage ? 'was damaged' : null;
}

function setAside(file: string, what: string, tell: Tell): boolean {
  const aside = `${file}.corrupt-${new Date().toISOString().replaceAll(':', '-')}`;
  try {
    renameSync(file, aside);
  } catch {
    return false;
  }
  forgetAllBut(keptAside, file, 'corrupt');
  tell(`${what}, so Token Tray began a new one. The old file is kept as ${aside}.`);
  return true;
}

/**
 * Deletes all but the newest files beside this one that are its damaged ones, or what a write left that was killed.
 * Their names end in a time, so they sort by it.
 */
function forgetAllBut(kept: number, file: string, kind: 'corrupt' | 'tmp'): void {
  const folder = path.dirname(file);
  const beginning = `${path.basename(file)}.${kind}-`;
  try {
    const names = readdirSync(folder).filter((name) => name.startsWith(beginning));
    for (const name of names.toSorted().toReversed().slice(kept)) rmSync(path.join(folder, name));
  } catch {
    // Without the folder there is nothing to tidy, and a file that stays harms nobody.
  }
}
