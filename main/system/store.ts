import { app } from 'electron';
import Store from 'electron-store';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';

/** A small file of settings: what is read fits the schema, what is written is on disk when `write` returns. */
export interface StoredValue<T> {
  read(): T;
  write(value: T): void;
}

/**
 * Opens `<name>.json` in the user's data folder. A file that is damaged or does not fit is set aside under another
 * name, never overwritten, and `tell` hears of it in words.
 */
export function openStore<T extends Record<string, unknown>>(
  name: string,
  schema: z.ZodType<T>,
  initial: T,
  tell: (words: string) => void,
): StoredValue<T> {
  const file = path.join(app.getPath('userData'), `${name}.json`);
  let value = readStored(file, schema, tell) ?? initial;
  const store = new Store<T>({ name, configFileMode: 0o600, accessPropertiesByDotNotation: false });
  return {
    read: () => value,
    write: (next) => {
      store.store = next;
      value = next;
    },
  };
}

function readStored<T>(file: string, schema: z.ZodType<T>, tell: (words: string) => void): T | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    const aside = `${file}.corrupt-${new Date().toISOString().replaceAll(':', '-')}`;
    renameSync(file, aside);
    tell(
      `${path.basename(file)} was damaged, so Token Tray began a new one. The old file is kept as ${aside}.`,
    );
    return undefined;
  }
}
