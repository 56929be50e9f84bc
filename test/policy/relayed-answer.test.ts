import { expect, test } from 'vitest';
import {
  type CallbackRequest,
  judgeRelayedVisit,
  judgeVisit,
  type Stage,
} from '../../main/policy/callback-request';
import { judgePastedUrl } from '../../main/policy/pasted-url';

const redirectUri = 'http://127.0.0.1:8888/callback';
const state = 'q8Zr0nX2vT5yB7wL1kJ4mP6s';
const expected = { state, issuer: 'https://issuer.example', issuerPromised: false, inFragment: true };
const waiting: Stage = { kind: 'waiting', expected };
const answered: Stage = { kind: 'answered', resultPath: '/result/1' };

const arrival: CallbackRequest = { method: 'GET', host: '127.0.0.1:8888', target: '/callback' };
const relayed: CallbackRequest = {
  ...arrival,
  method: 'POST',
  origin: 'http://127.0.0.1:8888',
  contentType: 'application/x-www-form-urlencoded',
};

const judge = (request: CallbackRequest, stage: Stage = waiting) => judgeVisit(request, redirectUri, stage);
const judgeBody = (body: string | null, stage: Stage = waiting) =>
  judgeRelayedVisit(body, redirectUri, stage);
const token = `access_token=t0ken&token_type=Bearer&state=${state}`;

test('a browser that comes without a query is given the page that relays', () => {
  expect(judge(arrival)).toEqual({ kind: 'relay' });
  expect(judge({ ...arrival, secFetchMode: 'navigate', secFetchDest: 'document' })).toEqual({
    kind: 'relay',
  });
  expect(judge({ ...arrival, secFetchDest: 'iframe' })).toMatchObject({ status: 403 });
  expect(judge({ ...arrival, host: 'evil.test' })).toMatchObject({ status: 421 });
});

test('without a fragment to wait for there is no such page, and no body is read', () => {
  const code: Stage = { kind: 'waiting', expected: { ...expected, inFragment: false } };
  expect(judge(arrival, code)).toMatchObject({ status: 400 });
  expect(judge(relayed, code)).toMatchObject({ status: 405 });
  expect(judge(relayed, { kind: 'idle' })).toMatchObject({ status: 405 });
  expect(judge(relayed, answered)).toMatchObject({ status: 405 });
});

test('what the page relays is read', () => {
  expect(judge(relayed)).toEqual({ kind: 'relayed' });
  const fromBrowser = { secFetchSite: 'same-origin', secFetchMode: 'cors', secFetchDest: 'empty' };
  expect(judge({ ...relayed, ...fromBrowser })).toEqual({ kind: 'relayed' });
  const contentType = 'application/x-www-form-urlencoded;charset=UTF-8';
  expect(judge({ ...relayed, contentType })).toEqual({ kind: 'relayed' });
});

test.each([
  ['another host', 421, { host: 'evil.test:8888' }],
  ['another path', 404, { target: '/callback/' }],
  ['a query', 404, { target: `/callback?state=${state}` }],
  ['no origin', 403, { origin: undefined }],
  ['an opaque origin', 403, { origin: 'null' }],
  ['another origin', 403, { origin: 'https://evil.test' }],
  ['another port', 403, { origin: 'http://127.0.0.1:9999' }],
  ['two origins', 403, { origin: 'http://127.0.0.1:8888,https://evil.test' }],
  ['another site', 403, { secFetchSite: 'cross-site' }],
  ['a form that is sent', 403, { secFetchMode: 'navigate' }],
  ['a frame', 403, { secFetchDest: 'iframe' }],
  ['plain text', 415, { contentType: 'text/plain' }],
  ['no content type', 415, { contentType: undefined }],
])('%s is refused with %i before the body is read', (_what, status, changes) => {
  expect(judge({ ...relayed, ...changes })).toMatchObject({ kind: 'refused', status });
});

test('a token with the right state is the answer', () => {
  const verdict = judgeBody(token);
  expect(verdict.kind === 'token' && verdict.parameters.get('access_token')).toBe('t0ken');
});

test('an error is heard before a token, in the fragment as in the query', () => {
  const denied = { kind: 'error', code: 'access_denied', description: null };
  expect(judgeBody(`error=access_denied&${token}`)).toEqual(denied);
  expect(judge({ ...arrival, target: `/callback?error=access_denied&state=${state}` })).toEqual(denied);
});

test.each([
  ['no body', '', 400],
  ['too long a body', null, 413],
  ['no state', 'access_token=t', 400],
  ['another state', 'access_token=t&state=guess', 400],
  ['two states', `access_token=t&state=guess&state=${state}`, 400],
  ['two tokens', `${token}&access_token=other`, 400],
  ['another issuer', `${token}&iss=https%3A%2F%2Fevil.test`, 400],
  ['a code', `code=c&state=${state}`, 400],
  ['an empty token', `access_token=&state=${state}`, 400],
])('%s is refused, and quotes nothing', (_what, body, status) => {
  const verdict = judgeBody(body);
  expect(verdict).toMatchObject({ kind: 'refused', status });
  expect(JSON.stringify(verdict)).not.toMatch(/guess|evil\.test|t0ken/);
});

test('an issuer that was promised has to be there', () => {
  const promised: Stage = { kind: 'waiting', expected: { ...expected, issuerPromised: true } };
  expect(judgeBody(token, promised)).toMatchObject({ status: 400 });
  expect(judgeBody(`${token}&iss=https%3A%2F%2Fissuer.example`, promised).kind).toBe('token');
});

test('a token in a query is refused: it has been in logs and histories', () => {
  expect(judge({ ...arrival, target: `/callback?${token}` })).toMatchObject({ kind: 'refused', status: 400 });
});

test('a code in a query is not what was asked for', () => {
  const target = `/callback?code=c&state=${state}`;
  expect(judge({ ...arrival, target })).toMatchObject({ kind: 'refused', status: 400 });
});

test('an answer that came first makes the next one too late', () => {
  expect(judgeBody(token, answered)).toMatchObject({ status: 410 });
});

test('a pasted address brings the token of its fragment, and of nothing else', () => {
  const paste = (rest: string) => judgePastedUrl(`${redirectUri}${rest}`, { ...expected, redirectUri });
  expect(paste(`#${token}`).kind).toBe('token');
  expect(paste(`?${token}`).kind).toBe('refused');
  expect(paste(`?${token}#`).kind).toBe('refused');
  expect(paste(`#error=access_denied&state=${state}`).kind).toBe('error');
  expect(paste(`?error=access_denied&state=${state}`).kind).toBe('error');
  expect(paste('#access_token=t&state=guess').kind).toBe('refused');
});
