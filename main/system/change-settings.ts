import type { Settings } from '../../preload/settings-vocabulary';
import type { Outcome } from '../../preload/vocabulary';
import type { Patience } from '../profiles/ports';
import type { Profiles } from '../profiles/profiles';
import { settled } from '../profiles/state';
import { changeOutcome } from '../view/change-words';
import type { Platform } from './platform';

/**
 * Applies new settings at once. A shortcut that is taken changes nothing. Memory-only mode takes the secrets along; a keychain that refuses them is the
 * reason why nothing was changed.
 */
export async function changeSettings(
  next: Settings,
  { stores, keychains, shortcut }: Platform,
  profiles: Profiles,
  changed: () => void,
): Promise<Outcome<null>> {
  const { settings } = stores;
  const taken = shortcut.change(next.copyShortcut);
  // Keys that were taken before do not stand in the way of other changes.
  if (!taken.ok && next.copyShortcut !== settings.read().copyShortcut) return taken;
  if (next.memoryOnly !== settings.read().memoryOnly) {
    const ids = profiles.all.map(({ profile }) => profile.id);
    const moved = changeOutcome(
      await keychains.move(ids, next.memoryOnly, patienceFor(profiles)),
      'Not changed',
    );
    if (!moved.ok) return moved;
  }
  settings.write(next);
  changed();
  // Another place for secrets may hold what the last one could not give.
  await profiles.restoreLocked('background');
  return { ok: true, value: null };
}

/** Nobody is kept waiting for a keychain that has not answered before. */
const patienceFor = ({ all }: Profiles): Patience =>
  all.some(({ session }) => settled(session.state).kind === 'keychain-unavailable') ? 'background' : 'person';
