import { expect, test } from 'vitest';
import { ClientSecrets } from '../../../main/profiles/secrets/client-secrets';
import { createFakeKeychain, locked } from '../../fakes/keychain';
import { profileId } from '../../fakes/session';

/** The secrets of a profile for whose keychain both are there, and both needed. */
function createSecrets(needed = true) {
  const log: string[] = [];
  const keychain = createFakeKeychain(log);
  keychain.entries.set('p/client-secret', 'own');
  keychain.entries.set('p/held-client-secret', 'held');
  const needs = { own: () => needed, held: () => needed };
  return { secrets: new ClientSecrets(profileId, keychain, needs), keychain, log };
}

test('those that are needed are read, and no others', async () => {
  const { secrets } = createSecrets();
  expect(await secrets.load('background')).toBeNull();
  expect([secrets.own, secrets.held]).toEqual(['own', 'held']);
  const other = createSecrets(false);
  expect(await other.secrets.load('background')).toBeNull();
  expect(other.log).toEqual([]);
});

test.each([1, 2])('F39: a fault at the %i. look says so, and asks no further', async (call) => {
  const { secrets, keychain, log } = createSecrets();
  keychain.failAt(call, locked);
  expect(await secrets.load('background')).toEqual(locked);
  expect(secrets.held).toBeNull();
  expect(log).toHaveLength(call);
});

test('a client secret is in force once the keychain has it, and no longer once it is deleted', async () => {
  const { secrets, keychain } = createSecrets();
  keychain.failAt(1, locked);
  expect(await secrets.keep('new')).toEqual(locked);
  expect(secrets.own).toBeNull();
  expect(await secrets.keep('new')).toEqual({ kind: 'done' });
  expect(secrets.own).toBe('new');
  keychain.failAt(1, locked);
  expect(await secrets.keep(null)).toEqual(locked);
  expect(secrets.own).toBe('new');
  expect(await secrets.keep(null)).toEqual({ kind: 'done' });
  expect(secrets.own).toBeNull();
  expect(keychain.entries.has('p/client-secret')).toBe(false);
});

test('the first that is held stays, until it is dropped', async () => {
  const { secrets, keychain } = createSecrets();
  keychain.entries.clear();
  await secrets.keep('first');
  await secrets.hold();
  await secrets.keep('second');
  await secrets.hold();
  expect(keychain.entries.get('p/held-client-secret')).toBe('first');
  expect(secrets.held).toBe('first');
  await secrets.dropHeld();
  expect(secrets.held).toBeNull();
  expect([...keychain.entries.keys()]).toEqual(['p/client-secret']);
});

test('all are deleted, or what is left is said', async () => {
  const { secrets, keychain } = createSecrets();
  keychain.failAt(1, locked);
  expect(await secrets.clear()).toEqual(locked);
  expect(await secrets.clear()).toEqual({ kind: 'done' });
  expect(keychain.entries.size).toBe(0);
});
