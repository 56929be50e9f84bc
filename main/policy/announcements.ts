import type { ProfileLine, StateName } from '../../preload/vocabulary';

/** A notification; it never holds a token. */
export interface Announcement {
  readonly title: string;
  readonly body: string;
}

/** States that a person who is not looking has to know of. */
const worthTelling: ReadonlySet<StateName> = new Set(['needs-sign-in', 'attention']);

/**
 * Decides whether a profile's step from one state to another is announced: once, when it enters a state in
 * which it no longer renews itself, and not while the user is looking at it anyway.
 */
export function announcement(
  before: StateName | undefined,
  after: ProfileLine,
  watched: boolean,
): Announcement | null {
  const { name, words, reason } = after.state;
  if (watched || name === before || before === 'signing-in' || !worthTelling.has(name)) return null;
  return { title: `${after.name}: ${words}`, body: reason ?? words };
}
