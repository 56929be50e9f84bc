import { expect, test } from 'vitest';
import { createWalk, readError, readTokens } from './walk';
import type { Fields } from './walk';

test('without rotation the refresh token stays and is not sent again', async () => {
  const { signIn, renew, me, clock } = createWalk();
  const first = await signIn({ life: '20' });
  for (let renewal = 0; renewal < 3; renewal += 1) {
    clock.pass(20);
    const next = await readTokens(await renew(first.refresh_token ?? ''));
    expect(next.refresh_token).toBeUndefined();
    expect(next.expires_in).toBe(20);
    expect((await me(next.access_token)).status).toBe(200);
  }
});

test('with rotation each renewal gives a new refresh token', async () => {
  const { signIn, renew } = createWalk();
  const first = await signIn({ rotate: 'on' });
  const second = await readTokens(await renew(first.refresh_token ?? ''));
  const third = await readTokens(await renew(second.refresh_token ?? ''));
  expect(new Set([first.refresh_token, second.refresh_token, third.refresh_token]).size).toBe(3);
});

test('the reuse of any rotated refresh token ends the whole family', async () => {
  const { signIn, renew, me } = createWalk();
  const first = await signIn({ rotate: 'on' });
  const second = await readTokens(await renew(first.refresh_token ?? ''));
  const third = await readTokens(await renew(second.refresh_token ?? ''));
  expect(await readError(await renew(first.refresh_token ?? ''))).toBe('400 invalid_grant');
  expect(await readError(await renew(third.refresh_token ?? ''))).toBe('400 invalid_grant');
  expect((await me(third.access_token)).status).toBe(401);
});

test('of two renewals with one rotating token at once, whichever comes second ends the family', async () => {
  const { signIn, renew, me } = createWalk();
  const first = await signIn({ rotate: 'on' });
  const [one, other] = await Promise.all([
    renew(first.refresh_token ?? ''),
    renew(first.refresh_token ?? ''),
  ]);
  const [winner, loser] = one.status === 200 ? [one, other] : [other, one];
  expect(await readError(loser)).toBe('400 invalid_grant');
  expect((await me((await readTokens(winner)).access_token)).status).toBe(401);
});

test('one sign-in does not end with another', async () => {
  const { signIn, renew } = createWalk();
  const [one, other] = [await signIn({ rotate: 'on' }), await signIn({ rotate: 'on' })];
  await renew(one.refresh_token ?? '');
  await renew(one.refresh_token ?? '');
  expect((await renew(other.refresh_token ?? '')).status).toBe(200);
});

test.each([
  ['no refresh token', { refresh_token: '' }, '400 invalid_request'],
  ['an invented refresh token', { refresh_token: 'invented' }, '400 invalid_grant'],
  ['more than was granted', { scope: 'profile playback-control' }, '400 invalid_scope'],
  ['a scope of spaces', { scope: '  ' }, '400 invalid_scope'],
])('%s is refused, and the sign-in goes on', async (_what, fields: Fields, error) => {
  const { signIn, renew } = createWalk();
  const { refresh_token = '' } = await signIn({ rotate: 'on' });
  expect(await readError(await renew(refresh_token, fields))).toBe(error);
  expect((await renew(refresh_token)).status).toBe(200);
});

test('a damaged token does not end a sign-in that does not rotate', async () => {
  const { signIn, renew } = createWalk();
  const { refresh_token = '' } = await signIn();
  expect(await readError(await renew(refresh_token.slice(0, -1)))).toBe('400 invalid_grant');
  expect((await renew(refresh_token)).status).toBe(200);
});

test('another client can neither use a refresh token nor end it', async () => {
  const { signIn, renew, post } = createWalk();
  const { refresh_token = '' } = await signIn({ rotate: 'on' });
  const headers = { authorization: `Basic ${btoa('token-tray-confidential:practice-secret')}` };
  const stolen = await post('/token', { grant_type: 'refresh_token', refresh_token }, headers);
  expect(await readError(stolen)).toBe('400 invalid_grant');
  expect((await renew(refresh_token)).status).toBe(200);
});

test('a renewal may ask for less, for that one access token', async () => {
  const { signIn, renew, me } = createWalk();
  const { refresh_token = '' } = await signIn();
  const less = await readTokens(await renew(refresh_token, { scope: 'playlist-read' }));
  expect(less.scope).toBe('playlist-read');
  expect(await (await me(less.access_token)).json()).toMatchObject({ display_name: null });
  expect((await readTokens(await renew(refresh_token))).scope).toBe('profile playlist-read');
});
