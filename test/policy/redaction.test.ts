import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { redact } from '../../main/policy/redaction';

/** A short secret that looks like a word, so that nothing but its place gives it away. */
const canary = 'canary';
/** One with all that ends a value in some notation; the quote is the only thing that a notation escapes. */
const thorny = `canary "canary', {canary}&canary`;
const nested = new Error('token request failed', {
  cause: new TypeError(`bad body {"refresh_token":"${canary}"}`, { cause: { client_secret: thorny } }),
});

describe('nothing is left of', () => {
  test.each([
    ['a bearer token', `authorization: Bearer ${canary}.canary-canary_canary~+/=`],
    ['a bearer token in other letters', `AUTHORIZATION: BEARER ${canary}`],
    ['HTTP Basic', `Authorization: Basic Y2FuYXJ5OmNhbmFyeQ== ${canary}`.replace(` ${canary}`, '')],
    ['a JSON body', JSON.stringify({ access_token: thorny, refresh_token: canary, id_token: canary })],
    ['a JSON body with spaces', JSON.stringify({ access_token: thorny, refresh_token: canary }, null, 2)],
    ['JSON in JSON', JSON.stringify({ body: JSON.stringify({ access_token: thorny }) })],
    ['JSON in JSON in JSON', JSON.stringify([JSON.stringify([JSON.stringify({ code: thorny })])])],
    ['a JSON body that was cut', `{"access_token":"${canary} ${canary}`],
    [
      'a form body',
      `grant_type=x&code=${canary}&code_verifier=${canary}&client_secret=${canary}%20canary&a=b`,
    ],
    ['a form', String(new URLSearchParams({ refresh_token: thorny, code: thorny, client_secret: thorny }))],
    [
      'a callback URL',
      `GET http://127.0.0.1:8888/callback?code=${canary}&state=${canary}&x=${canary} HTTP/1.1`,
    ],
    ['a fragment', `https://app.example/#access_token=${canary}&x=${canary}`],
    ['a path with a query', `/callback?code=${canary}&state=${canary}`],
    ['a URL in a URL', encodeURIComponent(`http://127.0.0.1/callback?code=${canary}&state=${canary}`)],
    ['the user of an address', `http://${canary}:${canary}@proxy.example:3128 and ftp://${canary}@x/@y`],
    ['an authorize URL', `“https://accounts.example/authorize?state=${canary}&code_challenge=x”`],
    [
      'a printed object',
      inspect({ accessToken: thorny, tokens: { refreshToken: canary, clientSecret: thorny } }),
    ],
    ['a printed request', inspect({ codeVerifier: canary, state: canary, code: canary })],
    ['printed parameters', inspect(new URLSearchParams({ code: canary, state: canary }))],
    ['a printed map', inspect(new Map([['refresh_token', thorny]]))],
    ['an error within an error', inspect(nested, { depth: 4 })],
    ['an assignment', `client_secret = '${canary} ${canary}'`],
  ])('%s', (_what, text) => {
    expect(redact(text)).not.toMatch(/canary|Y2FuYXJ5/);
    expect(redact(text)).toContain('…');
  });

  test.each([
    ['an opaque token', 'BQDq3zX7o_Yk9-vN2sLr4TqWbE8uJ1aHcF5gM6pR'],
    [
      'a JSON Web Token',
      'eyJhbGciOiJSUzI1NiJ9eyJhbGci.eyJzdWIiOiIxMjM0NTY3ODkwIn0.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
    ],
  ])('%s that nothing names', (_what, token) => {
    expect(redact(`got ${token} back`)).toMatch(/^got [….]+ back$/);
  });
});

describe('this stays readable', () => {
  test.each([
    'The keychain is locked; Token Tray looks again in 30 seconds.',
    'listening on http://127.0.0.1:8888/callback',
    'connect ECONNREFUSED 127.0.0.1:443',
    "{ errno: -111, code: 'ECONNREFUSED', syscall: 'connect', address: '127.0.0.1', port: 443 }",
    '{"error":"invalid_grant","error_description":"Refresh token revoked"}',
    "code: 'OAUTH_RESPONSE_IS_NOT_CONFORM'",
    'The exit code: 1',
    'statusCode: 401',
    'answered with status code=503',
    'signIn failed (ref a1b2c3)',
    'at Session.#renewOnce (file:///opt/Token%20Tray/resources/app.asar/dist/main/main.js:1234:56)',
    'scope=user-read-email user-read-private',
    '0123456789abcdef0123456789abcdef',
    'Zod: Invalid option: expected one of "window"|"browser"',
  ])('%s', (text) => expect(redact(text)).toBe(text));

  test('what stands around a secret', () => {
    expect(redact(`POST /api/token {"grant":"code","code":"${canary}","port":8888} at 14:05`)).toBe(
      'POST /api/token {"grant":"code","code":…,"port":8888} at 14:05',
    );
    expect(redact(`GET http://127.0.0.1:8888/callback?code=${canary} from 127.0.0.1`)).toBe(
      'GET http://127.0.0.1:8888/callback?… from 127.0.0.1',
    );
  });
});

test('a text is redacted once and for all', () => {
  const once = redact(
    `Bearer ${canary} {"access_token":"${canary}"} http://127.0.0.1/callback?code=${canary}`,
  );
  expect(redact(once)).toBe(once);
});

test('a long text takes no time to speak of', () => {
  const text = `${'code="'.repeat(2_000)}${'access_token\\"'.repeat(2_000)}${'a'.repeat(100_000)}`;
  const begun = performance.now();
  redact(text);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
