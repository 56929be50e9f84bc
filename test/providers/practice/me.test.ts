import { expect, test } from 'vitest';
import { createWalk } from './walk';

test.each([
  [null, 401, 'Bearer realm="Practice"'],
  ['Basic abc', 400, 'error="invalid_request"'],
  ['Bearer', 400, 'error="invalid_request"'],
  ['Bearer two words', 400, 'error="invalid_request"'],
  ['Bearer invented', 401, 'error="invalid_token"'],
])('Authorization: %s is refused with %d', async (authorization, status, challenge) => {
  const headers = authorization === null ? {} : { authorization };
  const answer = await createWalk().send('/v1/me', { headers });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('www-authenticate')).toContain(challenge);
  expect(await answer.json()).toMatchObject({ error: { status } });
});

test('a request without a token gets no error code', async () => {
  const answer = await createWalk().send('/v1/me');
  expect(answer.headers.get('www-authenticate')).not.toContain('error');
});

test('a refresh token and a token in the query do not open it', async () => {
  const { signIn, me, send } = createWalk();
  const { access_token, refresh_token = '' } = await signIn();
  expect((await me(refresh_token)).status).toBe(401);
  expect((await send(`/v1/me?access_token=${access_token}`)).status).toBe(401);
});

test('the scheme may be written in any case', async () => {
  const { signIn, send } = createWalk();
  const { access_token } = await signIn();
  expect((await send('/v1/me', { headers: { authorization: `bearer ${access_token}` } })).status).toBe(200);
});
