import { expect, test } from 'vitest';
import { writeAccessToken } from '../../../main/profiles/session/access-token';
import { ClientSecrets } from '../../../main/profiles/secrets/client-secrets';
import { Vault } from '../../../main/profiles/secrets/vault';
import { accessToken } from '../../fakes/access-token';
import { createFakeKeychain, locked, unavailable } from '../../fakes/keychain';
import { profileId } from '../../fakes/session';

const token = accessToken();
const line = writeAccessToken(token);

/** A vault over a keychain that holds these entries. */
function createVault(entries: Readonly<Record<string, string>> = {}) {
  const log: string[] = [];
  const keychain = createFakeKeychain(log);
  for (const [name, value] of Object.entries(entries)) keychain.entries.set(`p/${name}`, value);
  const secrets = new ClientSecrets(profileId, keychain, { own: () => true, held: () => false });
  const vault = new Vault(profileId, keychain, secrets);
  return { vault, secrets, keychain, log };
}

/** A vault that has loaded a refresh token. */
async function createLoaded(entries: Readonly<Record<string, string>> = { 'refresh-token': 'r1' }) {
  const made = createVault(entries);
  await made.vault.load('background');
  made.log.length = 0;
  return made;
}

test('K9 it reads the client secret, and then both tokens', async () => {
  const entries = { 'refresh-token': 'r1', 'access-token': line, 'client-secret': 's' };
  const { vault, secrets, log } = createVault(entries);
  expect(await vault.load('background')).toEqual({ kind: 'loaded', accessToken: token, refreshToken: 'r1' });
  expect(log).toEqual(['get p/client-secret', 'get p/refresh-token', 'get p/access-token']);
  expect(secrets.own).toBe('s');
});

test('F45: a damaged access token counts as none, and leaves the refresh token in force', async () => {
  const { vault } = createVault({ 'refresh-token': 'r1', 'access-token': '{' });
  expect(await vault.load('background')).toEqual({ kind: 'loaded', accessToken: null, refreshToken: 'r1' });
});

test.each([1, 2, 3])('F39: a fault at the %i. look says so, and changes nothing', async (call) => {
  const { vault, keychain, log } = createVault({ 'refresh-token': 'r1' });
  keychain.failAt(call, locked);
  expect(await vault.load('background')).toEqual(locked);
  expect(vault.refreshToken).toBeNull();
  expect(log).toHaveLength(call);
  expect(keychain.entries).toEqual(new Map([['p/refresh-token', 'r1']]));
});

test('F33 O23: a new refresh token is saved before the access token', async () => {
  const { vault, log } = await createLoaded();
  expect(await vault.keep(token, 'r2')).toBeNull();
  expect(log).toEqual(['set p/refresh-token', 'set p/access-token']);
  expect(vault).toMatchObject({ refreshToken: 'r2', isSaved: true });
});

test.each([null, 'r1'])(
  'F34 O23: with %j in the answer the old refresh token stays, unsaved again',
  async (replacement) => {
    const { vault, keychain, log } = await createLoaded();
    expect(await vault.keep(token, replacement)).toBeNull();
    expect(log).toEqual(['set p/access-token']);
    expect(keychain.entries.get('p/refresh-token')).toBe('r1');
    expect(vault.refreshToken).toBe('r1');
  },
);

test('F38: what the keychain did not take is in force, and saved later in the right order', async () => {
  const { vault, keychain, log } = await createLoaded();
  keychain.fail(locked);
  expect(await vault.keep(token, 'r2')).toEqual(locked);
  expect(vault).toMatchObject({ refreshToken: 'r2', isSaved: false });
  expect(await vault.save('background')).toEqual(locked);
  keychain.fail(null);
  log.length = 0;
  expect(await vault.save('background')).toBeNull();
  expect(log).toEqual(['set p/refresh-token', 'set p/access-token']);
  expect(Object.fromEntries(keychain.entries)).toEqual({ 'p/refresh-token': 'r2', 'p/access-token': line });
  expect(vault.isSaved).toBe(true);
});

test('F38: an access token that alone was not taken is saved alone', async () => {
  const { vault, keychain, log } = await createLoaded();
  keychain.failAt(2);
  expect(await vault.keep(token, 'r2')).toEqual(unavailable);
  log.length = 0;
  await vault.save('background');
  expect(log).toEqual(['set p/access-token']);
});

test('F41: a change that a keychain carried out and yet denied is made again', async () => {
  const { vault, keychain } = await createLoaded();
  keychain.lie(unavailable);
  expect(await vault.keep(token, 'r2')).toEqual(unavailable);
  keychain.lie(null);
  expect(await vault.save('background')).toBeNull();
  expect(keychain.entries.get('p/refresh-token')).toBe('r2');
});

test('F62: of two renewals saved at once the later refresh token stays, and comes before its access token', async () => {
  const { vault, keychain, log } = await createLoaded();
  const release = keychain.hold();
  const first = vault.keep(token, 'r2');
  const second = vault.keep(accessToken({ text: 'access-3' }), 'r3');
  keychain.failAt(2);
  release();
  expect(await second).toEqual(unavailable);
  expect(await first).toBeNull();
  expect(log.at(-1)).toBe('set p/access-token');
  expect(keychain.entries.get('p/refresh-token')).toBe('r3');
  expect(vault.isSaved).toBe(true);
});

test('what is not saved is told with the fault of the last try, and with none before the next one is answered', async () => {
  const { vault, keychain } = await createLoaded();
  keychain.fail(locked);
  await vault.keep(token, null);
  expect(vault.notSaved).toEqual({ what: 'token', fault: locked });
  await vault.keep(token, 'r2');
  expect(vault.notSaved).toEqual({ what: 'sign-in', fault: locked });
  keychain.fail(null);
  await vault.save('background');
  expect(vault.notSaved).toBeNull();
  // A sign-out that the keychain refuses leaves nothing to be saved.
  keychain.fail(unavailable);
  await vault.clear();
  expect(vault.notSaved).toBeNull();
  const saving = vault.keep(token, 'r3');
  expect(vault.notSaved).toBeNull();
  await saving;
  expect(vault.notSaved).toEqual({ what: 'sign-in', fault: unavailable });
});
