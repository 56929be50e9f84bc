import { expect, test } from 'vitest';
import { createWalk, readError, readTokens, type Fields } from './walk';

const basic = { authorization: `Basic ${btoa('token-tray-confidential:practice-secret')}` };

/** A Practice, and the confidential client that asks it on its own behalf. */
function createClientWalk() {
  const walk = createWalk();
  const ask = (fields: Fields = {}, headers: Fields = basic) =>
    walk.post('/token', { grant_type: 'client_credentials', ...fields }, headers);
  return { ...walk, ask };
}

test('a confidential client gets an hour, the scopes it names, and no refresh token', async () => {
  const { ask } = createClientWalk();
  const tokens = await readTokens(await ask({ scope: 'profile playlist-read' }));
  expect(tokens).toMatchObject({ expires_in: 3600, scope: 'profile playlist-read' });
  expect(tokens.refresh_token).toBeUndefined();
  expect((await readTokens(await ask())).scope).toBe('');
});

test('its token is good, but speaks for no user', async () => {
  const { ask, me, clock } = createClientWalk();
  const { access_token } = await readTokens(await ask());
  expect((await me(access_token)).status).toBe(403);
  clock.pass(3600);
  expect((await me(access_token)).status).toBe(401);
});

test.each([
  ['a public client', { client_id: 'token-tray' }, {}, '400 unauthorized_client'],
  [
    'a wrong secret',
    {},
    { authorization: `Basic ${btoa('token-tray-confidential:no')}` },
    '401 invalid_client',
  ],
  ['an unknown scope', { scope: 'everything' }, basic, '400 invalid_scope'],
])('%s is refused', async (_what, fields: Fields, headers: Fields, error) => {
  expect(await readError(await createClientWalk().ask(fields, headers))).toBe(error);
});

test('asking for weeks crowds out nobody', async () => {
  const { ask, signIn, renew, me, clock } = createClientWalk();
  const { refresh_token = '' } = await signIn();
  for (let times = 0; times < 100; times += 1) {
    clock.pass(3600);
    await ask();
  }
  const [one, other] = [await readTokens(await ask()), await readTokens(await ask())];
  expect((await renew(refresh_token)).status).toBe(200);
  expect([(await me(one.access_token)).status, (await me(other.access_token)).status]).toEqual([403, 403]);
});

test('its token can be revoked, and the client’s name is no refresh token', async () => {
  const { ask, me, post } = createClientWalk();
  const { access_token } = await readTokens(await ask());
  const used = { grant_type: 'refresh_token', refresh_token: 'token-tray-confidential' };
  expect(await readError(await post('/token', used, basic))).toBe('400 invalid_grant');
  await post('/revoke', { token: access_token }, basic);
  expect((await me(access_token)).status).toBe(401);
});
