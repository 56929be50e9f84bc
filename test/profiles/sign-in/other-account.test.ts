import { expect, test } from 'vitest';
import { accessToken } from '../../fakes/access-token';
import { locked } from '../../fakes/keychain';
import { createSignedIn, createTestSession } from '../../fakes/session';
import { tokenSet } from '../../fakes/token-endpoint';

const withoutRefresh = tokenSet({ accessToken: 'access-9', refreshToken: null });

test('F70: the refresh token of another account goes as soon as a locked keychain lets it', async () => {
  const { session, keychain, vault, clock } = await createSignedIn();
  keychain.fail(locked);
  await session.signedIn(withoutRefresh);
  expect(session.state).toMatchObject({ kind: 'valid', notSaved: locked });
  keychain.fail(null);
  await clock.advance(60_000);
  expect(vault.isSaved).toBe(true);
  expect([...keychain.entries.keys()]).toEqual(['p/access-token']);
  expect(session.renews).toBe(false);
});

test('F70: a keychain that is read while another account signs in does not bring back the old refresh token', async () => {
  const { session, keychain, vault } = createTestSession({ access: accessToken(), refresh: 'refresh-1' });
  const release = keychain.hold();
  const read = session.restore('background');
  const signedIn = session.signedIn(withoutRefresh);
  release();
  await Promise.all([read, signedIn]);
  expect(vault.refreshToken).toBeNull();
  expect([...keychain.entries.keys()]).toEqual(['p/access-token']);
});

test('a sign-out while the keychain is being read leaves no refresh token, in memory neither', async () => {
  const { session, keychain, vault } = createTestSession({ access: accessToken(), refresh: 'refresh-1' });
  const release = keychain.hold();
  const read = session.restore('background');
  const left = session.signOut();
  release();
  await Promise.all([read, left]);
  expect(session.state).toEqual({ kind: 'signed-out' });
  expect(vault.refreshToken).toBeNull();
  expect(session.renews).toBe(false);
  expect([...keychain.entries.keys()]).toEqual([]);
});
