import type { ProfileLine, StateName, StateView } from '../../preload/vocabulary';

/** A notification; it never holds a token. */
export interface Announcement {
  readonly title: string;
  readonly body: string;
}

/** States that a person who is not looking has to know of. */
const worthTelling: ReadonlySet<StateName> = new Set(['needs-sign-in', 'attention']);

/** What a state is told as: a token about to end is news, though the state is the one of before. */
function newsOf({ name, tone }: Pick<StateView, 'name' | 'tone'>): string | null {
  if (name === 'valid') return tone === 'good' ? null : 'ends-soon';
  return worthTelling.has(name) ? name : null;
}

/**
 * Decides whether a profile's step from one state to another is announced: once, when it enters a state in
 * which it no longer renews itself, or its token is about to end without, and not while the user is looking at it anyway.
 */
export function announcement(
  before: Pick<StateView, 'name' | 'tone'> | undefined,
  after: ProfileLine,
  watched: boolean,
): Announcement | null {
  const { words, reason } = after.state;
  const news = newsOf(after.state);
  if (watched || news === null || before?.name === 'signing-in') return null;
  if (before !== undefined && newsOf(before) === news) return null;
  return { title: `${after.name}: ${words}`, body: reason ?? words };
}
