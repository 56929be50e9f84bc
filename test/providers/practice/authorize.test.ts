import { expect, test } from 'vitest';
import { createWalk, origin, redirectUri, request } from './walk';
import type { Fields } from './walk';

const answerOf = (location: URL) => Object.fromEntries(location.searchParams);

test.each([
  ['an unknown client', { client_id: 'somebody' }],
  ['a name every object has', { client_id: 'constructor' }],
  ['no client', { client_id: '' }],
  ['no redirect URI', { redirect_uri: '' }],
  ['localhost', { redirect_uri: 'http://localhost:8888/callback' }],
  ['another host', { redirect_uri: 'http://evil.test:8888/callback' }],
  ['a host that begins alike', { redirect_uri: 'http://127.0.0.1.evil.test:8888/callback' }],
  ['a user part', { redirect_uri: 'http://127.0.0.1:8888@evil.test/callback' }],
  ['https', { redirect_uri: 'https://127.0.0.1:8888/callback' }],
  ['no port', { redirect_uri: 'http://127.0.0.1/callback' }],
  ['a port past the last', { redirect_uri: 'http://127.0.0.1:65536/callback' }],
  ['another path', { redirect_uri: 'http://127.0.0.1:8888/callback/' }],
  ['a query', { redirect_uri: 'http://127.0.0.1:8888/callback?a=b' }],
  ['a fragment', { redirect_uri: 'http://127.0.0.1:8888/callback#a' }],
  ['a second line', { redirect_uri: 'http://127.0.0.1:8888/callback\n' }],
])('%s is told on a page and never sent anywhere', async (_what, fields: Fields) => {
  const answer = await createWalk().ask(fields);
  expect(answer.status).toBe(400);
  expect(answer.headers.get('location')).toBeNull();
  expect(await answer.text()).toContain('This sign-in cannot go on');
});

test.each(['client_id', 'redirect_uri'])('a repeated %s is told on a page', async (name) => {
  const query = new URLSearchParams(await request());
  query.append(name, query.get(name) ?? '');
  expect((await createWalk().send(`/authorize?${query}`)).status).toBe(400);
});

test.each([
  ['no response type', { response_type: '' }, 'invalid_request'],
  ['a response type of OpenID Connect', { response_type: 'id_token' }, 'unsupported_response_type'],
  ['no challenge', { code_challenge: '' }, 'invalid_request'],
  ['the plain method', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['no method, which means plain', { code_challenge_method: '' }, 'invalid_request'],
  ['a challenge that is no SHA-256', { code_challenge: 'short' }, 'invalid_request'],
  ['an unknown scope', { scope: 'profile everything' }, 'invalid_scope'],
])('%s goes back to the client as an error', async (_what, fields: Fields, error) => {
  const answer = await createWalk().ask(fields);
  const location = new URL(answer.headers.get('location') ?? 'about:blank');
  expect(answer.status).toBe(303);
  expect(location.href).toMatch(new RegExp(`^${redirectUri}\\?`));
  expect(answerOf(location)).toMatchObject({ error, state: 'the-state', iss: origin });
});

test('a repeated parameter goes back as an error, a repeated state without one', async () => {
  const { send } = createWalk();
  for (const [name, state] of [
    ['scope', 'the-state'],
    ['state', null],
  ] as const) {
    const query = new URLSearchParams(await request());
    query.append(name, 'profile');
    const location = new URL((await send(`/authorize?${query}`)).headers.get('location') ?? 'about:blank');
    expect(location.searchParams.get('error')).toBe('invalid_request');
    expect(location.searchParams.get('state')).toBe(state);
  }
});

test.each(['http://127.0.0.1:1/callback', 'http://127.0.0.1:65535/callback', 'http://[::1]:8888/callback'])(
  '%s is a redirect URI',
  async (redirect_uri) => {
    const { href } = await createWalk().decide({}, { redirect_uri });
    expect(href.startsWith(`${redirect_uri}?code=`)).toBe(true);
  },
);

test('approval brings a code, the state as it came, and the issuer', async () => {
  const state = 'a b&c=d"<é>';
  const answer = answerOf(await createWalk().decide({}, { state }));
  expect(Object.keys(answer).toSorted()).toEqual(['code', 'iss', 'state']);
  expect(answer).toMatchObject({ state, iss: origin });
});

test('a request without a state is answered without one', async () => {
  expect(answerOf(await createWalk().decide({}, { state: '' }))).not.toHaveProperty('state');
});

test.each([
  ['to deny', { decision: 'deny' }],
  ['to uncheck every scope', { 'grant:profile': '', 'grant:playlist-read': '' }],
])('%s brings access_denied', async (_what, fields: Fields) => {
  const answer = answerOf(await createWalk().decide(fields));
  expect(answer).toMatchObject({ error: 'access_denied', state: 'the-state', iss: origin });
  expect(answer).not.toHaveProperty('code');
});

test('a decision is taken once', async () => {
  const { open, post } = createWalk();
  const fields = { transaction: await open(), decision: 'deny' };
  expect((await post('/authorize', fields)).status).toBe(303);
  expect((await post('/authorize', fields)).status).toBe(400);
});

test('a consent page is good for ten minutes', async () => {
  const { open, post, clock } = createWalk();
  const [early, late] = [await open(), await open()];
  clock.pass(599);
  expect((await post('/authorize', { transaction: early, decision: 'deny' })).status).toBe(303);
  clock.pass(1);
  expect((await post('/authorize', { transaction: late, decision: 'deny' })).status).toBe(400);
});

test.each(['null', 'http://evil.test', 'http://127.0.0.1:8888', `${origin}.evil.test`])(
  'a form that the origin %s sends is refused, and the page stays good',
  async (foreign) => {
    const { open, post } = createWalk();
    const fields = { transaction: await open(), decision: 'deny' };
    expect((await post('/authorize', fields, { origin: foreign })).status).toBe(403);
    expect((await post('/authorize', fields, { origin })).status).toBe(303);
  },
);

test.each([
  ['without a transaction', { transaction: '' }],
  ['with an invented transaction', { transaction: 'invented' }],
  ['without a decision', { decision: '' }],
  ['with a person nobody is', { person: 'mallory' }],
  ['with a life that was not offered', { life: '86400' }],
])('a form %s is refused', async (_what, fields: Fields) => {
  expect((await createWalk().decide(fields)).href).toBe('about:blank');
});

test('a flood of sign-ins pushes the oldest out', async () => {
  const { open, post } = createWalk();
  const first = await open();
  for (let opened = 0; opened < 256; opened += 1) await open();
  expect((await post('/authorize', { transaction: first, decision: 'deny' })).status).toBe(400);
});
