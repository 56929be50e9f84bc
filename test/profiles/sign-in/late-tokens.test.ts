import { expect, test } from 'vitest';
import { grant, oauthError } from '../../fakes/provider-server';
import { tokenText } from '../../fakes/session';
import { createLive } from '../live';
import { exchangeSlowly } from './slow-exchange';

const revoked = ({ server }: Awaited<ReturnType<typeof createLive>>) =>
  server.requests.filter(({ path }) => path === '/revoke').map(({ form }) => form.get('token'));

test('tokens that are granted after the cancel are not kept', async () => {
  const world = await createLive();
  const answer = await exchangeSlowly(world);
  world.live.cancelSignIn();
  await world.live.over();
  answer(grant());
  await world.clock.advance(0);
  expect(world.live.session.state).toEqual({ kind: 'signed-out' });
  expect(world.keychain.entries.size).toBe(0);
  expect(revoked(world)).toEqual([]);
});

test('tokens that are granted after a sign-out are not kept either', async () => {
  const world = await createLive({}, true);
  const answer = await exchangeSlowly(world);
  await world.live.signOut();
  answer(grant());
  await world.clock.advance(0);
  expect(world.keychain.entries.has('p/refresh-token')).toBe(false);
  expect(revoked(world)).toEqual(['refresh-1']);
});

test('F70: tokens that are granted after the cancel take nothing from the old sign-in', async () => {
  const world = await createLive({}, true);
  const answer = await exchangeSlowly(world);
  world.live.cancelSignIn();
  answer(grant());
  await world.clock.advance(0);
  expect(tokenText(world.live.session)).toBe('access-1');
  expect(world.keychain.entries.get('p/refresh-token')).toBe('refresh-1');
  expect(revoked(world)).toEqual([]);
});

test('a refusal that comes after the cancel says nothing of the profile', async () => {
  const world = await createLive();
  const answer = await exchangeSlowly(world);
  world.live.cancelSignIn();
  answer(oauthError('invalid_client', 401));
  await world.clock.advance(0);
  expect(world.live.session.state).toEqual({ kind: 'signed-out' });
  expect([world.live.lastFailure, world.ends]).toEqual([null, []]);
});
