import type { z } from 'zod';
import { notWrittenWords } from './stored-file';

/** A small file of settings, as it stands in memory. */
export interface StoredValue<T> {
  read(): T;
  /**
   * Keeps a value; it is on disk when this returns, or was said not to be, and then lasts until the app ends.
   * @throws where the next start could not read the value again; the one before stays.
   */
  write(value: T): void;
}

export interface StoredValueParts<T> {
  /** The name of the file, for whoever looks for a fault. */
  readonly name: string;
  readonly schema: z.ZodType<T>;
  readonly initial: T;
  /** Puts a value on disk, or throws. */
  readonly put: (value: T) => void;
  /** Hears in words of the first change in a row that cannot be written. */
  readonly tell: (words: string) => void;
}

/** Builds the value over its file. A disk that takes nothing keeps no token from being used. */
export function createStoredValue<T>(parts: StoredValueParts<T>): StoredValue<T> {
  const { name, schema, put, tell } = parts;
  let value = parts.initial;
  let failed = false;
  return { read: () => value, write };

  function write(next: T): void {
    value = fitting(next);
    try {
      put(value);
      failed = false;
    } catch (cause) {
      if (!failed) tell(notWrittenWords(cause));
      failed = true;
    }
  }

  // A file that does not fit is set aside at the next start, with all that it holds: one bad change must not get in.
  function fitting(next: T): T {
    const reading = schema.safeParse(next);
    if (!reading.success) throw new Error(`${name} cannot hold this`, { cause: reading.error });
    return reading.data;
  }
}
