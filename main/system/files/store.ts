import { app } from 'electron';
import Store from 'electron-store';
import path from 'node:path';
import type { z } from 'zod';
import { notWrittenWords, readStored } from './stored-file';

/**
 * A small file of settings: what is read fits the schema; what is written is on disk when `write` returns, or said not
 * to be.
 */
export interface StoredValue<T> {
  read(): T;
  write(value: T): void;
}

/**
 * Opens `<name>.json` in the user's data folder. `tell` hears in words of a file that is damaged or cannot be read,
 * and of the first change in a row that cannot be written; such a change lasts until the app ends. Nothing here keeps
 * the app from starting, nor a token from being used.
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
  let failed = false;
  return {
    read: () => value,
    write: (next) => {
      value = next;
      try {
        if (store !== undefined) store.store = next;
        failed = false;
      } catch (cause) {
        if (!failed) tell(notWrittenWords(cause));
        failed = true;
      }
    },
  };
}

const storeOptions = (name: string) => ({
  name,
  configFileMode: 0o600,
  accessPropertiesByDotNotation: false,
});
