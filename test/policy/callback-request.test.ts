import { describe, expect, test } from 'vitest';
import {
  type CallbackRequest,
  type ExpectedCallback,
  judgeCallback,
  judgeVisit,
  type Stage,
} from '../../main/policy/callback-request';

const state = 'q8Zr0nX2vT5yB7wL1kJ4mP6s';
const expected: ExpectedCallback = {
  redirectUri: 'http://127.0.0.1:8888/callback',
  state,
  issuer: 'https://issuer.example',
  issuerPromised: false,
  inFragment: false,
};
const promised: ExpectedCallback = { ...expected, issuerPromised: true };

function request(changes: Partial<CallbackRequest> = {}): CallbackRequest {
  return { method: 'GET', host: '127.0.0.1:8888', target: `/callback?code=c0de&state=${state}`, ...changes };
}

const query = (text: string): CallbackRequest => request({ target: `/callback?${text}` });

test('a callback with the right state brings the code', () => {
  const verdict = judgeCallback(request(), expected);
  expect(verdict.kind === 'code' && verdict.parameters.get('code')).toBe('c0de');
});

test('the headers of a browser that navigates are no obstacle', () => {
  const browser = request({ secFetchMode: 'navigate', secFetchDest: 'document' });
  expect(judgeCallback(browser, expected).kind).toBe('code');
  expect(judgeCallback({ ...browser, origin: 'http://127.0.0.1:8888' }, expected).kind).toBe('code');
});

test('an error with the right state is heard before a code', () => {
  const verdict = judgeCallback(
    query(`error=access_denied&error_description=No%21&code=c&state=${state}`),
    expected,
  );
  expect(verdict).toEqual({ kind: 'error', code: 'access_denied', description: 'No!' });
});

test('an error needs no description', () => {
  const verdict = judgeCallback(query(`error=server_error&state=${state}`), expected);
  expect(verdict).toEqual({ kind: 'error', code: 'server_error', description: null });
});

test('an issuer that is the expected one is accepted (RFC 9207)', () => {
  const target = `code=c&state=${state}&iss=https%3A%2F%2Fissuer.example`;
  expect(judgeCallback(query(target), expected).kind).toBe('code');
  expect(judgeCallback(query(target), promised).kind).toBe('code');
});

test('a redirect URI on port 80 is met without the port, as browsers ask', () => {
  const plain = { ...expected, redirectUri: 'http://127.0.0.1:80/callback' };
  expect(judgeCallback(request({ host: '127.0.0.1' }), plain).kind).toBe('code');
});

type Attack = readonly [name: string, status: number, request: CallbackRequest];

const attacks: readonly Attack[] = [
  ['L2 another host name on the port (DNS rebinding)', 421, request({ host: 'evil.test:8888' })],
  ['L2 localhost in place of the literal', 421, request({ host: 'localhost:8888' })],
  ['L2 another port', 421, request({ host: '127.0.0.1:9999' })],
  ['L2 no port', 421, request({ host: '127.0.0.1' })],
  ['L2 no Host at all', 421, request({ host: undefined })],
  ['L2 two Host headers', 421, request({ host: '127.0.0.1:8888,evil.test' })],
  ['L2 a user name in the Host', 421, request({ host: 'a@127.0.0.1:8888' })],
  ['L2 the literal written in another way', 421, request({ host: '127.1:8888' })],
  ['L3 favicon', 404, request({ target: '/favicon.ico' })],
  ['L3 root', 404, request({ target: '/' })],
  ['L3 the path with a slash after it', 404, request({ target: `/callback/?code=c&state=${state}` })],
  ['L3 the path in capitals', 404, request({ target: `/CALLBACK?code=c&state=${state}` })],
  ['L3 the path encoded', 404, request({ target: `/%63allback?code=c&state=${state}` })],
  ['L3 the path by way of dots', 404, request({ target: `/x/../callback?code=c&state=${state}` })],
  ['L3 two slashes', 404, request({ target: `//callback?code=c&state=${state}` })],
  ['L3 absolute form', 404, request({ target: `http://127.0.0.1:8888/callback?code=c&state=${state}` })],
  ['L3 asterisk form', 404, request({ target: '*' })],
  ['L3 empty target', 404, request({ target: '' })],
  ['L3 the path without parameters', 400, request({ target: '/callback' })],
  ['L4 forged error without state', 400, query('error=access_denied')],
  ['L4 forged error with a wrong state', 400, query('error=access_denied&state=guess')],
  ['L5 forged code without state', 400, query('code=evil')],
  ['L5 forged code with a wrong state', 400, query('code=evil&state=guess')],
  ['L5 empty state', 400, query('code=evil&state=')],
  ['L5 state in other capitals', 400, query(`code=evil&state=${state.toLowerCase()}`)],
  ['L6 state that differs in its last character', 400, query(`code=evil&state=${state.slice(0, -1)}!`)],
  ['L6 state cut short', 400, query(`code=evil&state=${state.slice(0, -1)}`)],
  ['L6 state with more after it', 400, query(`code=evil&state=${state}x`)],
  ['L5 the right state after a wrong one', 400, query(`code=c&state=guess&state=${state}`)],
  ['L5 a second code', 400, query(`code=a&code=b&state=${state}`)],
  ['L5 any parameter twice, by another spelling', 400, query(`code=c&state=${state}&x=1&%78=2`)],
  ['L5 another issuer (mix-up)', 400, query(`code=c&state=${state}&iss=https://evil.example`)],
  ['L5 the issuer with a slash after it', 400, query(`code=c&state=${state}&iss=https://issuer.example/`)],
  ['L5 an empty issuer', 400, query(`code=c&state=${state}&iss=`)],
  [
    'L4 an error of another issuer',
    400,
    query(`error=access_denied&state=${state}&iss=https://evil.example`),
  ],
  ['L9 POST', 405, request({ method: 'POST' })],
  ['L9 HEAD', 405, request({ method: 'HEAD' })],
  ['L9 OPTIONS', 405, request({ method: 'OPTIONS' })],
  ['L9 method in small letters', 405, request({ method: 'get' })],
  ['L9 fetch from another page', 403, request({ secFetchMode: 'cors', secFetchDest: 'empty' })],
  ['L9 image of another page', 403, request({ secFetchMode: 'no-cors', secFetchDest: 'image' })],
  ['L10 frame of another page', 403, request({ secFetchMode: 'navigate', secFetchDest: 'iframe' })],
  ['L9 foreign Origin', 403, request({ origin: 'https://evil.example' })],
  ['L9 opaque Origin', 403, request({ origin: 'null' })],
  ['L15 a beacon of another page', 403, request({ secFetchMode: 'no-cors', secFetchDest: 'empty' })],
  ['a code without a value', 400, query(`code=&state=${state}`)],
  ['neither code nor error', 400, query(`state=${state}`)],
];

test.each(attacks)('%s is refused with %i and the attempt goes on', (_name, status, attack) => {
  expect(judgeCallback(attack, expected)).toMatchObject({ kind: 'refused', status });
});

test('L5 an issuer that is promised and not there is refused with 400 (RFC 9207 §2.4)', () => {
  expect(judgeCallback(request(), promised)).toMatchObject({ kind: 'refused', status: 400 });
});

test('no refusal repeats what was sent', () => {
  for (const [, , attack] of attacks) {
    const verdict = judgeCallback(attack, expected);
    expect(verdict.kind === 'refused' && verdict.words).not.toMatch(/evil|guess|q8Zr0nX2/);
  }
});

describe('the order of the checks', () => {
  const wrong = {
    method: 'POST',
    host: 'evil.test',
    target: '/x?code=a&code=b',
    origin: 'https://evil.example',
  };
  const inOrder: readonly (readonly [Partial<CallbackRequest>, number])[] = [
    [{}, 405],
    [{ method: 'GET' }, 421],
    [{ method: 'GET', host: '127.0.0.1:8888' }, 404],
    [{ method: 'GET', host: '127.0.0.1:8888', target: '/callback?code=c&state=guess' }, 400],
    [{ method: 'GET', host: '127.0.0.1:8888', target: `/callback?state=${state}` }, 403],
  ];

  test.each(inOrder)('with %j put right, the next answers %i', (right, status) => {
    expect(judgeCallback({ ...wrong, ...right }, expected)).toMatchObject({ kind: 'refused', status });
  });
});

describe('a listener by its stage', () => {
  const idle: Stage = { kind: 'idle' };
  const answered: Stage = { kind: 'answered', resultPath: '/result/7' };
  const judge = (visit: CallbackRequest, stage: Stage) => judgeVisit(visit, expected.redirectUri, stage);

  test('takes a callback while it waits', () => {
    expect(judge(request(), { kind: 'waiting', expected }).kind).toBe('code');
  });

  test('has nothing at the address before a request was sent', () => {
    expect(judge(request(), idle)).toMatchObject({ status: 404 });
    expect(judge(request({ method: 'POST' }), idle)).toMatchObject({ status: 405 });
  });

  test('L7 says that a second callback comes too late', () => {
    expect(judge(request(), answered)).toMatchObject({ status: 410 });
    expect(judge(query('code=other'), answered)).toMatchObject({ status: 410 });
  });

  test('shows the result at its own address alone, under the same rules for method and host', () => {
    expect(judge(request({ target: '/result/7' }), answered)).toEqual({ kind: 'result' });
    expect(judge(request({ target: '/result/7?x' }), answered)).toMatchObject({ status: 404 });
    expect(judge(request({ target: '/result/8' }), answered)).toMatchObject({ status: 404 });
    expect(judge(request({ target: '/result/7', host: 'evil.test' }), answered)).toMatchObject({
      status: 421,
    });
    expect(judge(request({ target: '/result/7', method: 'POST' }), answered)).toMatchObject({ status: 405 });
  });
});
