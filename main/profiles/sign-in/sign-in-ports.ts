import type { Opener, ProfileId } from '../../../preload/vocabulary';
import type { ExpectedAnswer, ServerAnswer } from '../../policy/callback-parameters';

/** How a sign-in ended, for the page that the browser is left on. */
export type SignInResult =
  | { readonly kind: 'signed-in'; readonly provider: string }
  | { readonly kind: 'declined'; readonly provider: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly next: string };

/** The loopback redirect, bound and listening (RFC 8252 §7.3). */
export interface CallbackListener {
  /** Built from the bound port; to be kept byte for byte. */
  readonly redirectUri: string;
  /** From now on this answer is taken; everything before and besides it is refused. */
  expect(expected: ExpectedAnswer): void;
  /** The authorization server's answer; never settles when none comes. */
  readonly answer: Promise<ServerAnswer>;
  /** Tells the browser how it ended, once the token exchange is over. */
  conclude(result: SignInResult): void;
  /** Stops listening, after the browser had time to fetch the result. Idempotent. */
  close(): Promise<void>;
}

/** Who has a port already: another program, or a sign-in of another profile. */
export type PortOwner =
  | { readonly kind: 'program'; readonly name: string; readonly process: number }
  | { readonly kind: 'token-tray' };

/** Why the redirect cannot be listened for. */
export type ListenFault =
  | { readonly kind: 'port-busy'; readonly port: number; readonly owner: PortOwner | null }
  | { readonly kind: 'cannot-listen'; readonly port: number; readonly reason: string };

/** The listener on the redirect, or why there is none. */
export type ListenOutcome = { readonly kind: 'listening'; readonly listener: CallbackListener } | ListenFault;

/** A sign-in page to open. */
export interface SignInTarget {
  readonly profile: ProfileId;
  readonly url: string;
  readonly opener: Opener;
  /** Hosts the system's browser may be sent to. */
  readonly hosts: readonly string[];
  /** The window was closed by the user. */
  readonly onClosed: () => void;
  /** The page could not be shown, in words why; it may be tried again, and may still come. */
  readonly onNotShown: (words: string) => void;
  /** The page goes to a sign-in that takes no embedded windows. */
  readonly onRefusesEmbedding: () => void;
}

/** A sign-in page that is open; `close` does nothing for a page in the system's browser. */
export interface OpenedPage {
  close(): void;
}

/** Opens sign-in pages. */
export interface SignInPages {
  /** @returns the opened page, or why it could not be opened, in words. */
  open(target: SignInTarget): Promise<OpenedPage | { readonly notOpened: string }>;
}

/** What brings the waiting to an end. */
export type Ending =
  | { readonly kind: 'answer'; readonly answer: ServerAnswer }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'failed'; readonly cause: unknown };
