import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { checkCallback } from '../../main/oauth/authorization-request';
import { publicClient } from './scripted-endpoint';

const request = {
  url: 'https://as.test/authorize',
  state: 'CANARY-state',
  codeVerifier: 'CANARY-verifier',
  redirectUri: 'http://127.0.0.1:8888/callback',
};
const silent = { issuer: 'https://as.test' };
const promising = { ...silent, authorization_response_iss_parameter_supported: true };

const check = (query: string, server = silent) =>
  checkCallback(server, publicClient, request, new URLSearchParams(query));

test('a right callback gives what the exchange needs', () => {
  const checked = check('code=c0de&state=CANARY-state');
  expect(checked.parameters.get('code')).toBe('c0de');
  expect(checked.codeVerifier).toBe(request.codeVerifier);
  expect(checked.redirectUri).toBe(request.redirectUri);
});

test('O13 a right issuer is accepted, promised or not', () => {
  const query = 'code=c0de&state=CANARY-state&iss=https%3A%2F%2Fas.test';
  expect(check(query).parameters.get('code')).toBe('c0de');
  expect(check(query, promising).parameters.get('code')).toBe('c0de');
});

test.each([
  ['O7 no state', 'code=CANARY-code', silent, 'response parameter "state" missing'],
  ['O7 a wrong state', 'code=CANARY-code&state=x', silent, 'unexpected "state"'],
  ['O7 a state of other case', 'code=CANARY-code&state=canary-STATE', silent, 'unexpected "state"'],
  ['O13 a foreign issuer', 'code=CANARY-code&state=CANARY-state&iss=https://evil.test', silent, '"iss"'],
  [
    'O13 an issuer with a slash more',
    'code=CANARY-code&state=CANARY-state&iss=https://as.test/',
    silent,
    '"iss"',
  ],
  [
    'O13 no issuer though promised',
    'code=CANARY-code&state=CANARY-state',
    promising,
    '"iss" (issuer) missing',
  ],
  ['O14 two states', 'code=CANARY-code&state=CANARY-state&state=CANARY-state', silent, '"state"'],
  ['O14 two issuers', 'code=CANARY-code&state=CANARY-state&iss=https://as.test&iss=x', silent, '"iss"'],
  ['an error', 'error=access_denied&state=CANARY-state', silent, 'is an error'],
  ['O15 an error with a wrong state', 'error=CANARY&state=x', silent, 'unexpected "state"'],
  ['O8 a token in place of a code', 'token=CANARY-token&state=CANARY-state', silent, 'implicit'],
])('%s is refused, and the error quotes nothing', (_name, query, server, words) => {
  const refusal = caught(() => check(query, server));
  expect(refusal.message).toContain(words);
  expect(inspect(refusal, { depth: 9, showHidden: true })).not.toContain('CANARY');
});

function caught(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('Nothing was thrown');
}
