import { app } from 'electron';
import Store from 'electron-store';
import path from 'node:path';
import { throwWhereRefused } from './refused-writing';
import { type FileKind, fileVersion, readStored } from './stored-file';
import { createStoredValue, type StoredValue } from './stored-value';

/**
 * Opens `<name>.json` in the user's data folder. `tell` hears in words of a file that is damaged or cannot be read,
 * and of the first change in a row that cannot be written; such a change lasts until the app ends. Nothing here keeps
 * the app from starting, nor a token from being used.
 */
export function openStore<T extends Record<string, unknown>>(
  name: string,
  { initial, ...kind }: FileKind<T> & { readonly initial: T },
  tell: (words: string) => void,
): StoredValue<T> {
  const file = `${name}.json`;
  const folder = app.getPath('userData');
  const reading = readStored(path.join(folder, file), kind, tell);
  const store = reading.kind === 'unusable' ? undefined : new Store<T>(storeOptions(name));
  return createStoredValue({
    name: file,
    schema: kind.schema,
    initial: reading.kind === 'read' ? reading.value : initial,
    put: (value) => {
      if (store === undefined) return;
      throwWhereRefused(folder);
      store.store = { version: fileVersion, ...value };
    },
    tell,
  });
}

const storeOptions = (name: string) => ({
  name,
  configFileMode: 0o600,
  accessPropertiesByDotNotation: false,
});
