import type { EpochMs, Grant } from '../../preload/vocabulary';

/** A sign-in as another program kept it in a file. */
export interface FoundToken {
  /** Null where the file has none: nothing can be renewed then. */
  readonly refreshToken: string | null;
  readonly scopes: readonly string[];
  /** How that program signs in, most likely. */
  readonly grant: Grant;
  /** When the user gave the sign-in; null where the file does not tell. */
  readonly authorizedAt: EpochMs | null;
}

/** A kind of file in which another program keeps a provider's tokens. */
export interface TokenFile {
  /** The program's name. */
  readonly program: string;
  /** Reads the parsed JSON of such a file; null where it is none. */
  readonly read: (document: unknown) => FoundToken | null;
}
