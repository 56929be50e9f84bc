import { expect, test } from 'vitest';
import { accessToken } from '../../fakes/access-token';
import { locked } from '../../fakes/keychain';
import { createSignedIn, createTestSession, tokenText } from '../../fakes/session';
import { granted, tokenSet } from '../../fakes/token-endpoint';

test('a rotation that arrives after a refused sign-out is not lost', async () => {
  const { session, endpoint, keychain, vault, clock } = await createSignedIn();
  void session.refreshNow();
  keychain.fail(locked);
  await session.signOut();
  endpoint.answer(granted({ refreshToken: 'refresh-2' }));
  await clock.advance(0);
  expect(vault.refreshToken).toBe('refresh-2');
});

test('a copy before the keychain has answered waits for it', async () => {
  const { session, keychain } = createTestSession({ access: accessToken(), refresh: 'refresh-1' });
  const release = keychain.hold();
  void session.restore('background');
  const current = session.current(60_000);
  release();
  expect(await current).toMatchObject({ ok: true });
});

test('a sign-in without a refresh token leaves no other account’s behind', async () => {
  const { session, endpoint, keychain } = await createSignedIn();
  endpoint.always(() => granted({ refreshToken: 'refresh-2' }));
  keychain.fail(locked);
  await session.refreshNow();
  keychain.fail(null);
  await session.signedIn(tokenSet({ accessToken: 'access-9' }));
  expect(keychain.entries.get('p/refresh-token')).toBeUndefined();
});

test('a sign-out while a sign-in without a refresh token is being saved stays a sign-out', async () => {
  const { session, keychain } = await createSignedIn();
  const signedIn = session.signedIn(tokenSet({ accessToken: 'access-9' }));
  await Promise.all([signedIn, session.signOut()]);
  expect(session.state).toEqual({ kind: 'signed-out' });
  expect(keychain.entries.size).toBe(0);
});

test('a click while a renewal hangs is given the token that is still good for long', async () => {
  const { session, clock } = await createSignedIn();
  void session.refreshNow();
  let copied = false;
  void session.current(60_000).then(() => (copied = true));
  await clock.advance(1_000);
  expect(copied).toBe(true);
  expect(tokenText(session)).toBe('access-1');
});
