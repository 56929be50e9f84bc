import { expect, test } from 'vitest';
import { createMemoryKeychain } from '../../main/profiles/memory-keychain';
import { moveSecrets } from '../../main/profiles/move-secrets';
import type { Keychain } from '../../main/profiles/ports';
import { createFakeKeychain, locked, unavailable } from '../fakes/keychain';
import { profileId } from '../../main/profiles/profile';

const profiles = [profileId.parse('p')];

function keychainWith(entries: Readonly<Record<string, string>>) {
  const keychain = createFakeKeychain();
  for (const [name, value] of Object.entries(entries)) keychain.entries.set(name, value);
  return keychain;
}

test('every entry goes to the other keychain, and is gone from the first', async () => {
  const from = keychainWith({ 'p/refresh-token': 'r', 'p/access-token': 'a', 'p/client-secret': 's' });
  const to = createMemoryKeychain();
  expect(await moveSecrets(profiles, from, to, 'person')).toEqual({ kind: 'done' });
  expect(from.entries.size).toBe(0);
  expect(await to.get('p/refresh-token', 'person')).toEqual({ kind: 'found', value: 'r' });
  expect(await to.get('p/client-secret', 'person')).toEqual({ kind: 'found', value: 's' });
});

test('a keychain that does not take them loses nothing', async () => {
  const from = keychainWith({ 'p/refresh-token': 'r' });
  const to = createFakeKeychain();
  to.fail(locked);
  expect(await moveSecrets(profiles, from, to, 'person')).toEqual(locked);
  expect(from.entries.get('p/refresh-token')).toBe('r');
});

test('a locked keychain is not left with secrets that nobody knows of', async () => {
  const from = keychainWith({ 'p/refresh-token': 'r' });
  from.fail(locked);
  expect(await moveSecrets(profiles, from, createMemoryKeychain(), 'person')).toEqual(locked);
});

test('a keychain that is not there has nothing to move', async () => {
  const from = createFakeKeychain();
  from.fail(unavailable);
  expect(await moveSecrets(profiles, from, createMemoryKeychain(), 'person')).toEqual({ kind: 'done' });
});

const three = ['p', 'q', 'r'].map((id) => profileId.parse(id));

test('F37 a mute keychain is asked twice and briefly, not for each entry of each profile', async () => {
  const from = createFakeKeychain();
  from.fail(unavailable);
  const patience: string[] = [];
  const noted: Keychain = {
    ...from,
    get: (account, asked) => {
      patience.push(asked);
      return from.get(account, asked);
    },
  };
  expect(await moveSecrets(three, noted, createMemoryKeychain(), 'background')).toEqual({ kind: 'done' });
  expect(patience).toEqual(['background', 'background']);
});

test('an entry that is damaged on its own keeps no other from moving', async () => {
  const from = keychainWith({ 'p/refresh-token': 'p', 'q/refresh-token': 'q', 'r/refresh-token': 'r' });
  from.failAt(2);
  const to = createMemoryKeychain();
  expect(await moveSecrets(three, from, to, 'background')).toEqual({ kind: 'done' });
  expect(await to.get('r/refresh-token', 'person')).toEqual({ kind: 'found', value: 'r' });
});

test('a locked keychain asks its person to open it', async () => {
  const from = keychainWith({ 'p/refresh-token': 'r' });
  from.failAt(1, locked);
  const to = createMemoryKeychain();
  expect(await moveSecrets(profiles, from, to, 'background')).toEqual({ kind: 'done' });
  expect(from.entries.size).toBe(0);
});
