import { expect, test } from 'vitest';
import { createWalk, readError, readTokens } from './walk';

const client = { client_id: 'token-tray' };

test('a revoked refresh token takes its access tokens along', async () => {
  const { signIn, renew, me, post } = createWalk();
  const { access_token, refresh_token = '' } = await signIn();
  const answer = await post('/revoke', { ...client, token: refresh_token, token_type_hint: 'refresh_token' });
  expect([answer.status, await answer.text()]).toEqual([200, '']);
  expect((await me(access_token)).status).toBe(401);
  expect(await readError(await renew(refresh_token))).toBe('400 invalid_grant');
});

test('a rotated refresh token still revokes its family', async () => {
  const { signIn, renew, me, post } = createWalk();
  const first = await signIn({ rotate: 'on' });
  const second = await readTokens(await renew(first.refresh_token ?? ''));
  await post('/revoke', { ...client, token: first.refresh_token ?? '' });
  expect((await me(second.access_token)).status).toBe(401);
});

test('a revoked access token goes alone, whatever the hint says', async () => {
  const { signIn, renew, me, post } = createWalk();
  const { access_token, refresh_token = '' } = await signIn();
  const next = await readTokens(await renew(refresh_token));
  await post('/revoke', { ...client, token: access_token, token_type_hint: 'refresh_token' });
  expect((await me(access_token)).status).toBe(401);
  expect((await me(next.access_token)).status).toBe(200);
  expect((await renew(refresh_token)).status).toBe(200);
});

test('an unknown token is as good as revoked', async () => {
  expect((await createWalk().post('/revoke', { ...client, token: 'invented' })).status).toBe(200);
});

test('a token of another client is refused and lives on', async () => {
  const { signIn, me, post } = createWalk();
  const { access_token, refresh_token = '' } = await signIn();
  const headers = { authorization: `Basic ${btoa('token-tray-confidential:practice-secret')}` };
  for (const token of [access_token, refresh_token]) {
    expect(await readError(await post('/revoke', { token }, headers))).toBe('400 invalid_grant');
  }
  expect((await me(access_token)).status).toBe(200);
});

test('a revocation without a token or without a client is refused', async () => {
  const { post } = createWalk();
  expect(await readError(await post('/revoke', client))).toBe('400 invalid_request');
  expect(await readError(await post('/revoke', { token: 'any' }))).toBe('400 invalid_client');
});
