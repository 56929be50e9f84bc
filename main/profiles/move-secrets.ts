import type { ProfileId } from '../../preload/vocabulary';
import type { Change, Keychain } from './ports';
import { entriesOf } from './keychain-entries';

/**
 * Moves every entry of the profiles from one keychain to another. All are copied, then `switchOver` makes the other one
 * count, and only then they are deleted where they were: a fault on the way costs no sign-in. A keychain that is not
 * there at all has nothing to move.
 * @returns the fault at which it stopped; before `switchOver` was called all is as it was.
 */
export async function moveSecrets(
  profiles: readonly ProfileId[],
  from: Keychain,
  to: Keychain,
  switchOver: () => Promise<void>,
): Promise<Change> {
  const entries = profiles.flatMap((profile) => Object.values(entriesOf(profile)));
  const copied: string[] = [];
  for (const entry of entries) {
    const found = await from.get(entry, 'person');
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
