import { expect, test } from 'vitest';
import type { ExpectedAnswer } from '../../main/policy/callback-parameters';
import { judgeRelayedVisit, judgeVisit } from '../../main/policy/callback-request';
import { judgePastedUrl } from '../../main/policy/pasted-url';
import { cases, createMutation } from '../fakes/mutation';

const redirectUri = 'http://127.0.0.1:8888/callback';
const expected = {
  state: 'CANARY-state-Zk3vQ8',
  issuer: 'https://as.example',
  issuerPromised: true,
  inFragment: false,
} satisfies ExpectedAnswer;
const code = 'CANARY-code-7Tq1';
const right = `/callback?code=${code}&state=${expected.state}&iss=${encodeURIComponent(expected.issuer)}`;
const begins: readonly string[] = [
  right,
  right.replace(expected.state, 'CANARY-state-Zk3vQ9'),
  right.replace('code=', 'error='),
  `/callback#code=${code}&state=${expected.state}`,
  '/callback',
  '/',
];

/** Whether these parameters may end the sign-in: each of the two that bind them to it, once and exactly. */
function belong(parameters: URLSearchParams): boolean {
  const [state, issuer] = [parameters.getAll('state'), parameters.getAll('iss')];
  return state.join() === expected.state && issuer.join() === expected.issuer;
}

test('L4 L5 seed 11: no request that differs from the answer is taken for it, and no refusal quotes one', () => {
  const { text, oneOf } = createMutation(11);
  const taken = { code: 0, error: 0, refused: 0, result: 0, relay: 0, relayed: 0, token: 0 };
  const wrong: unknown[] = [];
  for (let at = 0; at < cases; at += 1) {
    const target = text(oneOf(begins));
    const method = oneOf(['GET', 'GET', 'GET', 'POST', 'HEAD', 'get', text('GET')]);
    const host = oneOf(['127.0.0.1:8888', '127.0.0.1:8888', 'localhost:8888', text('127.0.0.1:8888')]);
    const verdict = judgeVisit({ method, host, target }, redirectUri, { kind: 'waiting', expected });
    taken[verdict.kind] += 1;
    const isRight =
      verdict.kind === 'refused'
        ? !verdict.words.includes('CANARY')
        : method === 'GET' &&
          host === '127.0.0.1:8888' &&
          target.startsWith('/callback?') &&
          belong(new URLSearchParams(target.slice('/callback'.length)));
    if (!isRight) wrong.push({ method, host, target, verdict });
  }
  expect(wrong).toEqual([]);
  // All of them came up, or the cases were none.
  expect(Math.min(taken.code, taken.error, taken.refused)).toBeGreaterThan(100);
});

test('seed 12: no pasted text that differs from the answer is taken for it, and no refusal quotes one', () => {
  const { text, oneOf } = createMutation(12);
  const taken = { code: 0, error: 0, refused: 0, token: 0 };
  const wrong: unknown[] = [];
  const origins = ['http://127.0.0.1:8888', 'http://127.0.0.1:8888', 'http://localhost:8888', ''];
  for (let at = 0; at < cases; at += 1) {
    const pasted = text(oneOf(origins) + oneOf(begins));
    const verdict = judgePastedUrl(pasted, { ...expected, redirectUri });
    taken[verdict.kind] += 1;
    const isRight =
      verdict.kind === 'refused'
        ? !verdict.words.includes('CANARY')
        : belong(new URL(pasted.trim()).searchParams);
    if (!isRight) wrong.push({ pasted, verdict });
  }
  expect(wrong).toEqual([]);
  expect(Math.min(taken.code, taken.error, taken.refused)).toBeGreaterThan(100);
});

const token = 'CANARY-token-9Lw5';
const inFragment = { ...expected, inFragment: true };
const answer = `access_token=${token}&token_type=Bearer&state=${expected.state}&iss=${encodeURIComponent(expected.issuer)}`;
const answers: readonly string[] = [
  answer,
  answer.replace(expected.state, 'CANARY-state-Zk3vQ9'),
  answer.replace('access_token=', 'error='),
  answer.replace('access_token=', 'code='),
  `access_token=${token}`,
  '',
];

test('L4 L5 seed 13: of what a page relays nothing that differs from the answer is taken for it', () => {
  const { text, oneOf } = createMutation(13);
  const taken = { code: 0, error: 0, refused: 0, token: 0 };
  const wrong: unknown[] = [];
  for (let at = 0; at < cases; at += 1) {
    const body = text(oneOf(answers));
    const verdict = judgeRelayedVisit(body, redirectUri, { kind: 'waiting', expected: inFragment });
    taken[verdict.kind] += 1;
    const isRight =
      verdict.kind === 'refused' ? !verdict.words.includes('CANARY') : belong(new URLSearchParams(body));
    if (!isRight) wrong.push({ body, verdict });
  }
  expect(wrong).toEqual([]);
  expect(taken.code).toBe(0);
  expect(Math.min(taken.token, taken.error, taken.refused)).toBeGreaterThan(100);
});

test('seed 14: of what is pasted no fragment that differs from the answer is taken for it', () => {
  const { text, oneOf } = createMutation(14);
  const taken = { code: 0, error: 0, refused: 0, token: 0 };
  const wrong: unknown[] = [];
  for (let at = 0; at < cases; at += 1) {
    const pasted = text(redirectUri + oneOf(['#', '#', '#', '?']) + oneOf(answers));
    const verdict = judgePastedUrl(pasted, { ...inFragment, redirectUri });
    taken[verdict.kind] += 1;
    // A server may refuse in its query; a token is in the fragment, or it is none.
    const said = () => new URL(pasted.trim());
    const isRight =
      verdict.kind === 'refused'
        ? !verdict.words.includes('CANARY')
        : belong(new URLSearchParams(said().hash.slice(1))) ||
          (verdict.kind === 'error' && belong(said().searchParams));
    if (!isRight) wrong.push({ pasted, verdict });
  }
  expect(wrong).toEqual([]);
  expect(taken.code).toBe(0);
  expect(Math.min(taken.token, taken.error, taken.refused)).toBeGreaterThan(100);
});
