import type { Change, Lookup, Patience } from '../../profiles/ports';
import { faultOf, unavailable } from './faults';
import type { Keyring } from './keyring';
import type { Answer, Order } from './messages';

/** The part of keytar that is safe to call: `findCredentials` crashes the process on a locked Linux keyring. */
export interface Passwords {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, value: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

/** The entries of one service. */
export interface Entries {
  /** Does what is asked and looks whether it is so; never rejects. */
  carryOut(order: Order): Promise<Answer>;
}

/** Reads and changes entries through keytar, after a look at the keyring, and reads every change back. */
export function createEntries(passwords: Passwords, keyring: Keyring, service: string): Entries {
  async function get(account: string, patience: Patience): Promise<Lookup> {
    const sight = await keyring.find(account, patience);
    if (sight === 'absent' || sight === 'locked') return { kind: sight };
    const value = await passwords.getPassword(service, account);
    if (value !== null) return { kind: 'found', value };
    // Nothing where an item was seen a moment ago: only "locked" is safe to say, for "absent" means signed out.
    return sight === 'present' ? { kind: 'locked' } : { kind: 'absent' };
  }

  async function set(account: string, value: string, patience: Patience): Promise<Change> {
    if ((await keyring.open(patience)) === 'locked') return { kind: 'locked' };
    await passwords.setPassword(service, account, value);
    const stored = await get(account, 'background');
    if (stored.kind === 'found' && stored.value === value) return { kind: 'done' };
    return stored.kind === 'found' || stored.kind === 'absent'
      ? unavailable('The keychain did not keep what was stored in it.')
      : stored;
  }

  async function remove(account: string, patience: Patience): Promise<Change> {
    const sight = await keyring.find(account, patience);
    if (sight === 'locked') return { kind: 'locked' };
    if (sight !== 'absent') await passwords.deletePassword(service, account);
    const left = await get(account, 'background');
    if (left.kind === 'absent') return { kind: 'done' };
    return left.kind === 'found' ? unavailable('The keychain did not delete the entry.') : left;
  }

  function perform(order: Order): Promise<Answer> {
    if (order.action === 'get') return get(order.account, order.patience);
    if (order.action === 'set') return set(order.account, order.value, order.patience);
    return remove(order.account, order.patience);
  }

  return { carryOut: (order) => perform(order).catch(faultOf) };
}
