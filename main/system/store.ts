import { app } from 'electron';
import Store from 'electron-store';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** A small file of settings: what is read fits the schema, what is written is on disk when `write` returns. */
export interface StoredValue<T> {
  read(): T;
  write(value: T): void;
}

/** What became of the file: `unusable` means that it is neither read nor to be written over. */
type Reading<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'none' | 'set-aside' }
  | { readonly kind: 'unusable' };

/**
 * Opens `<name>.json` in the user's data folder. A file that is damaged or does not fit is set aside under another
 * name; one that cannot be read, or not set aside, is left alone, and changes last until the app ends. `tell` hears
 * of either in words. Nothing here keeps the app from starting.
 */
export function openStore<T extends Record<string, unknown>>(
  name: string,
  schema: z.ZodType<T>,
  initial: T,
  tell: (words: string) => void,
): StoredValue<T> {
  const reading = readStored(path.join(app.getPath('userData'), `${name}.json`), schema, tell);
  const store = reading.kind === 'unusable' ? undefined : new Store<T>(storeOptions(name));
  let value = reading.kind === 'read' ? reading.value : initial;
  return {
    read: () => value,
    write: (next) => {
      if (store !== undefined) store.store = next;
      value = next;
    },
  };
}

const storeOptions = (name: string) => ({
  name,
  configFileMode: 0o600,
  accessPropertiesByDotNotation: false,
});

function readStored<T>(file: string, schema: z.ZodType<T>, tell: (words: string) => void): Reading<T> {
  const name = path.basename(file);
  try {
    if (!existsSync(file)) return { kind: 'none' };
    return { kind: 'read', value: schema.parse(JSON.parse(readFileSync(file, 'utf8'))) };
  } catch (cause) {
    if (isDamage(cause) && setAside(file, tell)) return { kind: 'set-aside' };
    tell(
      `${name} cannot be used (${codeOf(cause)}). It is left as it is; what you change now lasts until you quit.`,
    );
    return { kind: 'unusable' };
  }
}

/** What was read is wrong; any other fault is one of reading, and may pass. */
const isDamage = (cause: unknown): boolean => cause instanceof SyntaxError || cause instanceof z.ZodError;

function setAside(file: string, tell: (words: string) => void): boolean {
  const aside = `${file}.corrupt-${new Date().toISOString().replaceAll(':', '-')}`;
  try {
    renameSync(file, aside);
  } catch {
    return false;
  }
  tell(
    `${path.basename(file)} was damaged, so Token Tray began a new one. The old file is kept as ${aside}.`,
  );
  return true;
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : 'damaged';
