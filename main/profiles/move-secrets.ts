import type { ProfileId } from '../../preload/vocabulary';
import type { Change, Keychain, Lookup, Patience } from './ports';
import { entriesOf } from './vault';

/**
 * Moves every entry of the profiles from one keychain to another: each is deleted where it was only once it is where
 * it belongs. A keychain that is not there at all has nothing to move, and is not asked for entry after entry: who has
 * a mute one would wait for each.
 * @param patience how long it is looked for each entry: a keychain that did not answer before is not waited for
 * @returns the fault at which it stopped; what was moved until then stays moved, and it can be called again.
 */
export async function moveSecrets(
  profiles: readonly ProfileId[],
  from: Keychain,
  to: Keychain,
  patience: Patience,
): Promise<Change> {
  let isMissing = false;
  for (const entry of profiles.flatMap((profile) => Object.values(entriesOf(profile)))) {
    const found = await look(from, entry, patience);
    if (found.kind === 'locked') return found;
    // One may be damaged on its own; two in a row are the keychain.
    if (found.kind === 'unavailable' && isMissing) break;
    isMissing = found.kind === 'unavailable';
    const change = await moveEntry(entry, found, from, to);
    if (change.kind !== 'done') return change;
  }
  return { kind: 'done' };
}

/** Where there is a prompt to answer a person is waited for in any case. */
async function look(from: Keychain, entry: string, patience: Patience): Promise<Lookup> {
  const found = await from.get(entry, patience);
  return found.kind === 'locked' && patience === 'background' ? from.get(entry, 'person') : found;
}

async function moveEntry(entry: string, found: Lookup, from: Keychain, to: Keychain): Promise<Change> {
  if (found.kind !== 'found') return { kind: 'done' };
  const saved = await to.set(entry, found.value, 'person');
  return saved.kind === 'done' ? from.delete(entry, 'person') : saved;
}
