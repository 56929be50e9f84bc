import { expect, test } from 'vitest';
import { locked } from '../fakes/keychain';
import { oauthError } from '../fakes/provider-server';
import { tokenText } from '../fakes/session';
import { createLive } from './live';

const day = 86_400_000;

test('a sign-in brings a token, the moment it was given, and in time the account', async () => {
  const { live, comeBack, clock, ends } = await createLive();
  const signedIn = live.signIn('window');
  await comeBack({ code: 'c' });
  await signedIn;
  expect(ends).toEqual(['signed-in']);
  expect(live.attempt).toBeNull();
  await clock.advance(0);
  expect(live.profile).toMatchObject({ account: 'Ada', authorizedAt: clock.now() });
});

test('an account whose name cannot be read is no failure', async () => {
  const { live, comeBack, server, clock } = await createLive();
  server.reply('/me', () => new Response(null, { status: 403 }));
  void live.signIn('window');
  await comeBack({ code: 'c' });
  await clock.advance(0);
  expect(live.session.state.kind).toBe('valid');
  expect(live.profile.account).toBeNull();
});

test('a name that comes after the sign-out is not kept', async () => {
  const { live, comeBack, server, clock } = await createLive();
  let reply: (response: Response) => void = () => {};
  server.reply('/me', () => new Promise((resolve) => (reply = resolve)));
  const signedIn = live.signIn('window');
  await comeBack({ code: 'c' });
  await signedIn;
  await live.signOut();
  reply(Response.json({ display_name: 'Ada' }));
  await clock.advance(0);
  expect(live.profile).toMatchObject({ account: null, authorizedAt: null });
});

test('a confidential client signs in with its secret, a public one without', async () => {
  const confidential = await createLive({ grant: 'code-secret' }, true);
  void confidential.live.signIn('window');
  await confidential.comeBack({ code: 'c' });
  await confidential.clock.advance(0);
  expect(confidential.server.requests[0]?.authorization).toMatch(/^Basic /);
  const plain = await createLive({}, true);
  void plain.live.signIn('window');
  await plain.comeBack({ code: 'c' });
  await plain.clock.advance(0);
  expect(plain.server.requests[0]?.authorization).toBeNull();
  expect(plain.server.requests[0]?.form.get('client_id')).toBe(plain.live.profile.clientId);
});

test('without the client secret that it needs a sign-in says so, and opens nothing', async () => {
  const { live, pages } = await createLive({ grant: 'code-secret' });
  await live.signIn('window');
  expect(live.lastFailure?.reason).toBe('This profile has no client secret.');
  expect(pages.opened).toEqual([]);
});

test('a client secret that went missing is not called refused by the provider', async () => {
  const { live, keychain } = await createLive({ grant: 'code-secret' }, true);
  keychain.entries.delete(`${live.profile.id}/client-secret`);
  await live.session.restore('background');
  await live.session.refreshNow();
  expect(live.session.state).toMatchObject({
    kind: 'attention',
    problem: { code: 'no_client_secret', description: 'This profile has no client secret.' },
  });
});

test('F39: a client secret that is locked away is not called missing', async () => {
  const { live, keychain } = await createLive({ grant: 'code-secret' });
  keychain.fail(locked);
  await live.session.restore('background');
  await live.signIn('window');
  expect(live.lastFailure?.reason).toBe('The client secret is in a keychain that cannot be read.');
});

test('L17 a new attempt cancels the old one, whose late answer changes nothing', async () => {
  const { live, comeBack, pages, ends, listeners, server, clock } = await createLive();
  const first = live.signIn('window');
  await pages.page(0);
  const second = live.signIn('window');
  await first;
  await pages.page(1);
  await comeBack({ code: 'late' }, 0);
  await clock.advance(0);
  expect(listeners.all.map(({ closed }) => closed)).toEqual([true, false]);
  expect(live.session.state.kind).toBe('signing-in');
  expect(server.requests).toEqual([]);
  await comeBack({ code: 'right' }, 1);
  await second;
  expect(server.requests[0]?.form.get('code')).toBe('right');
  expect(ends).toEqual(['signed-in']);
});

test('a sign-in is over once its page and its port are free, which is after it is known how it ended', async () => {
  const { live, comeBack, ends, listeners } = await createLive();
  void live.signIn('window');
  await comeBack({ code: 'c' });
  await live.over();
  expect(ends).toEqual(['signed-in']);
  expect(listeners.all.map(({ closed }) => closed)).toEqual([true]);
});

test('F56: an attempt frees its port before the next one takes it', async () => {
  const { live, pages, ends } = await createLive();
  for (let times = 0; times < 6; times++) void live.signIn('window');
  await pages.page(0);
  expect(pages.opened).toHaveLength(1);
  for (let number = 1; number < 6; number++) {
    void live.signIn('window');
    await pages.page(number);
  }
  expect(pages.opened.map(({ closed }) => closed)).toEqual([true, true, true, true, true, false]);
  expect(ends).toEqual([]);
  live.cancelSignIn();
  await live.over();
  expect(live.session.state).toEqual({ kind: 'signed-out' });
});

test('asked for in the other kind of page, an attempt moves there and goes on', async () => {
  const { live, pages, comeBack, ends } = await createLive();
  const first = live.signIn('window');
  await pages.page(0);
  await live.signIn('browser');
  expect(pages.opened.map(({ opener, closed }) => [opener, closed])).toEqual([
    ['window', true],
    ['browser', false],
  ]);
  // Where to finish is said anew.
  expect(live.session.state).toMatchObject({ kind: 'signing-in', opener: 'browser' });
  await comeBack({ code: 'c' });
  await first;
  expect(ends).toEqual(['signed-in']);
});

test('why the last sign-in came to nothing is known until another begins', async () => {
  const { live, comeBack, server, pages } = await createLive();
  server.reply('/token', () => oauthError('invalid_grant'));
  const first = live.signIn('window');
  await comeBack({ code: 'c' });
  await first;
  expect(live.lastFailure).toMatchObject({ next: 'Codes expire quickly and work only once: sign in again.' });
  void live.signIn('window');
  expect(live.lastFailure).toBeNull();
  await pages.page(1);
  live.cancelSignIn();
});

test('why the last sign-in came to nothing is of no interest once the session has moved on', async () => {
  const { live, comeBack } = await createLive({}, true);
  const signedIn = live.signIn('window');
  await comeBack({ error: 'access_denied' });
  await signedIn;
  await live.session.nudge();
  expect(live.lastFailure).toMatchObject({ declined: true });
  await live.session.refreshNow();
  expect(live.lastFailure).toBeNull();
});

test('F60: a sign-in that fails in a way nobody foresaw is reported, and all is as before', async () => {
  const { live, pages, reports } = await createLive({}, true);
  pages.answer(() => Promise.reject(new Error('unforeseen')));
  await live.signIn('window');
  expect(reports).toEqual(['sign-in']);
  expect(live.lastFailure?.reason).toBe('Something went wrong in Token Tray (ref 1).');
  expect(tokenText(live.session)).toBe('access-1');
  expect(live.session.state.kind).toBe('valid');
  expect(live.attempt).toBeNull();
});

test.each([
  ['six months and a day', 185 * day, 'six-months'],
  ['a day', day, 'ended-by-provider'],
])('a sign-in that ends after %s says why', async (_age, age, reason) => {
  const { live, server, clock } = await createLive({ authorizedAt: Date.UTC(2026, 0, 1) }, true);
  server.reply('/token', () => oauthError('invalid_grant'));
  clock.jump(age);
  await live.session.tick();
  expect(live.session.state).toMatchObject({ kind: 'needs-sign-in', reason });
});
