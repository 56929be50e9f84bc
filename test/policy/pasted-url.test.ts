import { expect, test } from 'vitest';
import { judgePastedUrl } from '../../main/policy/pasted-url';

const state = 'q8Zr0nX2vT5yB7wL1kJ4mP6s';
const redirectUri = 'http://127.0.0.1:8888/callback';
const expected = {
  redirectUri,
  state,
  issuer: 'https://issuer.example',
  issuerPromised: false,
  inFragment: false,
};

test('the address that the browser ended on brings the code', () => {
  const verdict = judgePastedUrl(`  ${redirectUri}?code=c0de&state=${state}#_=_\n`, expected);
  expect(verdict.kind === 'code' && verdict.parameters.get('code')).toBe('c0de');
});

test('a pasted refusal is heard', () => {
  const verdict = judgePastedUrl(`${redirectUri}?error=access_denied&state=${state}`, expected);
  expect(verdict).toEqual({ kind: 'error', code: 'access_denied', description: null });
});

const answer = `?code=c&state=${state}`;

test.each([
  ['nothing', '   ', /^Paste the address/],
  ['a bare code', 'c0de', /not the address/],
  ['the sign-in page', `https://accounts.example/authorize${answer}`, /not the address/],
  ['another port', `http://127.0.0.1:9999/callback${answer}`, /not the address/],
  ['another scheme', `https://127.0.0.1:8888/callback${answer}`, /not the address/],
  ['another path', `http://127.0.0.1:8888/other${answer}`, /not the address/],
  ['localhost', `http://localhost:8888/callback${answer}`, /not the address/],
  ['a user name', `http://a@127.0.0.1:8888/callback${answer}`, /not the address/],
  [
    'the redirect URI inside another address',
    `https://evil.example/?u=${redirectUri}${answer}`,
    /not the address/,
  ],
  ['a script', `javascript:${redirectUri}${answer}`, /not the address/],
  ['no parameters', redirectUri, /part of this address is missing/],
  ['no code', `${redirectUri}?state=${state}`, /part of this address is missing/],
  ['another state', `${redirectUri}?code=c&state=guess`, /belongs to another sign-in/],
  ['an error with another state', `${redirectUri}?error=x&state=guess`, /belongs to another sign-in/],
  ['another issuer', `${redirectUri}${answer}&iss=https://evil.example`, /another provider/],
  ['the address twice over', `${redirectUri}${answer}&state=${state}`, /repeats a parameter/],
])('%s is refused with words to act on', (_name, text, words) => {
  const verdict = judgePastedUrl(text, expected);
  expect(verdict.kind === 'refused' && verdict.words).toMatch(words);
});

test('an issuer that was promised has to be there', () => {
  const verdict = judgePastedUrl(`${redirectUri}${answer}`, { ...expected, issuerPromised: true });
  expect(verdict.kind === 'refused' && verdict.words).toMatch(/part of this address is missing/);
});
