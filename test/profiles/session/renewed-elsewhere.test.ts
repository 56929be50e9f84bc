import { expect, test } from 'vitest';
import { type AccessToken, writeAccessToken } from '../../../main/profiles/session/access-token';
import { accessToken } from '../../fakes/access-token';
import { createSignedIn, tokenText } from '../../fakes/session';
import { granted } from '../../fakes/token-endpoint';

const minute = 60_000;

/** A session of which another process has kept a token, so many minutes after its own, and `refresh-2`. */
async function createBeside(minutes: number, theirs: Partial<AccessToken> = {}) {
  const world = await createSignedIn();
  const { keychain, endpoint, clock } = world;
  const issuedAt = clock.now() + minutes * minute;
  const token = { ...accessToken({ text: 'theirs', issuedAt }), ...theirs };
  keychain.entries.set('p/access-token', writeAccessToken(token));
  keychain.entries.set('p/refresh-token', 'refresh-2');
  endpoint.always(() => granted());
  clock.jump(55 * minute);
  return world;
}

test('F54: what another process has renewed meanwhile is taken, with its refresh token, and nothing is asked', async () => {
  const { session, endpoint, vault, clock } = await createBeside(50);
  await session.tick();
  expect(tokenText(session)).toBe('theirs');
  expect(endpoint.asked).toEqual([]);
  expect(vault.refreshToken).toBe('refresh-2');
  // It is kept fresh like one of our own.
  await clock.advance(55 * minute);
  expect(endpoint.asked).toEqual(['refresh-2']);
});

test('F54: what another process renewed so long ago that it is due is renewed by its refresh token', async () => {
  const { session, endpoint } = await createBeside(2, { expiresAt: Date.UTC(2026, 0, 1) + 56 * minute });
  await session.tick();
  expect(tokenText(session)).toBe('access-2');
  expect(endpoint.asked).toEqual(['refresh-2']);
});

test('F54: a token that is older than ours, as while secrets move, says nothing of its refresh token', async () => {
  const { session, endpoint } = await createBeside(-5);
  await session.tick();
  expect(tokenText(session)).toBe('access-2');
  expect(endpoint.asked).toEqual(['refresh-1']);
});

test('F54: a token that another process kept and damaged is none', async () => {
  const { session, endpoint, keychain } = await createBeside(50);
  keychain.entries.set('p/access-token', '{');
  await session.tick();
  expect(endpoint.asked).toEqual(['refresh-1']);
});

test('F54: a keychain that does not tell in time holds up a renewal for two seconds at most', async () => {
  const { session, endpoint, keychain, vault, clock } = await createBeside(50);
  const release = keychain.hold();
  const tick = session.tick();
  await clock.advance(1_999);
  expect(endpoint.asked).toEqual([]);
  await clock.advance(1);
  expect(endpoint.asked).toEqual(['refresh-1']);
  release();
  await tick;
  // What it tells too late puts nothing in force.
  expect(tokenText(session)).toBe('access-2');
  expect(vault.refreshToken).toBe('refresh-1');
});
