import { expect, test } from 'vitest';
import { createMemoryKeychain } from '../../../main/profiles/secrets/memory-keychain';
import { moveSecrets } from '../../../main/profiles/secrets/move-secrets';
import type { Keychain } from '../../../main/profiles/ports';
import { createFakeKeychain, locked, unavailable } from '../../fakes/keychain';
import { profileId } from '../../../main/profiles/profile';
import { createUnfailingKeychain } from '../../../main/profiles/secrets/unfailing-keychain';
import { Vault } from '../../../main/profiles/secrets/vault';
import { accessToken } from '../../fakes/access-token';

const profiles = [profileId.parse('p')];
const nothing = async () => {};
const asked = { patience: 'person', switchOver: nothing } as const;
const brief = { patience: 'background', switchOver: nothing } as const;

function keychainWith(entries: Readonly<Record<string, string>>) {
  const keychain = createFakeKeychain();
  for (const [name, value] of Object.entries(entries)) keychain.entries.set(name, value);
  return keychain;
}

test('every entry goes to the other keychain, and is gone from the first', async () => {
  const from = keychainWith({ 'p/refresh-token': 'r', 'p/access-token': 'a', 'p/client-secret': 's' });
  const to = createMemoryKeychain();
  expect(await moveSecrets(profiles, from, to, asked)).toEqual({ kind: 'done' });
  expect(from.entries.size).toBe(0);
  expect(await to.get('p/refresh-token', 'person')).toEqual({ kind: 'found', value: 'r' });
  expect(await to.get('p/client-secret', 'person')).toEqual({ kind: 'found', value: 's' });
});

test('a keychain that does not take them loses nothing', async () => {
  const from = keychainWith({ 'p/refresh-token': 'r' });
  const to = createFakeKeychain();
  to.fail(locked);
  expect(await moveSecrets(profiles, from, to, asked)).toEqual(locked);
  expect(from.entries.get('p/refresh-token')).toBe('r');
});

test('a locked keychain is not left with secrets that nobody knows of', async () => {
  const from = keychainWith({ 'p/refresh-token': 'r' });
  from.fail(locked);
  expect(await moveSecrets(profiles, from, createMemoryKeychain(), asked)).toEqual(locked);
});

test('a keychain that is not there has nothing to move', async () => {
  const from = createFakeKeychain();
  from.fail(unavailable);
  expect(await moveSecrets(profiles, from, createMemoryKeychain(), asked)).toEqual({ kind: 'done' });
});

const three = ['p', 'q', 'r'].map((id) => profileId.parse(id));

test('F37 a mute keychain is asked twice and briefly, not for each entry of each profile', async () => {
  const from = createFakeKeychain();
  from.fail(unavailable);
  const patience: string[] = [];
  const noted: Keychain = {
    ...from,
    get: (account, allowed) => {
      patience.push(allowed);
      return from.get(account, allowed);
    },
  };
  expect(await moveSecrets(three, noted, createMemoryKeychain(), brief)).toEqual({ kind: 'done' });
  expect(patience).toEqual(['background', 'background']);
});

test('an entry that is damaged on its own keeps no other from moving', async () => {
  const from = keychainWith({ 'p/refresh-token': 'p', 'q/refresh-token': 'q', 'r/refresh-token': 'r' });
  from.failAt(2);
  const to = createMemoryKeychain();
  expect(await moveSecrets(three, from, to, brief)).toEqual({ kind: 'done' });
  expect(await to.get('r/refresh-token', 'person')).toEqual({ kind: 'found', value: 'r' });
});

test('a locked keychain asks its person to open it', async () => {
  const from = keychainWith({ 'p/refresh-token': 'r' });
  from.failAt(1, locked);
  const to = createMemoryKeychain();
  expect(await moveSecrets(profiles, from, to, brief)).toEqual({ kind: 'done' });
  expect(from.entries.size).toBe(0);
});

test.each([1, 2, 3, 4, 5, 6])('a keychain that fails at call %i has lost nothing', async (call) => {
  const entries = { 'p/refresh-token': 'r', 'p/access-token': 'a', 'p/client-secret': 's' };
  const from = keychainWith(entries);
  const to = createFakeKeychain();
  let switched = false;
  from.failAt(call, locked);
  await moveSecrets(profiles, from, to, { ...asked, switchOver: async () => void (switched = true) });
  expect(Object.fromEntries((switched ? to : from).entries)).toEqual(entries);
});

test('F33: a refresh token that was rotated during the move is in the new place, and gone from the old', async () => {
  const from = keychainWith({ 'p/refresh-token': 'r1' });
  const to = createFakeKeychain();
  let current: Keychain = from;
  const vault = new Vault(
    profileId.parse('p'),
    createUnfailingKeychain(() => current, String),
  );
  await vault.load('background');
  const release = to.hold();
  const switchOver = async () => {
    current = to;
    await vault.saveAgain();
  };
  const moved = moveSecrets(profiles, from, to, { ...asked, switchOver });
  await vault.keep(accessToken(), 'r2');
  release();
  expect(await moved).toEqual({ kind: 'done' });
  expect(to.entries.get('p/refresh-token')).toBe('r2');
  expect(from.entries.has('p/refresh-token')).toBe(false);
});
