import type { Change, Lookup, Patience } from '../../profiles/ports';

/** What is to be done with one entry of the keychain. */
export type Order =
  | { readonly action: 'get'; readonly account: string; readonly patience: Patience }
  | { readonly action: 'set'; readonly account: string; readonly patience: Patience; readonly value: string }
  | { readonly action: 'delete'; readonly account: string; readonly patience: Patience };

/** To a `get` belongs a lookup, to the others a change. */
export type Answer = Lookup | Change;

/** What the app sends to its keychain process: one at a time, numbered. `service` groups the entries. */
export interface Request {
  readonly sequence: number;
  readonly service: string;
  readonly order: Order;
}

/** What the keychain process sends back, under the number of the request. */
export interface Reply {
  readonly sequence: number;
  readonly answer: Answer;
  /** The program that serves the keyring, as `keyringProgram` tells it; null on systems that have one of their own. */
  readonly program: string | null;
}
