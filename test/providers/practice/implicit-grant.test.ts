import { expect, test } from 'vitest';
import { createWalk, type Fields, redirectUri } from './walk';

const asked: Fields = { response_type: 'token', code_challenge: '', code_challenge_method: '' };

/** The members of an answer that came in the fragment, and nowhere else. */
function fragmentOf({ origin, pathname, search, hash }: URL): Record<string, string> {
  expect([origin + pathname, search]).toEqual([redirectUri, '']);
  return Object.fromEntries(new URLSearchParams(hash.slice(1)));
}

test('a token comes in the fragment, with the state and the issuer, and nothing to renew it with', async () => {
  const { decide, me } = createWalk();
  const { access_token = '', ...rest } = fragmentOf(await decide({ life: '300' }, asked));
  expect(rest).toEqual({
    token_type: 'Bearer',
    expires_in: '300',
    scope: 'profile playlist-read',
    state: 'the-state',
    iss: 'http://127.0.0.1:40123',
  });
  expect(await (await me(access_token)).json()).toMatchObject({ display_name: 'Ada Practice' });
});

test('it ends when it said', async () => {
  const { decide, me, clock } = createWalk();
  const { access_token = '' } = fragmentOf(await decide({ life: '20' }, asked));
  clock.pass(20);
  expect((await me(access_token)).status).toBe(401);
});

test.each([
  ['a person who declines', { decision: 'deny' }, {}, 'access_denied'],
  ['an unknown scope', {}, { scope: 'everything' }, 'invalid_scope'],
] as const)('%s is told in the fragment too (RFC 6749 §4.2.2.1)', async (_what, fields, query, error) => {
  const walk = createWalk();
  const refused = await walk.ask({ ...asked, ...query });
  const location = refused.headers.get('location');
  const end = location === null ? await walk.decide(fields, asked) : new URL(location);
  expect(fragmentOf(end)).toMatchObject({ error, state: 'the-state' });
});

test('the page offers a new refresh token only where there is any', async () => {
  const { ask } = createWalk();
  expect(await (await ask(asked)).text()).not.toContain('refresh token');
  expect(await (await ask()).text()).toContain('refresh token');
});
