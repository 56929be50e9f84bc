import { expect, test } from 'vitest';
import { profileId } from '../../../main/profiles/profile';
import { createMemoryKeychain } from '../../../main/profiles/secrets/memory-keychain';
import { moveFromMemory, moveToMemory } from '../../../main/profiles/secrets/move-secrets';
import { createFakeKeychain, locked, unavailable } from '../../fakes/keychain';

const profiles = [profileId.parse('p')];

/** Memory in use in place of a keychain that holds these entries, and could not be read then; `switches` are those back. */
async function createMemoryOnly(stored: Readonly<Record<string, string>>) {
  const keychain = createFakeKeychain();
  for (const [account, value] of Object.entries(stored)) keychain.entries.set(account, value);
  const memory = createMemoryKeychain();
  const switches: string[] = [];
  const how = { patience: 'person', switchOver: async () => void switches.push('over') } as const;
  const toMemory = () => moveToMemory(profiles, keychain, memory, how);
  keychain.fail(unavailable);
  expect(await toMemory()).toEqual({ kind: 'done' });
  keychain.fail(null);
  switches.length = 0;
  const back = () => moveFromMemory(profiles, memory, keychain, how);
  return { keychain, memory, switches, toMemory, back };
}

test('who signed out in memory alone is not signed in again by what the keychain held', async () => {
  const { keychain, memory, back } = await createMemoryOnly({
    'p/refresh-token': 'r',
    'p/access-token': 'a',
  });
  await memory.set('p/refresh-token', 'other', 'person');
  await memory.delete('p/refresh-token', 'person');
  await memory.delete('p/access-token', 'person');
  expect(await back()).toEqual({ kind: 'done' });
  expect([...keychain.entries]).toEqual([]);
});

test('another account’s token does not meet the refresh token that the keychain held', async () => {
  const { keychain, memory, back } = await createMemoryOnly({ 'p/refresh-token': 'ada' });
  await memory.delete('p/refresh-token', 'background');
  await memory.set('p/access-token', 'grace', 'background');
  expect(await back()).toEqual({ kind: 'done' });
  expect([...keychain.entries]).toEqual([['p/access-token', 'grace']]);
});

test('a profile that was deleted meanwhile leaves nothing', async () => {
  const { keychain, memory, back } = await createMemoryOnly({ 'gone/client-secret': 's' });
  await memory.delete('gone/client-secret', 'person');
  await back();
  expect([...keychain.entries]).toEqual([]);
});

test('what nobody touched in memory is there again', async () => {
  const { keychain, back } = await createMemoryOnly({ 'p/refresh-token': 'r' });
  expect(await back()).toEqual({ kind: 'done' });
  expect(keychain.entries.get('p/refresh-token')).toBe('r');
});

test('what was deleted, and came back, is kept', async () => {
  const { keychain, memory, back } = await createMemoryOnly({ 'p/refresh-token': 'r' });
  await memory.delete('p/refresh-token', 'person');
  await memory.set('p/refresh-token', 'new', 'person');
  await back();
  expect(keychain.entries.get('p/refresh-token')).toBe('new');
});

test('a keychain that does not let go of it leaves memory in use, until it does', async () => {
  const { keychain, memory, switches, back } = await createMemoryOnly({ 'p/refresh-token': 'r' });
  await memory.delete('p/refresh-token', 'person');
  await memory.set('p/client-secret', 's', 'person');
  keychain.failAt(1, locked);
  expect(await back()).toEqual(locked);
  expect(switches).toEqual([]);
  expect(await back()).toEqual({ kind: 'done' });
  expect([...keychain.entries]).toEqual([['p/client-secret', 's']]);
});

test('what was deleted in memory before it was last in use means nothing', async () => {
  const { keychain, memory, toMemory, back } = await createMemoryOnly({});
  await memory.delete('p/refresh-token', 'person');
  await back();
  keychain.entries.set('p/refresh-token', 'later');
  keychain.fail(unavailable);
  await toMemory();
  keychain.fail(null);
  await back();
  expect(keychain.entries.get('p/refresh-token')).toBe('later');
});
