import type { ProfileId } from '../../../preload/vocabulary';
import { entriesOf } from './keychain-entries';
import type { Change, Keychain, Lookup, Patience } from '../ports';

/** How a move is made. */
export interface Move {
  /** How long to wait for each entry: not at all for a keychain that has not answered before. */
  readonly patience: Patience;
  /** Makes the other keychain the one in use. */
  readonly switchOver: () => Promise<void>;
}

/**
 * Moves every entry of the profiles from one keychain to another. All are copied, then the other one is put
 * to use, and only then are they deleted where they were: a fault on the way costs no sign-in. A keychain that is
 * unavailable has nothing to move and is not asked entry by entry: a mute one would take its full time for each.
 * @returns the fault at which it stopped; before `switchOver` was called everything is as before.
 */
export async function moveSecrets(
  profiles: readonly ProfileId[],
  from: Keychain,
  to: Keychain,
  { patience, switchOver }: Move,
): Promise<Change> {
  const entries = profiles.flatMap((profile) => Object.values(entriesOf(profile)));
  const copied: string[] = [];
  let isMissing = false;
  for (const entry of entries) {
    const found = await look(from, entry, patience);
    // One entry may be damaged; two in a row mean the keychain itself.
    if (found.kind === 'unavailable' && isMissing) break;
    isMissing = found.kind === 'unavailable';
    if (found.kind === 'absent' || found.kind === 'unavailable') continue;
    const change = found.kind === 'found' ? await to.set(entry, found.value, 'person') : found;
    if (change.kind !== 'done') return change;
    copied.push(entry);
  }
  await switchOver();
  for (const entry of copied) {
    const change = await from.delete(entry, 'person');
    if (change.kind !== 'done') return change;
  }
  return { kind: 'done' };
}

/** Waits for a person where there is a prompt to answer. */
async function look(from: Keychain, entry: string, patience: Patience): Promise<Lookup> {
  const found = await from.get(entry, patience);
  return found.kind === 'locked' && patience === 'background' ? from.get(entry, 'person') : found;
}
