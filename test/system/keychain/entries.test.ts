import { expect, test } from 'vitest';
import { createEntries, type Passwords } from '../../../main/system/keychain/entries';
import { plainKeyring, type Keyring, type Sight } from '../../../main/system/keychain/keyring';

/** keytar over a map. */
function passwordsIn(store: Map<string, string>): Passwords {
  return {
    getPassword: async (_service, account) => store.get(account) ?? null,
    setPassword: async (_service, account, value) => void store.set(account, value),
    deletePassword: async (_service, account) => store.delete(account),
  };
}

const keyringThatSees = (sight: Sight): Keyring => ({
  find: async () => sight,
  open: async () => (sight === 'locked' ? 'locked' : 'open'),
});

const get = { action: 'get', account: 'a', patience: 'background' } as const;
const set = { action: 'set', account: 'a', patience: 'background', value: 'new' } as const;
const remove = { action: 'delete', account: 'a', patience: 'background' } as const;

test('K4 what is set is found, and what is deleted is absent', async () => {
  const entries = createEntries(passwordsIn(new Map()), plainKeyring, 's');
  expect(await entries.carryOut(set)).toEqual({ kind: 'done' });
  expect(await entries.carryOut(get)).toEqual({ kind: 'found', value: 'new' });
  expect(await entries.carryOut(remove)).toEqual({ kind: 'done' });
  expect(await entries.carryOut(get)).toEqual({ kind: 'absent' });
});

test('F41 K4 a write that reports success but leaves the old value is a failure', async () => {
  const stale = { ...passwordsIn(new Map([['a', 'old']])), setPassword: async () => undefined };
  const answer = await createEntries(stale, plainKeyring, 's').carryOut(set);
  expect(answer).toEqual({
    kind: 'unavailable',
    reason: 'The keychain did not keep what was stored in it.',
  });
});

test('K4 a deletion after which the entry is still there is a failure', async () => {
  const stubborn = { ...passwordsIn(new Map([['a', 'old']])), deletePassword: async () => true };
  const answer = await createEntries(stubborn, plainKeyring, 's').carryOut(remove);
  expect(answer).toEqual({ kind: 'unavailable', reason: 'The keychain did not delete the entry.' });
});

test('K2 a locked keyring is not touched', async () => {
  const store = new Map([['a', 'old']]);
  const entries = createEntries(passwordsIn(store), keyringThatSees('locked'), 's');
  expect(await entries.carryOut(get)).toEqual({ kind: 'locked' });
  expect(await entries.carryOut(set)).toEqual({ kind: 'locked' });
  expect(await entries.carryOut(remove)).toEqual({ kind: 'locked' });
  expect(store.get('a')).toBe('old');
});

test('K2 nothing where an entry was seen means locked, never absent', async () => {
  const entries = createEntries(passwordsIn(new Map()), keyringThatSees('present'), 's');
  expect(await entries.carryOut(get)).toEqual({ kind: 'locked' });
});

test('an error on macOS that says the keychain is locked is the outcome locked', async () => {
  const refuse = () => Promise.reject(new Error('User interaction is not allowed.'));
  const refusing = { getPassword: refuse, setPassword: refuse, deletePassword: refuse };
  const entries = createEntries(refusing, plainKeyring, 's');
  expect(await entries.carryOut(get)).toEqual({ kind: 'locked' });
  expect(await entries.carryOut(set)).toEqual({ kind: 'locked' });
});
