import type { Outcome } from '../../preload/vocabulary';
import type { Change } from '../profiles/ports';

/** What a change in the keychain came to; `undone` says what therefore did not happen: "Not signed out". */
export function changeOutcome(change: Change, undone: string): Outcome<null> {
  if (change.kind === 'done') return { ok: true, value: null };
  const why = change.kind === 'locked' ? 'the keychain is locked. Unlock it, then try again.' : change.reason;
  return { ok: false, words: `${undone}: ${why}` };
}
