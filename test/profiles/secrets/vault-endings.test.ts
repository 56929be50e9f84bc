import { expect, test } from 'vitest';
import { Vault } from '../../../main/profiles/secrets/vault';
import { accessToken } from '../../fakes/access-token';
import { createFakeKeychain, locked, unavailable } from '../../fakes/keychain';
import { profileId } from '../../fakes/session';

/** A vault that has loaded `r1` and an access token. */
async function createLoaded() {
  const log: string[] = [];
  const keychain = createFakeKeychain(log);
  const vault = new Vault(profileId, keychain);
  await vault.keep(accessToken(), 'r1');
  log.length = 0;
  return { vault, keychain, log, stored: () => keychain.entries.get('p/refresh-token') };
}

test('F31: a dead refresh token is forgotten, and deleted if the keychain holds the very same', async () => {
  const { vault, stored, log } = await createLoaded();
  await vault.discardRefreshToken();
  expect(vault.refreshToken).toBeNull();
  expect(stored()).toBeUndefined();
  expect(log).toEqual(['get p/refresh-token', 'delete p/refresh-token']);
});

test('F32: another refresh token than the dead one is not deleted', async () => {
  const { vault, keychain, stored } = await createLoaded();
  keychain.entries.set('p/refresh-token', 'r2');
  await vault.discardRefreshToken();
  expect(stored()).toBe('r2');
});

test('F70: a sign-in that comes while a dead refresh token is deleted keeps its own', async () => {
  const { vault, keychain, stored } = await createLoaded();
  const release = keychain.hold();
  const discarded = vault.discardRefreshToken();
  const kept = vault.keep(accessToken(), 'r2');
  release();
  await Promise.all([discarded, kept]);
  expect(stored()).toBe('r2');
  expect(vault.refreshToken).toBe('r2');
});

test('F32: a newer refresh token in the keychain is found and taken', async () => {
  const { vault, keychain } = await createLoaded();
  expect(await vault.newerThan('r1')).toBeNull();
  keychain.entries.set('p/refresh-token', 'r2');
  expect(await vault.newerThan('r1')).toBe('r2');
  expect(vault.refreshToken).toBe('r2');
});

test.each([locked, unavailable])('a keychain that is $kind shows no newer refresh token', async (fault) => {
  const { vault, keychain } = await createLoaded();
  keychain.entries.set('p/refresh-token', 'r2');
  keychain.fail(fault);
  expect(await vault.newerThan('r1')).toBeNull();
});

test('an older refresh token in the keychain is no newer one, when the one in force could not be saved', async () => {
  const { vault, keychain } = await createLoaded();
  keychain.fail(locked);
  await vault.keep(accessToken(), 'r2');
  keychain.fail(null);
  expect(await vault.newerThan('r2')).toBeNull();
  expect(vault.refreshToken).toBe('r2');
});

test('F70: a look for a newer refresh token does not displace that of a sign-in made meanwhile', async () => {
  const { vault, keychain } = await createLoaded();
  keychain.entries.set('p/refresh-token', 'r2');
  const release = keychain.hold();
  const newer = vault.newerThan('r1');
  const kept = vault.keep(accessToken(), 'r9');
  release();
  expect(await newer).toBeNull();
  await kept;
  expect(vault.refreshToken).toBe('r9');
});

test('F70: what was read while somebody signed in does not displace the new refresh token', async () => {
  const { vault, keychain } = await createLoaded();
  const release = keychain.hold();
  const loaded = vault.load('person');
  const kept = vault.keep(accessToken(), 'r9');
  release();
  await Promise.all([loaded, kept]);
  expect(vault.refreshToken).toBe('r9');
});

test('a sign-out deletes both tokens and forgets what was not saved', async () => {
  const { vault, keychain } = await createLoaded();
  keychain.fail(locked);
  await vault.keep(accessToken(), 'r2');
  keychain.fail(null);
  expect(await vault.clear()).toEqual({ kind: 'done' });
  expect(keychain.entries.size).toBe(0);
  expect(vault).toMatchObject({ refreshToken: null, isSaved: true });
  await vault.save('background');
  expect(keychain.entries.size).toBe(0);
});

test('a sign-out that overtakes a save leaves nothing behind', async () => {
  const { vault, keychain } = await createLoaded();
  const release = keychain.hold();
  const kept = vault.keep(accessToken(), 'r2');
  const cleared = vault.clear();
  release();
  expect(await kept).toBeNull();
  expect(await cleared).toEqual({ kind: 'done' });
  expect(keychain.entries.size).toBe(0);
  expect(vault.refreshToken).toBeNull();
});

test('F39: a sign-out that a locked keychain refuses leaves all in force, what was not saved too', async () => {
  const { vault, keychain, stored } = await createLoaded();
  keychain.fail(locked);
  await vault.keep(accessToken({ text: 'access-2' }), 'r2');
  expect(await vault.clear()).toEqual(locked);
  expect(vault).toMatchObject({ refreshToken: 'r2', isSaved: false });
  keychain.fail(null);
  expect(await vault.save('background')).toBeNull();
  expect(stored()).toBe('r2');
});

test.each([
  ['refresh', 1],
  ['access', 2],
])(
  'a sign-out of which the %s token alone could not be deleted leaves a usable sign-in',
  async (_which, call) => {
    const { vault, keychain, stored } = await createLoaded();
    keychain.failAt(call);
    expect(await vault.clear()).toEqual(unavailable);
    expect(vault.refreshToken).toBe('r1');
    await vault.save('background');
    expect(stored()).toBe('r1');
  },
);
