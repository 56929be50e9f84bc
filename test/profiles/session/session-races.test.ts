import { expect, test } from 'vitest';
import { accessToken } from '../../fakes/access-token';
import { locked, unavailable } from '../../fakes/keychain';
import { createSignedIn, createTestSession, tokenText } from '../../fakes/session';
import { ended, granted, tokenSet, transientAnswer } from '../../fakes/token-endpoint';

const hour = 3_600_000;
const fresh = tokenSet({ accessToken: 'access-9', refreshToken: 'refresh-9' });

test('F53: timer, 20 copies, a person and 50 nudges together are one request, and get equal tokens', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  clock.jump(hour);
  const nudges = Array.from({ length: 50 }, () => session.nudge());
  const copies = Array.from({ length: 20 }, () => session.current(60_000));
  const asks = [...copies, session.refreshNow(), session.current(0)];
  const ticks = [session.tick(), session.tick()];
  await clock.advance(0);
  endpoint.answer(granted());
  for (const current of await Promise.all(asks))
    expect(current).toMatchObject({ ok: true, token: { text: 'access-2' } });
  await Promise.all([...nudges, ...ticks]);
  expect(endpoint.asked).toHaveLength(1);
});

test('F62: a lid closed and opened 100 times while a renewal is under way loses no rotation', async () => {
  const { session, endpoint, clock, keychain } = await createSignedIn();
  clock.jump(hour);
  const first = session.nudge();
  for (let times = 0; times < 100; times++) {
    clock.jump(60_000);
    void session.nudge();
    await clock.advance(1_000);
  }
  endpoint.answer(granted({ refreshToken: 'refresh-2' }));
  await first;
  expect(endpoint.asked).toHaveLength(1);
  expect(keychain.entries.get('p/refresh-token')).toBe('refresh-2');
});

test.each([
  ['granted', granted({ refreshToken: 'refresh-2' })],
  ['ended', ended],
  ['offline', transientAnswer('network')],
])('a reply (%s) that comes after a sign-out is dropped', async (_kind, answer) => {
  const { session, endpoint, keychain, clock } = await createSignedIn();
  const renewed = session.refreshNow();
  await clock.advance(0);
  await session.signOut();
  endpoint.answer(answer);
  expect(await renewed).toMatchObject({ ok: false, state: { kind: 'signed-out' } });
  await clock.advance(2 * hour);
  expect(session.state).toEqual({ kind: 'signed-out' });
  expect(keychain.entries.size).toBe(0);
});

test.each([
  ['granted', granted({ refreshToken: 'refresh-2' })],
  ['ended', ended],
  ['offline', transientAnswer('network')],
])('a reply (%s) that comes after another sign-in is dropped', async (_kind, answer) => {
  const { session, endpoint, keychain, vault, clock } = await createSignedIn();
  void session.refreshNow();
  await clock.advance(0);
  await session.signedIn(fresh);
  endpoint.answer(answer);
  await clock.advance(60_000);
  expect(tokenText(session)).toBe('access-9');
  expect(session.state.kind).toBe('valid');
  expect(vault.refreshToken).toBe('refresh-9');
  expect(keychain.entries.get('p/refresh-token')).toBe('refresh-9');
  expect(keychain.entries.get('p/access-token')).toContain('access-9');
});

test('after another sign-in nobody waits for the reply to the old one', async () => {
  const { session, clock } = await createSignedIn();
  void session.refreshNow();
  await clock.advance(0);
  await session.signedIn(fresh);
  expect(await session.current(60_000)).toMatchObject({ ok: true, token: { text: 'access-9' } });
});

test('a reply to the old sign-in does not end the wait for that to the new one', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  void session.refreshNow();
  await clock.advance(0);
  await session.signedIn(fresh);
  void session.refreshNow();
  await clock.advance(0);
  endpoint.answer(granted({ accessToken: 'too late' }));
  await clock.advance(0);
  const current = session.refreshNow();
  await clock.advance(0);
  endpoint.answer(granted({ accessToken: 'access-10' }));
  expect(await current).toMatchObject({ ok: true, token: { text: 'access-10' } });
  expect(endpoint.asked).toEqual(['refresh-1', 'refresh-9']);
});

test('no renewal begins while the keychain is deleting, and none comes back after it', async () => {
  const { session, endpoint, keychain, clock } = await createSignedIn();
  const release = keychain.hold();
  const leaving = session.signOut();
  await clock.advance(hour);
  expect(await session.current(60_000)).toMatchObject({ ok: false });
  release();
  expect(await leaving).toEqual({ kind: 'done' });
  await clock.advance(2 * hour);
  expect(endpoint.asked).toEqual([]);
  expect(session.state).toEqual({ kind: 'signed-out' });
  expect(keychain.entries.size).toBe(0);
});

test('a sign-out while unsaved tokens are being saved stays a sign-out', async () => {
  const { session, endpoint, keychain, clock } = await createSignedIn();
  keychain.fail(unavailable);
  endpoint.always(() => granted({ refreshToken: 'refresh-2' }));
  await session.refreshNow();
  keychain.fail(null);
  clock.jump(hour);
  const release = keychain.hold();
  const tick = session.tick();
  const leaving = session.signOut();
  release();
  await Promise.all([tick, leaving]);
  expect(session.state).toEqual({ kind: 'signed-out' });
  expect(keychain.entries.size).toBe(0);
  expect(endpoint.asked).toHaveLength(1);
});

test('F39: a sign-out that a locked keychain refuses says so, and all goes on', async () => {
  const { session, endpoint, keychain, clock } = await createSignedIn();
  keychain.fail(locked);
  expect(await session.signOut()).toEqual(locked);
  expect(session.state).toEqual({ kind: 'valid', token: accessToken(), notSaved: null });
  keychain.fail(null);
  expect(keychain.entries.size).toBe(2);
  endpoint.always(() => granted());
  await clock.advance(hour);
  expect(endpoint.asked).toEqual(['refresh-1']);
});

test('F39: a refused sign-out leaves offline what was offline, and dead what was dead', async () => {
  for (const answer of [transientAnswer('throttled', hour), ended]) {
    const { session, endpoint, keychain } = await createSignedIn();
    endpoint.always(() => answer);
    await session.refreshNow();
    const before = session.state;
    keychain.fail(locked);
    await session.signOut();
    expect(session.state).toEqual(before);
  }
});

test('F38: a refused sign-out still saves later what was in memory only', async () => {
  const { session, endpoint, keychain, clock } = await createSignedIn();
  keychain.fail(locked);
  endpoint.always(() => granted({ refreshToken: 'refresh-2' }));
  await session.refreshNow();
  await session.signOut();
  expect(session.state).toMatchObject({ kind: 'valid', notSaved: locked });
  keychain.fail(null);
  await clock.advance(30_000);
  expect(session.state).toMatchObject({ notSaved: null });
  expect(keychain.entries.get('p/refresh-token')).toBe('refresh-2');
});

test('a refused sign-out during a renewal does not leave the session refreshing for ever', async () => {
  const { session, endpoint, keychain, clock } = await createSignedIn();
  void session.refreshNow();
  keychain.fail(locked);
  await session.signOut();
  endpoint.answer(transientAnswer('network'));
  endpoint.always(() => granted());
  await clock.advance(hour);
  expect(session.state.kind).toBe('valid');
  expect(tokenText(session)).toBe('access-2');
});

test('F39: a sign-in while the keychain is being unlocked wins over what that holds', async () => {
  const access = accessToken({ issuedAt: 0 });
  const { session, endpoint, keychain, vault } = createTestSession({ access, refresh: 'refresh-1' });
  const release = keychain.hold();
  const restored = session.restore('person');
  const signedIn = session.signedIn(fresh);
  release();
  await Promise.all([restored, signedIn]);
  expect(tokenText(session)).toBe('access-9');
  expect(endpoint.asked).toEqual([]);
  expect(vault.refreshToken).toBe('refresh-9');
  expect(keychain.entries.get('p/refresh-token')).toBe('refresh-9');
});
