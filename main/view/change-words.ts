import type { Outcome } from '../../preload/vocabulary';
import type { Change } from '../profiles/ports';

/** What a change in the keychain came to; `undone` says what therefore did not happen: "Not signed out". */
export function changeOutcome(change: Change, undone: string): Outcome<null> {
  if (change.kind === 'done') return { ok: true, value: null };
  if (change.kind === 'locked')
    return { ok: false, words: `${undone}: the keychain is locked. Unlock it, then try again.` };
  return { ok: false, words: `${undone}. ${change.reason} Try again once the keychain answers.` };
}
