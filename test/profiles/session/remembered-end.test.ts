import { expect, test } from 'vitest';
import { locked } from '../../fakes/keychain';
import { createLive } from '../live';

const hour = 3_600_000;

/** A profile whose only token, by a sign-in that gave no other, has run out. */
async function createRunOut() {
  const world = await createLive({ grant: 'implicit' }, true);
  world.keychain.entries.delete('p/refresh-token');
  await world.live.session.restore('background');
  await world.clock.advance(hour);
  await world.live.session.tick();
  expect(world.live.session.state).toMatchObject({ kind: 'needs-sign-in', reason: 'never-renewed' });
  return world;
}

test('a sign-in that is over is over after a start too, for the same reason, though nothing is left of it', async () => {
  const { keychain, restart } = await createRunOut();
  expect(keychain.entries.has('p/access-token')).toBe(false);
  const over = { kind: 'needs-sign-in', token: null, reason: 'never-renewed', description: null };
  for (let start = 1; start <= 2; start++) {
    const { live, begun } = await restart();
    // From the first moment, so that nobody is told of it as news.
    expect(begun).toEqual(over);
    expect(live.session.state).toEqual(over);
  }
});

test('one whose keychain cannot be read says so first', async () => {
  const { keychain, restart } = await createRunOut();
  keychain.fail(locked);
  const { live } = await restart();
  expect(live.session.state).toEqual({ kind: 'keychain-locked' });
  keychain.fail(null);
  await live.session.restore('background');
  expect(live.session.state.kind).toBe('needs-sign-in');
});

test('who signs out is signed out, then and after a start', async () => {
  const { live, restart } = await createRunOut();
  expect(await live.signOut()).toEqual({ kind: 'done' });
  expect(live.session.state).toEqual({ kind: 'signed-out' });
  expect((await restart()).live.session.state).toEqual({ kind: 'signed-out' });
});

test('a new sign-in forgets how the last one ended', async () => {
  const { live, pages, restart } = await createRunOut();
  const over = live.signIn('window');
  const { searchParams } = new URL((await pages.page(0)).url);
  const answer = { access_token: 'access-9', token_type: 'bearer', state: searchParams.get('state') ?? '' };
  live.attempt?.paste(`${searchParams.get('redirect_uri')}#${new URLSearchParams(answer)}`);
  await over;
  expect(live.session.state.kind).toBe('valid');
  expect(live.profile.endedBecause).toBeNull();
  expect((await restart()).live.session.state.kind).toBe('valid');
});

test('a refresh token that the provider refused is not told as one that there never was', async () => {
  const { live, server, clock, restart } = await createLive({}, true);
  server.reply('/token', () => Response.json({ error: 'invalid_grant' }, { status: 400 }));
  await live.session.refreshNow();
  expect(live.session.state).toMatchObject({ kind: 'needs-sign-in', reason: 'ended-by-provider' });
  const { live: again } = await restart();
  // The access token is good for its hour all the same.
  expect(again.session.state.kind).toBe('valid');
  clock.jump(hour);
  await again.session.tick();
  expect(again.session.state).toMatchObject({ kind: 'needs-sign-in', reason: 'ended-by-provider' });
});

test('a sign-in that goes on after all has not ended', async () => {
  const { live, server, keychain, restart } = await createLive({}, true);
  server.reply('/token', () => Response.json({ error: 'invalid_grant' }, { status: 400 }));
  await live.session.refreshNow();
  expect(live.profile.endedBecause).toBe('ended-by-provider');
  keychain.entries.set('p/refresh-token', 'from-elsewhere');
  keychain.entries.delete('p/access-token');
  server.reply('/token', () => Response.json({ access_token: 'a', token_type: 'bearer', expires_in: 3600 }));
  const { live: again } = await restart();
  expect(again.session.state.kind).toBe('valid');
  expect(again.profile.endedBecause).toBeNull();
});
