import type { Opener, Outcome } from '../../../preload/vocabulary';

/** Why a sign-in failed: what happened, and what to do next. */
export interface SignInFailure {
  readonly reason: string;
  readonly next: string;
  /** The user said no, so that nothing went wrong. */
  readonly declined?: true;
}

/** How an attempt ended; null when it was cancelled. */
export type SignInEnd = 'signed-in' | SignInFailure | null;

/** One attempt to sign in, with a page or without. */
export interface Attempt {
  /** Where its page opens; null for one without. */
  readonly opener: Opener | null;
  /** The address of the provider's page; null until, or unless, there is one to open. */
  readonly link: string | null;
  /** Runs it to its end. `told` hears the end at once; the promise waits until all that it took is free again. */
  run(told: (end: SignInEnd) => void): Promise<void>;
  cancel(): void;
  /** Takes the address that the browser ended on where it could not reach this computer. */
  paste(text: string): Outcome<null>;
  /** Opens the page (again) there, and closes the one that is open. */
  open(opener: Opener): Promise<void>;
}
