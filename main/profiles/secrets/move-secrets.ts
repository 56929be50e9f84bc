import type { ProfileId } from '../../../preload/vocabulary';
import { entriesOf } from './keychain-entries';
import type { Change, Keychain, Lookup, Patience } from '../ports';

/** How a move is made. */
export interface Move {
  /** How long it is looked for each entry: a keychain that did not answer before is not waited for. */
  readonly patience: Patience;
  /** Makes the other keychain the one that counts. */
  readonly switchOver: () => Promise<void>;
}

/**
 * Moves every entry of the profiles from one keychain to another. All are copied, then the other one is made to count,
 * and only then they are deleted where they were: a fault on the way costs no sign-in. A keychain that is not there at
 * all has nothing to move, and is not asked for entry after entry: who has a mute one would wait for each.
 * @returns the fault at which it stopped; before `switchOver` was called all is as it was.
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
    // One may be damaged on its own; two in a row are the keychain.
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

/** Where there is a prompt to answer a person is waited for in any case. */
async function look(from: Keychain, entry: string, patience: Patience): Promise<Lookup> {
  const found = await from.get(entry, patience);
  return found.kind === 'locked' && patience === 'background' ? from.get(entry, 'person') : found;
}
