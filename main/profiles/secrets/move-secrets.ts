import type { ProfileId } from '../../../preload/vocabulary';
import { entriesOf } from './keychain-entries';
import { isFault, valueOf } from './lookup';
import type { MemoryKeychain } from './memory-keychain';
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
 * to use, the copies of what has changed meanwhile are made good, and only then is all deleted where it was: a fault
 * on the way costs no sign-in. A keychain that is unavailable has nothing to move and is not asked entry by entry: a
 * mute one would take its full time for each.
 * @returns the fault at which it stopped; before `switchOver` was called everything is as before.
 */
export async function moveSecrets(
  profiles: readonly ProfileId[],
  from: Keychain,
  to: Keychain,
  { patience, switchOver }: Move,
): Promise<Change> {
  const entries = profiles.flatMap((profile) => Object.values(entriesOf(profile)));
  const copied = new Map<string, string | null>();
  let isMissing = false;
  for (const entry of entries) {
    const found = await look(from, entry, patience);
    // One entry may be damaged; two in a row mean the keychain itself.
    if (found.kind === 'unavailable' && isMissing) break;
    isMissing = found.kind === 'unavailable';
    if (found.kind === 'unavailable') continue;
    if (found.kind === 'locked') return found;
    const value = valueOf(found);
    const change = value === null ? done : await to.set(entry, value, 'person');
    if (change.kind !== 'done') return change;
    copied.set(entry, value);
  }
  await switchOver();
  const left: string[] = [];
  for (const [entry, copy] of copied) {
    const last = await look(from, entry, patience);
    if (isFault(last)) return last;
    const change = await catchUp(to, entry, copy, valueOf(last));
    if (change.kind !== 'done') return change;
    if (last.kind === 'found') left.push(entry);
  }
  for (const entry of left) {
    const change = await from.delete(entry, 'person');
    if (change.kind !== 'done') return change;
  }
  return done;
}

/** Moves every entry of the profiles to memory. What was deleted there at an earlier time says nothing of the keychain now. */
export function moveToMemory(
  profiles: readonly ProfileId[],
  from: Keychain,
  memory: MemoryKeychain,
  how: Move,
): Promise<Change> {
  memory.forgetDeleted();
  return moveSecrets(profiles, from, memory, how);
}

/**
 * Moves every entry of the profiles from memory. What was deleted there is deleted in the keychain first: it holds
 * what it could not give when memory took its place, and a sign-out since then is not to be undone by it.
 */
export async function moveFromMemory(
  profiles: readonly ProfileId[],
  memory: MemoryKeychain,
  to: Keychain,
  how: Move,
): Promise<Change> {
  for (const account of memory.deleted()) {
    const change = await to.delete(account, 'person');
    if (change.kind !== 'done') return change;
  }
  return moveSecrets(profiles, memory, to, how);
}

/**
 * Makes good the copy of an entry that changed before the other keychain was in use: somebody signed in or out, say,
 * while its unlock prompt was open. Null stands for no entry.
 */
async function catchUp(
  to: Keychain,
  entry: string,
  copy: string | null,
  last: string | null,
): Promise<Change> {
  if (last === copy) return done;
  const there = await to.get(entry, 'person');
  if (isFault(there)) return there;
  // What is no longer the copy was written once this keychain was in use, and is newer still.
  if (valueOf(there) !== copy) return done;
  return last === null ? to.delete(entry, 'person') : to.set(entry, last, 'person');
}

/** Waits for a person where there is a prompt to answer. */
async function look(from: Keychain, entry: string, patience: Patience): Promise<Lookup> {
  const found = await from.get(entry, patience);
  return found.kind === 'locked' && patience === 'background' ? from.get(entry, 'person') : found;
}

const done: Change = { kind: 'done' };
