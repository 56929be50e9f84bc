import { expect, test } from 'vitest';
import { locked } from '../../fakes/keychain';
import { createAttempt } from '../../fakes/sign-in-attempt';
import { createSignedIn, tokenText } from '../../fakes/session';
import { grant, oauthError } from '../../fakes/provider-server';

const minute = 60_000;

test('L12 the port is listened on before the page opens, and the page asks for what the profile wants', async () => {
  const { listeners, pages, session, attempt } = await createAttempt();
  const { url, opener, hosts } = await pages.page(0);
  expect(listeners.all).toHaveLength(1);
  expect([opener, hosts]).toEqual(['window', ['provider.test']]);
  expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
    response_type: 'code',
    client_id: '0123456789abcdef0123456789abcdef',
    redirect_uri: 'http://127.0.0.1:8888/callback',
    scope: 'user-read-email',
    code_challenge_method: 'S256',
  });
  expect(attempt.link).toBe(url);
  expect(session.state).toMatchObject({ kind: 'signing-in', opener: 'window', notOpened: null });
});

test('a provider without a sign-in page is told with what to do, before a port is taken', async () => {
  const { ends, over, listeners, pages } = await createAttempt({ hasPage: false });
  await over;
  expect(ends).toEqual([
    {
      reason: 'Provider names no authorization endpoint: it has no sign-in page.',
      next: 'Choose “Client credentials, no browser” with Edit profile, or type the endpoints there.',
    },
  ]);
  expect([listeners.all, pages.opened]).toEqual([[], []]);
});

test('F63 L12 a busy port is told before any page opens', async () => {
  const { over, ends, pages, session } = await createAttempt({ busy: true });
  await over;
  expect(ends).toMatchObject([{ reason: 'Port 8888 is in use by another program.' }]);
  expect(pages.opened).toEqual([]);
  expect(session.state).toEqual({ kind: 'signed-out' });
});

test('a code is exchanged with its verifier, and success is told after it', async () => {
  const { comeBack, over, ends, session, server, listeners } = await createAttempt();
  await comeBack({ code: 'the-code' });
  await over;
  const form = server.requests[0]?.form;
  expect([form?.get('code'), form?.get('redirect_uri')]).toEqual([
    'the-code',
    'http://127.0.0.1:8888/callback',
  ]);
  expect(form?.get('code_verifier')).toMatch(/^.{43,}$/);
  expect(ends).toEqual(['signed-in']);
  expect(tokenText(session)).toBe('access-9');
  expect(listeners.all[0]?.told).toEqual([{ kind: 'signed-in', provider: 'Provider' }]);
});

test('F65 L13 at the end the port is free, the page is closed and no timer is left', async () => {
  const { comeBack, over, clock, listeners, pages } = await createAttempt();
  const timers = clock.timers();
  await comeBack({ code: 'the-code' });
  await over;
  expect(listeners.all[0]?.closed).toBe(true);
  expect(pages.opened[0]?.closed).toBe(true);
  expect(clock.timers()).toBe(timers - 1);
});

test('nothing is told to anybody while the code is being exchanged', async () => {
  const { comeBack, ends, session, server, listeners, clock, over } = await createAttempt();
  let reply: (response: Response) => void = () => {};
  server.reply('/token', () => new Promise((resolve) => (reply = resolve)));
  await comeBack({ code: 'the-code' });
  await clock.advance(1_000);
  expect(ends).toEqual([]);
  expect(listeners.all[0]?.told).toEqual([]);
  expect(session.state.kind).toBe('signing-in');
  reply(grant());
  await over;
  expect(ends).toEqual(['signed-in']);
});

test('F66: who says no has declined, and nothing went wrong', async () => {
  const { comeBack, over, ends, session, listeners } = await createAttempt();
  await comeBack({ error: 'access_denied' });
  await over;
  expect(ends).toMatchObject([{ declined: true }]);
  expect(session.state).toEqual({ kind: 'signed-out' });
  expect(listeners.all[0]?.told).toEqual([{ kind: 'declined', provider: 'Provider' }]);
});

test('an error of the provider is told with what to do next', async () => {
  const { comeBack, over, ends, listeners } = await createAttempt();
  await comeBack({ error: 'invalid_scope' });
  await over;
  expect(ends).toMatchObject([{ next: 'Check the scopes with Edit profile.' }]);
  expect(listeners.all[0]?.told).toMatchObject([{ kind: 'failed' }]);
});

test('O5 a server that refuses the request is not asked again, with a weaker one', async () => {
  const { comeBack, over, ends, pages, server } = await createAttempt();
  await comeBack({ error: 'invalid_request' });
  await over;
  expect(ends).toHaveLength(1);
  expect(pages.opened).toHaveLength(1);
  expect(server.requests).toEqual([]);
});

test.each(['invalid_client', 'unauthorized_client'])('%s at the exchange needs attention', async (code) => {
  const { comeBack, over, ends, session, server } = await createAttempt();
  server.reply('/token', () => oauthError(code, 401));
  await comeBack({ code: 'the-code' });
  await over;
  expect(session.state).toMatchObject({ kind: 'attention', problem: { code } });
  expect(ends).toMatchObject([{ next: 'Correct it with Edit profile, then sign in again.' }]);
});

test.each([
  ['a dead code', () => oauthError('invalid_grant')],
  ['F69: a server in trouble', () => new Response('oops', { status: 500 })],
  ['F69: no network', () => Promise.reject(new TypeError('fetch failed'))],
])('%s at the exchange ends the attempt alone', async (_what, reply) => {
  const { comeBack, over, ends, session, server, listeners } = await createAttempt();
  server.reply('/token', reply);
  await comeBack({ code: 'the-code' });
  await over;
  expect(session.state).toEqual({ kind: 'signed-out' });
  expect(ends).toHaveLength(1);
  expect(listeners.all[0]?.told).toMatchObject([{ kind: 'failed' }]);
});

test.each([
  ['declined', { error: 'access_denied' }, () => grant()],
  ['not accepted', { code: 'the-code' }, () => oauthError('invalid_client', 401)],
  ['failed', { code: 'the-code' }, () => oauthError('invalid_grant')],
])('F70: a sign-in that is %s leaves the valid token there was', async (_end, answer, reply) => {
  const { comeBack, over, session, server, keychain } = await createAttempt({
    world: await createSignedIn(),
  });
  server.reply('/token', reply);
  await comeBack(answer);
  await over;
  expect(session.state.kind).toBe('valid');
  expect(tokenText(session)).toBe('access-1');
  expect(keychain.entries.get('p/refresh-token')).toBe('refresh-1');
});

test('F70: a sign-in as somebody else replaces both tokens', async () => {
  const { comeBack, over, session, keychain } = await createAttempt({ world: await createSignedIn() });
  await comeBack({ code: 'the-code' });
  await over;
  expect(tokenText(session)).toBe('access-9');
  expect(keychain.entries.get('p/refresh-token')).toBe('refresh-9');
});

test('F70: the old refresh token stays where it is until the keychain has the new one', async () => {
  const world = await createSignedIn();
  const { comeBack, over, session, keychain } = await createAttempt({ world });
  keychain.fail(locked);
  world.log.length = 0;
  await comeBack({ code: 'the-code' });
  await over;
  expect(world.log.filter((call) => call.startsWith('delete'))).toEqual([]);
  expect(session.state).toMatchObject({ kind: 'valid', notSaved: locked });
  expect(keychain.entries.get('p/refresh-token')).toBe('refresh-1');
  keychain.fail(null);
  world.log.length = 0;
  await session.tick();
  expect(world.log).toEqual(['set p/refresh-token', 'set p/access-token', 'valid']);
  expect(keychain.entries.get('p/refresh-token')).toBe('refresh-9');
});

test('a token that falls due while the page is open is renewed below the attempt', async () => {
  const world = await createSignedIn();
  world.clock.jump(50 * minute);
  const { pages, session, clock, over, attempt } = await createAttempt({ world });
  world.endpoint.always(() => ({
    kind: 'granted',
    tokens: { accessToken: 'access-2', refreshToken: null, expiresIn: 3600, scopes: null },
  }));
  await pages.page(0);
  clock.jump(4 * minute);
  await clock.advance(30_000);
  expect(session.state.kind).toBe('signing-in');
  attempt.cancel();
  await over;
  expect(tokenText(session)).toBe('access-2');
});
