import type { EpochMs, StateView } from './vocabulary';

/** What can happen to a profile. */
export type EventKind =
  | 'signed-in'
  | 'sign-in-declined'
  | 'sign-in-failed'
  | 'page-not-shown'
  | 'sign-in-ended'
  | 'signed-out'
  | 'renewed'
  | 'offline'
  | 'attention'
  | 'copied'
  | 'revealed'
  | 'keychain-locked'
  | 'keychain-unavailable'
  | 'keychain-back'
  | 'saved';

/** Something that happened to a profile, or the same thing several times in a row. */
export interface EventView {
  readonly kind: EventKind;
  /** "Token renewed". */
  readonly title: string;
  /** Why, or by what way; null where the title says it all. */
  readonly detail: string | null;
  readonly tone: StateView['tone'];
  /** The first time. */
  readonly since: EpochMs;
  /** The last time. */
  readonly at: EpochMs;
  readonly count: number;
}
