import type { Settings, SettingsChange } from '../../preload/settings-vocabulary';
import type { Outcome, ProfileId } from '../../preload/vocabulary';
import type { Change, Patience } from '../profiles/ports';
import type { Profiles } from '../profiles/profiles';
import type { Move } from '../profiles/secrets/move-secrets';
import { settled } from '../profiles/session/state';
import { createQueue } from '../profiles/queue';
import { changeOutcome } from '../view/change-words';
import type { CopyShortcut } from './copy-shortcut';
import { changed } from './settings';

/** What changing the settings needs of the app. */
export interface ChangeSettingsPorts {
  readonly store: { read(): Settings; write(settings: Settings): void };
  readonly shortcut: Pick<CopyShortcut, 'change'>;
  readonly profiles: Pick<Profiles, 'all' | 'saveAgain' | 'restoreLocked'>;
  /** Takes the secrets of the profiles to memory, or from there to the keychain. */
  readonly move: (profiles: readonly ProfileId[], toMemory: boolean, how: Move) => Promise<Change>;
  /** Hears of settings that count from now on. */
  readonly changed: () => void;
}

/**
 * Changes some of the settings, or none of them and says why: keys that are taken, or a keychain that refuses the
 * secrets which memory-only mode takes along.
 */
export type ChangeSettings = (change: SettingsChange) => Promise<Outcome<null>>;

/** Builds it. A change counts at once, unless it moves the secrets: one move follows the other. */
export function createChangeSettings(ports: ChangeSettingsPorts): ChangeSettings {
  const { store, shortcut, profiles } = ports;
  const enqueue = createQueue();
  return async (change) => {
    const { copyShortcut, memoryOnly } = change;
    const held = copyShortcut === undefined ? done : shortcut.change(copyShortcut);
    if (!held.ok) return held;
    if (memoryOnly !== undefined) return enqueue(() => move(change, memoryOnly));
    apply(change);
    return done;
  };

  function apply(change: SettingsChange): void {
    store.write(changed(store.read(), change));
    ports.changed();
  }

  async function move(change: SettingsChange, toMemory: boolean): Promise<Outcome<null>> {
    const isThere = () => store.read().memoryOnly === toMemory;
    const switchOver = async () => {
      apply(change);
      await profiles.saveAgain();
      // What was not saved may be by now, or the other way round.
      ports.changed();
    };
    if (isThere()) {
      apply(change);
      return done;
    }
    const ids = profiles.all.map(({ profile }) => profile.id);
    const moved = await ports.move(ids, toMemory, { patience: patienceFor(profiles), switchOver });
    const undone = isThere() ? 'Changed, but the old place still holds secrets' : 'Not changed';
    const outcome = changeOutcome(moved, undone);
    // Another place for secrets may hold what the last one could not give.
    if (outcome.ok) await profiles.restoreLocked('background');
    return outcome;
  }
}

const done: Outcome<null> = { ok: true, value: null };

/** Nobody is kept waiting for a keychain that has not answered before. */
const patienceFor = ({ all }: Pick<Profiles, 'all'>): Patience =>
  all.some(({ session }) => settled(session.state).kind === 'keychain-unavailable') ? 'background' : 'person';
