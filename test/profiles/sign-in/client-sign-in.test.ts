import { expect, test } from 'vitest';
import { createTokenTester } from '../../../main/profiles/copying/token-test';
import type { Profile } from '../../../main/profiles/profile';
import { blankProvider } from '../../../main/providers/custom/definition';
import { draftOf } from '../../../main/view/form-view';
import { grant, oauthError } from '../../fakes/provider-server';
import { time } from '../../fakes/headless-app';
import { granted, misconfigured } from '../../fakes/token-endpoint';
import { createTestSession, tokenText } from '../../fakes/session';
import { accessToken } from '../../fakes/access-token';
import { createEdited } from '../edited';
import { first } from '../household';
import { createLive } from '../live';
import { holdWrites } from './held-writes';

const hour = 3_600_000;
const basic = `Basic ${btoa('0123456789abcdef0123456789abcdef:s3cret')}`;

/** A profile of client credentials with its secret, signed out. */
async function createClient(fields: Partial<Profile> = {}) {
  const world = await createLive({ grant: 'client-credentials', scopes: ['one'], ...fields });
  await world.live.keepSecrets(null, { ...draftOf(world.live.profile), clientSecret: 's3cret' });
  return world;
}

test('one request signs in, with no page, no port and no account', async () => {
  const { live, server, pages, listeners, ends, clock } = await createClient();
  server.reply('/token', () => grant({ refresh_token: 'not wanted' }));
  await live.signIn('window');
  expect(live.session.state).toMatchObject({ kind: 'valid', token: { text: 'access-9', scopes: ['one'] } });
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]?.authorization).toBe(basic);
  expect(Object.fromEntries(server.requests[0]?.form ?? [])).toEqual({
    grant_type: 'client_credentials',
    scope: 'one',
  });
  expect([pages.opened, listeners.all]).toEqual([[], []]);
  expect(ends).toEqual(['signed-in']);
  expect(live.profile).toMatchObject({ authorizedAt: clock.now(), account: null });
});

test('the provider’s extra parameters go along, at first and with each renewal', async () => {
  const parameters = 'audience=https://api.example\nresource=r1\nresource=r2';
  const { live, server } = await createClient({ custom: { ...blankProvider, parameters } });
  await live.signIn('window');
  await live.session.refreshNow();
  expect(server.requests).toHaveLength(2);
  for (const { form } of server.requests) {
    expect(form.get('audience')).toBe('https://api.example');
    expect(form.getAll('resource')).toEqual(['r1', 'r2']);
    expect(form.get('grant_type')).toBe('client_credentials');
  }
});

test('a token whose answer names no scopes has those that were asked for, not those of the sign-in before', async () => {
  const { live, edit } = await createEdited();
  expect(first.scopes).not.toEqual([]);
  await edit({ grant: 'client-credentials', clientSecret: 's3cret' });
  await live.signIn('window', true);
  expect(live.session.state).toMatchObject({ kind: 'valid', token: { text: 'access-9', scopes: [] } });
});

test('what waits is the provider, and it can be cancelled', async () => {
  const { live, server, ends } = await createClient();
  let reply: (response: Response) => void = () => {};
  server.reply('/token', () => new Promise((resolve) => (reply = resolve)));
  const over = live.signIn('window');
  await expect.poll(() => live.session.state).toMatchObject({ kind: 'signing-in', opener: null });
  expect(live.attempt?.paste('http://127.0.0.1:8888/callback?code=c').ok).toBe(false);
  live.cancelSignIn();
  await over;
  reply(grant());
  await new Promise((resolve) => setImmediate(resolve));
  expect(live.session.state).toEqual({ kind: 'signed-out' });
  expect([live.attempt, ends]).toEqual([null, []]);
});

test('a cancel that comes while the token is being saved is too late, and the sign-in is whole', async () => {
  const { live, keychain, clock, ends } = await createClient();
  const release = holdWrites(keychain);
  const over = live.signIn('window');
  await clock.advance(0);
  live.cancelSignIn();
  release();
  await over;
  expect(live.session.state.kind).toBe('valid');
  expect(live.profile.authorizedAt).toBe(clock.now());
  expect(ends).toEqual(['signed-in']);
});

test('a secret that is not accepted needs attention', async () => {
  const { live, server } = await createClient();
  server.reply('/token', () => oauthError('invalid_client', 401));
  await live.signIn('window');
  expect(live.session.state).toMatchObject({ kind: 'attention', problem: { code: 'invalid_client' } });
});

test('a network fault leaves all as it was, and says so', async () => {
  const { live, server, ends } = await createClient();
  server.reply('/token', () => Promise.reject(new Error('no route')));
  await live.signIn('window');
  expect(live.session.state).toEqual({ kind: 'signed-out' });
  expect(live.lastFailure?.reason).toContain('cannot be reached');
  expect(ends).toHaveLength(1);
});

test('a client that is given nothing is told without a word of codes', async () => {
  const { live, server } = await createClient();
  server.reply('/token', () => oauthError('invalid_grant'));
  await live.signIn('window');
  expect(live.lastFailure).toEqual({
    reason: 'Provider gave the client no token.',
    next: 'Check the client ID and its secret with Edit profile.',
  });
});

test('a profile without its secret says so, and asks nobody', async () => {
  const { live, server } = await createLive({ grant: 'client-credentials' });
  await live.signIn('window');
  expect(live.lastFailure?.reason).toBe('This profile has no client secret.');
  expect(server.requests).toEqual([]);
});

test('it renews by asking again, and no sign-in of six months ends', async () => {
  const { live, server, clock } = await createClient();
  await live.signIn('window');
  expect(live.session.renewsAt).not.toBeNull();
  server.reply('/token', () => grant({ access_token: 'access-10' }));
  await clock.advance(hour);
  await live.session.tick();
  expect(tokenText(live.session)).toBe('access-10');
  expect(server.requests.map(({ form }) => form.get('grant_type'))).toEqual([
    'client_credentials',
    'client_credentials',
  ]);
});

test('a token without an account is not tried on one', async () => {
  const { live, server, clock } = await createClient();
  await live.signIn('window');
  const test = createTokenTester({ clock, time, renewBelow: () => 60 });
  expect((await test(live)).words).toBe('This token speaks for your app, not for a person.');
  expect(server.requests.map(({ path }) => path)).toEqual(['/token']);
});

test('after a restart it goes on by itself', async () => {
  const world = createTestSession({ access: accessToken({ life: 1 }), asksAgain: true });
  world.endpoint.always(() => granted());
  await world.clock.advance(hour);
  await world.session.restore('background');
  expect(world.endpoint.asked).toEqual([null]);
  expect(tokenText(world.session)).toBe('access-2');
});

test('an old refresh token is not asked with, and scopes left out are those asked for', async () => {
  const stored = { access: accessToken({ life: 1 }), refresh: 'refresh-1', asksAgain: true };
  const { session, endpoint, clock } = createTestSession(stored);
  endpoint.always(() => granted());
  await clock.advance(hour);
  await session.restore('background');
  expect(endpoint.asked).toEqual([null]);
  expect(session.state).toMatchObject({ kind: 'valid', token: { scopes: ['asked'] } });
});

test('a client that is refused at a renewal needs attention', async () => {
  const { session, endpoint, clock } = createTestSession({
    access: accessToken({ life: 1 }),
    asksAgain: true,
  });
  endpoint.always(() => misconfigured);
  await clock.advance(hour);
  await session.restore('background');
  expect(session.state.kind).toBe('attention');
});
