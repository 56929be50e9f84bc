import { expect, test } from 'vitest';
import { createFakeListeners } from '../../fakes/callback-listeners';
import { grant } from '../../fakes/provider-server';
import { tokenText } from '../../fakes/session';
import { createAttempt } from '../../fakes/sign-in-attempt';
import { createLive } from '../live';
import { holdWrites } from './held-writes';
import { exchangeSlowly } from './slow-exchange';

type World = Awaited<ReturnType<typeof createLive>>;

/** Leaves the search for the provider's server without an answer, until the returned function is called. */
function hangServer({ server: { provider } }: World): () => void {
  const { server: find } = provider;
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  Object.assign(provider, { server: () => released.then(find) });
  return () => {
    Object.assign(provider, { server: find });
    release();
  };
}

test('F71 cancelled while the server is still searched for, a sign-in is over at once and takes no port later', async () => {
  const world = await createLive();
  const { live, listeners, pages, clock, ends } = world;
  const release = hangServer(world);
  void live.signIn('window');
  await clock.advance(0);
  live.cancelSignIn();
  expect([live.attempt, live.session.state.kind]).toEqual([null, 'signed-out']);
  await live.over();
  release();
  await clock.advance(0);
  expect([listeners.all, pages.opened, ends]).toEqual([[], [], []]);
  expect(live.session.state.kind).toBe('signed-out');
  expect(clock.timers()).toBe(0);
});

test('the next sign-in waits for no server that a cancelled one is still searching for', async () => {
  const world = await createLive();
  const { live, pages, comeBack, clock, ends } = world;
  const release = hangServer(world);
  void live.signIn('window');
  await clock.advance(0);
  live.cancelSignIn();
  const next = live.signIn('window');
  await clock.advance(0);
  expect(live.session.state.kind).toBe('signing-in');
  release();
  await pages.page(0);
  await comeBack({ code: 'c' });
  await next;
  expect([ends, pages.opened.length]).toEqual([['signed-in'], 1]);
});

test('the deadline too ends a search for the server, and no page opens after it', async () => {
  const world = await createLive();
  const { live, pages, clock, listeners } = world;
  const release = hangServer(world);
  const over = live.signIn('window');
  await clock.advance(5 * 60_000);
  await over;
  expect(live.lastFailure).not.toBeNull();
  release();
  await clock.advance(0);
  expect([listeners.all, pages.opened]).toEqual([[], []]);
});

test('F65 F71 L13 cancelled while the code is exchanged, the page and the port are gone at once', async () => {
  const world = await createLive();
  await exchangeSlowly(world);
  world.live.cancelSignIn();
  await world.live.over();
  expect(world.pages.opened.map(({ closed }) => closed)).toEqual([true]);
  expect(world.listeners.all).toMatchObject([{ closed: true, told: [] }]);
  expect([world.live.attempt, world.ends]).toEqual([null, []]);
});

test.each(['window', 'browser'] as const)(
  'L17 the next sign-in in the %s has a page and a state of its own, whatever comes of the cancelled one',
  async (opener) => {
    const world = await createLive();
    const { live, pages, server, comeBack, clock } = world;
    const answer = await exchangeSlowly(world);
    live.cancelSignIn();
    const next = live.signIn(opener);
    await clock.advance(0);
    expect(live.session.state).toMatchObject({ kind: 'signing-in', opener });
    await pages.page(1);
    const states = pages.opened.map(({ url }) => new URL(url).searchParams.get('state'));
    expect(new Set(states).size).toBe(2);
    answer(grant({ access_token: 'late', refresh_token: 'late' }));
    await clock.advance(0);
    expect(live.session.state.kind).toBe('signing-in');
    server.reply('/token', () => grant());
    await comeBack({ code: 'c' }, 1);
    await next;
    expect(tokenText(live.session)).toBe('access-9');
    expect(world.keychain.entries.get('p/refresh-token')).toBe('refresh-9');
  },
);

test('a sign-in that is cancelled while it waits for its turn never begins', async () => {
  const { live, clock, listeners } = await createLive();
  void live.signIn('window');
  void live.signIn('window');
  live.cancelSignIn();
  await live.over();
  await clock.advance(0);
  expect([listeners.all, live.session.state.kind]).toEqual([[], 'signed-out']);
});

test.each(['listening', 'port-busy'] as const)(
  'L13 a cancel while the port is being taken waits for it, and says nothing: %s',
  async (kind) => {
    const listeners = createFakeListeners();
    if (kind === 'port-busy') listeners.fail({ kind, port: 8888, owner: null });
    let release: () => void = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const { attempt, over, ends, pages, clock } = await createAttempt({
      listen: (port) => released.then(() => listeners.listen(port)),
    });
    await clock.advance(0);
    attempt.cancel();
    release();
    await over;
    expect(ends).toEqual([null]);
    expect(pages.opened).toEqual([]);
    expect(listeners.all.filter(({ closed }) => !closed)).toEqual([]);
    expect(listeners.all).toHaveLength(kind === 'listening' ? 1 : 0);
  },
);

test('at rest nothing waits for what a sign-in has asked', async () => {
  const world = await createLive();
  await exchangeSlowly(world);
  await world.live.rest();
  expect(world.listeners.all).toMatchObject([{ closed: true }]);
});

test('a cancel that comes while the tokens are being saved is too late, and the sign-in is whole', async () => {
  const { live, comeBack, keychain, clock, ends } = await createLive();
  const release = holdWrites(keychain);
  const over = live.signIn('window');
  await comeBack({ code: 'c' });
  await clock.advance(0);
  live.cancelSignIn();
  release();
  await over;
  await clock.advance(0);
  expect(live.session.state.kind).toBe('valid');
  expect(live.profile).toMatchObject({ account: 'Ada', authorizedAt: clock.now() });
  expect(ends).toEqual(['signed-in']);
});
