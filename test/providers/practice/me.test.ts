import { expect, test } from 'vitest';
import { z } from 'zod';
import { isDrawable } from '../../../main/policy/picture';
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

test('the scope for the name opens the picture too, which anyone may fetch by its address', async () => {
  const { signIn, me, send } = createWalk();
  const { access_token } = await signIn();
  const { images } = z
    .object({ images: z.array(z.object({ url: z.string() })) })
    .parse(await (await me(access_token)).json());
  const picture = await send(new URL(images[0]?.url ?? '').pathname);
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(isDrawable(new Uint8Array(await picture.arrayBuffer()))).toBe(true);
  expect((await send('/pictures/nobody.png')).status).toBe(404);
});
