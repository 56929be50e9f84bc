import type { EpochMs } from '../../preload/vocabulary';

/** The wall clock and its timers, passed in so that tests own time. */
export interface Clock {
  now(): EpochMs;
  /** Runs once after that many milliseconds (2³¹ − 1 at most); the returned function cancels. Sleep may make it late. */
  after(milliseconds: number, run: () => void): () => void;
}

/** Randomness for jitter and for one-time values. */
export interface Random {
  /** A number in [0, 1). */
  fraction(): number;
  /** A fresh identifier that fits a file name and a keychain entry: lower case letters, digits and dashes. */
  id(): string;
}

/** The keychain did not answer as asked: it is locked, or unavailable (and why). */
export type KeychainFault =
  | { readonly kind: 'locked' }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** What a look into the keychain finds. Only `absent` may ever lead to "signed out". */
export type Lookup =
  | { readonly kind: 'found'; readonly value: string }
  | { readonly kind: 'absent' }
  | KeychainFault;

/** What became of a change: `done` means read back and equal (or gone). */
export type Change = { readonly kind: 'done' } | KeychainFault;

/**
 * Runs a renewal while no other process of this user renews the same profile, and as one with those of this process
 * that run already. It waits for as long as a renewal can take and then goes ahead anyway: a turn that nobody gives
 * back must not cost the token.
 */
export type Alone = <T>(renew: () => Promise<T>) => Promise<T>;

/** Who waits: nobody (give up soon, open no prompt), or a person who may be answering the unlock prompt. */
export type Patience = 'background' | 'person';

/**
 * The OS keychain, one entry for each account name such as `<profile>/refresh-token`.
 * Rejects only with a TypeError: for an account or value that is not one line of well-formed text. Calls are
 * carried out in the order in which they are made; each is answered within 5 s in the background, 60 s for a person.
 */
export interface Keychain {
  get(account: string, patience: Patience): Promise<Lookup>;
  set(account: string, value: string, patience: Patience): Promise<Change>;
  delete(account: string, patience: Patience): Promise<Change>;
}
