import { expect, test } from 'vitest';
import { createWalk, readError, readTokens, redirectUri, verifier } from './walk';
import type { Fields } from './walk';

test.each([
  ['no grant type', { grant_type: '' }, '400 invalid_request'],
  ['a grant that is not offered', { grant_type: 'password' }, '400 unsupported_grant_type'],
  ['no code', { code: '' }, '400 invalid_request'],
  ['an invented code', { code: 'invented' }, '400 invalid_grant'],
  ['no redirect URI', { redirect_uri: '' }, '400 invalid_request'],
  ['another port', { redirect_uri: 'http://127.0.0.1:8889/callback' }, '400 invalid_grant'],
  ['another spelling', { redirect_uri: 'http://127.0.0.1:08888/callback' }, '400 invalid_grant'],
  ['no verifier', { code_verifier: '' }, '400 invalid_request'],
  ['a verifier of another shape', { code_verifier: 'short' }, '400 invalid_request'],
  ['a wrong verifier', { code_verifier: `${verifier}x` }, '400 invalid_grant'],
  ['no client', { client_id: '' }, '400 invalid_client'],
  ['an unknown client', { client_id: 'somebody' }, '400 invalid_client'],
  ['a secret in the body', { client_secret: 'practice-secret' }, '400 invalid_client'],
  [
    'a confidential client without its secret',
    { client_id: 'token-tray-confidential' },
    '400 invalid_client',
  ],
])('%s is refused', async (_what, fields: Fields, error) => {
  const { approve, exchange } = createWalk();
  expect(await readError(await exchange(await approve(), fields))).toBe(error);
});

const basic = (credentials: string) => ({ authorization: `Basic ${btoa(credentials)}` });
const confidential = { client_id: 'token-tray-confidential' };

test.each([
  ['a wrong secret', basic('token-tray-confidential:wrong')],
  ['no secret', basic('token-tray-confidential:')],
  ['no colon', basic('token-tray-confidential')],
  ['two colons', basic('token-tray-confidential:practice-secret:more')],
  ['a broken escape', basic('token-tray-confidential:%')],
  ['an unknown client', basic('somebody:practice-secret')],
  ['a public client', basic('token-tray:')],
  ['no Base64', { authorization: 'Basic ???' }],
  ['another scheme', { authorization: 'Bearer practice-secret' }],
])('Basic with %s is answered with 401 and a challenge', async (_what, headers: Fields) => {
  const { approve, exchange } = createWalk();
  const answer = await exchange(await approve({}, confidential), { client_id: '' }, headers);
  expect(answer.headers.get('www-authenticate')).toBe('Basic realm="Practice"');
  expect(await readError(answer)).toBe('401 invalid_client');
});

test('Basic is form-encoded, and a client_id beside it must be the same', async () => {
  const { approve, exchange } = createWalk();
  const code = await approve({}, confidential);
  const headers = basic('token%2Dtray%2Dconfidential:practice%2Dsecret');
  expect(await readError(await exchange(code, {}, headers))).toBe('401 invalid_client');
  expect((await exchange(code, confidential, headers)).status).toBe(200);
});

test('a confidential client needs the verifier as well', async () => {
  const { approve, exchange } = createWalk();
  const code = await approve({}, confidential);
  const fields = { ...confidential, code_verifier: `${verifier}x` };
  const answer = await exchange(code, fields, basic('token-tray-confidential:practice-secret'));
  expect(await readError(answer)).toBe('400 invalid_grant');
});

test('a code is of no use to another client', async () => {
  const { approve, exchange } = createWalk();
  expect(await readError(await exchange(await approve({}, confidential)))).toBe('400 invalid_grant');
});

test('a code lives for sixty seconds', async () => {
  const { approve, exchange, clock } = createWalk();
  const [early, late] = [await approve(), await approve()];
  clock.pass(59);
  expect((await exchange(early)).status).toBe(200);
  clock.pass(1);
  expect(await readError(await exchange(late))).toBe('400 invalid_grant');
});

test('the second use of a code ends the tokens of the first, even after its minute', async () => {
  for (const seconds of [0, 120]) {
    const { approve, exchange, renew, me, clock } = createWalk();
    const code = await approve();
    const { access_token, refresh_token } = await readTokens(await exchange(code));
    clock.pass(seconds);
    expect(await readError(await exchange(code))).toBe('400 invalid_grant');
    expect((await me(access_token)).status).toBe(401);
    expect(await readError(await renew(refresh_token ?? ''))).toBe('400 invalid_grant');
  }
});

test('of two requests with one code at once, neither keeps tokens', async () => {
  const { approve, exchange, me } = createWalk();
  const code = await approve();
  const answers = await Promise.all([exchange(code), exchange(code)]);
  // Which of the two comes first is the scheduler's affair.
  const [granted, refused] = answers.toSorted((one, other) => one.status - other.status);
  expect([granted?.status, refused?.status]).toEqual([200, 400]);
  expect((await me((await readTokens(granted ?? Response.error())).access_token)).status).toBe(401);
});

test('a code that met a wrong verifier is spent', async () => {
  const { approve, exchange } = createWalk();
  const code = await approve();
  await exchange(code, { code_verifier: `${verifier}x` });
  expect(await readError(await exchange(code))).toBe('400 invalid_grant');
});

test('only what stayed checked is granted, and the answer says so', async () => {
  const { approve, exchange, me } = createWalk();
  const granted = { 'grant:profile': '', 'grant:playback-control': 'on' };
  const tokens = await readTokens(await exchange(await approve(granted)));
  expect(tokens.scope).toBe('playlist-read');
  expect(await (await me(tokens.access_token)).json()).toMatchObject({ id: 'ada', display_name: null });
});

test('a request without scopes asks for the default one', async () => {
  const { approve, exchange } = createWalk();
  expect((await readTokens(await exchange(await approve({}, { scope: '' })))).scope).toBe('profile');
});

test.each([3600, 300, 60, 20])('a token of %d seconds lives exactly as long', async (seconds) => {
  const { signIn, me, clock } = createWalk();
  const { access_token, expires_in } = await signIn({ life: String(seconds) });
  expect(expires_in).toBe(seconds);
  clock.pass(seconds - 1);
  expect((await me(access_token)).status).toBe(200);
  clock.pass(1);
  expect((await me(access_token)).status).toBe(401);
});

test('a body must be a form, with no field twice, of at most 8 KiB', async () => {
  const { send, approve } = createWalk();
  const form = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' };
  const attempt = async (body: string, headers: Fields) =>
    readError(await send('/token', { method: 'POST', body, headers }));
  expect(await attempt('{}', { 'content-type': 'application/json' })).toBe('400 invalid_request');
  expect(await attempt('client_id=token-tray&client_id=token-tray', form)).toBe('400 invalid_request');
  expect(await attempt(`client_id=${'x'.repeat(8192)}`, form)).toBe('413 invalid_request');
  const whole = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'token-tray',
    redirect_uri: redirectUri,
    code_verifier: verifier,
    code: await approve(),
  });
  const padded = `${whole}&unknown=`.padEnd(8192, 'x');
  expect((await send('/token', { method: 'POST', body: padded, headers: form })).status).toBe(200);
});
