import type { Settings } from '../../preload/settings-vocabulary';
import type { Outcome } from '../../preload/vocabulary';
import type { Patience } from '../profiles/ports';
import type { Profiles } from '../profiles/profiles';
import { settled } from '../profiles/session/state';
import { changeOutcome } from '../view/change-words';
import type { Platform } from './platform';

/**
 * Applies new settings at once. A shortcut that is taken changes nothing. Memory-only mode takes the secrets along; a
 * keychain that refuses them is the reason why nothing was changed.
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
  const moved = next.memoryOnly === settings.read().memoryOnly ? await apply() : await move();
  if (!moved.ok) return moved;
  // Another place for secrets may hold what the last one could not give.
  await profiles.restoreLocked('background');
  return { ok: true, value: null };

  async function apply(): Promise<Outcome<null>> {
    settings.write(next);
    changed();
    return { ok: true, value: null };
  }

  async function move(): Promise<Outcome<null>> {
    const ids = profiles.all.map(({ profile }) => profile.id);
    const switchOver = async () => {
      await apply();
      await profiles.saveAnew();
    };
    const change = await keychains.move(ids, next.memoryOnly, {
      patience: patienceFor(profiles),
      switchOver,
    });
    const isApplied = settings.read().memoryOnly === next.memoryOnly;
    return changeOutcome(
      change,
      isApplied ? 'Changed, but the old place still holds secrets' : 'Not changed',
    );
  }
}

/** Nobody is kept waiting for a keychain that has not answered before. */
const patienceFor = ({ all }: Profiles): Patience =>
  all.some(({ session }) => settled(session.state).kind === 'keychain-unavailable') ? 'background' : 'person';
