import { expect, test } from 'vitest';
import { createMemoryKeychain } from '../../../main/profiles/secrets/memory-keychain';
import { moveSecrets } from '../../../main/profiles/secrets/move-secrets';
import type { Keychain } from '../../../main/profiles/ports';
import { createFakeKeychain, locked, unavailable } from '../../fakes/keychain';
import { profileId } from '../../../main/profiles/profile';
import { createUnfailingKeychain } from '../../../main/profiles/secrets/unfailing-keychain';
import { Vault } from '../../../main/profiles/secrets/vault';
import { writeAccessToken } from '../../../main/profiles/session/access-token';
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

/** A profile whose secrets are on their way from the first keychain to the other, which waits. */
async function createMove(stored: Readonly<Record<string, string>>) {
  const from = keychainWith(stored);
  const to = createFakeKeychain();
  let current: Keychain = from;
  const bringToLife = () =>
    new Vault(
      profileId.parse('p'),
      createUnfailingKeychain(() => current, String),
    );
  const vault = bringToLife();
  await vault.load('background');
  const release = to.hold();
  const switchOver = async () => {
    current = to;
    await vault.saveAgain();
  };
  const moved = moveSecrets(profiles, from, to, { ...asked, switchOver });
  /** What the profile finds after a restart. */
  const restart = () => bringToLife().load('background');
  return { from, to, vault, release, moved, restart };
}

const signedIn = { 'p/access-token': writeAccessToken(accessToken()), 'p/refresh-token': 'r1' };

test('F33: a refresh token that was rotated during the move is in the new place, and gone from the old', async () => {
  const { from, to, vault, release, moved } = await createMove({ 'p/refresh-token': 'r1' });
  await vault.keep(accessToken(), 'r2');
  release();
  expect(await moved).toEqual({ kind: 'done' });
  expect(to.entries.get('p/refresh-token')).toBe('r2');
  expect(from.entries.has('p/refresh-token')).toBe(false);
});

test('who signs out while an unlock prompt holds up the move is signed out in the new place too', async () => {
  const { from, to, vault, release, moved, restart } = await createMove(signedIn);
  expect(await vault.clear()).toEqual({ kind: 'done' });
  release();
  expect(await moved).toEqual({ kind: 'done' });
  expect([...from.entries, ...to.entries]).toEqual([]);
  expect(await restart()).toMatchObject({ accessToken: null, refreshToken: null });
});

test.each([signedIn, {}])(
  'who signs in during the move has both tokens of that sign-in in the new place, after %o',
  async (stored) => {
    const { from, vault, release, moved, restart } = await createMove(stored);
    await vault.keep(accessToken({ text: 'other' }), 'other-refresh');
    release();
    expect(await moved).toEqual({ kind: 'done' });
    expect([...from.entries]).toEqual([]);
    expect(await restart()).toMatchObject({ accessToken: { text: 'other' }, refreshToken: 'other-refresh' });
  },
);

test('what is deleted or replaced after its copy was made is so in the new place', async () => {
  const from = keychainWith({ 'p/refresh-token': 'r', 'p/client-secret': 's1' });
  const to = createFakeKeychain();
  const switchOver = async () => {
    await from.delete('p/refresh-token', 'person');
    await from.set('p/client-secret', 's2', 'person');
  };
  expect(await moveSecrets(profiles, from, to, { ...asked, switchOver })).toEqual({ kind: 'done' });
  expect([...from.entries, ...to.entries]).toEqual([['p/client-secret', 's2']]);
});

test('what is written to the new place as soon as it is in use is newer than anything left in the old one', async () => {
  const from = keychainWith({ 'p/access-token': 'a1' });
  const to = createFakeKeychain();
  const switchOver = async () => {
    await from.set('p/access-token', 'a2', 'background');
    await to.set('p/access-token', 'a3', 'background');
  };
  expect(await moveSecrets(profiles, from, to, { ...asked, switchOver })).toEqual({ kind: 'done' });
  expect([...from.entries, ...to.entries]).toEqual([['p/access-token', 'a3']]);
});

test('a new place that does not let go of what was signed out meanwhile is a fault', async () => {
  const { to, vault, release, moved } = await createMove(signedIn);
  await vault.clear();
  // The copy of the access token and a look at it come before.
  to.failAt(3, locked);
  release();
  expect(await moved).toEqual(locked);
});
