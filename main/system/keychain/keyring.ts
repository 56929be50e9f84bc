import type { Patience } from '../../profiles/ports';
import type { SecretService } from './secret-service';

/** What is known of an entry before keytar is asked; `unseen` where the platform lets us look by keytar only. */
export type Sight = 'present' | 'absent' | 'locked' | 'unseen';

/**
 * The look before the leap. keytar answers "nothing there" for a locked Linux keyring too, and opens the unlock
 * prompt when nobody asked for it; so the state of the keyring is found out first.
 */
export interface Keyring {
  /** Whether the entry is there and can be read. */
  find(account: string, patience: Patience): Promise<Sight>;
  /** Whether a new entry can be written. */
  open(patience: Patience): Promise<'open' | 'locked'>;
}

/** macOS and Windows: keytar's own answers and errors tell the outcomes apart. */
export const plainKeyring: Keyring = {
  find: () => Promise.resolve('unseen'),
  open: () => Promise.resolve('open'),
};

/** Linux: asks the Secret Service, and lets a person unlock it where one waits. */
export function createLinuxKeyring(secrets: SecretService): Keyring {
  async function find(account: string, patience: Patience): Promise<Sight> {
    const before = await secrets.search(account);
    if (before.unlocked.length > 0) return 'present';
    const closed = before.locked.length > 0 ? before.locked : await lockedDefault(patience);
    if (closed.length === 0) return 'absent';
    if (!(await unlock(closed, patience))) return 'locked';
    const after = await secrets.search(account);
    if (after.unlocked.length > 0) return 'present';
    return after.locked.length > 0 ? 'locked' : 'absent';
  }

  async function open(patience: Patience): Promise<'open' | 'locked'> {
    const locked = await lockedDefault(patience);
    return locked.length === 0 || (await unlock(locked, patience)) ? 'open' : 'locked';
  }

  /**
   * The default collection where it is locked, as a list of none or one. A provider may leave the items of a
   * locked collection out of a search (KeePassXC does), so finding nothing in one proves nothing.
   */
  async function lockedDefault(patience: Patience): Promise<readonly string[]> {
    const collection = (await secrets.defaultCollection()) ?? (await made(patience));
    return (await secrets.isLocked(collection)) ? [collection] : [];
  }

  /**
   * Without a default collection nothing is proved either: KeePassXC has none while no database is open, and
   * gnome-keyring none before it was unlocked for the first time. To make one takes a person at a prompt.
   */
  async function made(patience: Patience): Promise<string> {
    const collection =
      patience === 'person' && (await secrets.createDefault()) ? await secrets.defaultCollection() : null;
    if (collection === null) throw new Error('No default collection');
    return collection;
  }

  async function unlock(objects: readonly string[], patience: Patience): Promise<boolean> {
    return patience === 'person' && secrets.unlock(objects);
  }

  return { find, open };
}
