import type { ProfileId } from '../../preload/vocabulary';
import type { Change, Keychain } from './ports';
import { entriesOf } from './vault';

/**
 * Moves every entry of the profiles from one keychain to another: each is deleted where it was only once it is where
 * it belongs. A keychain that is not there at all has nothing to move.
 * @returns the fault at which it stopped; what was moved until then stays moved, and it can be called again.
 */
export async function moveSecrets(
  profiles: readonly ProfileId[],
  from: Keychain,
  to: Keychain,
): Promise<Change> {
  for (const entry of profiles.flatMap((profile) => Object.values(entriesOf(profile)))) {
    const change = await moveEntry(entry, from, to);
    if (change.kind !== 'done') return change;
  }
  return { kind: 'done' };
}

async function moveEntry(entry: string, from: Keychain, to: Keychain): Promise<Change> {
  const found = await from.get(entry, 'person');
  if (found.kind === 'locked') return found;
  if (found.kind !== 'found') return { kind: 'done' };
  const saved = await to.set(entry, found.value, 'person');
  return saved.kind === 'done' ? from.delete(entry, 'person') : saved;
}
