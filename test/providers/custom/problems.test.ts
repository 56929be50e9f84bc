import { expect, test } from 'vitest';
import { blankProvider } from '../../../main/providers/custom/definition';
import { issuerUrl } from '../../../main/providers/custom/addresses';
import { readParameters } from '../../../main/providers/custom/parameters';
import { customProblems, scopesProblem } from '../../../main/providers/custom/problems';

const typed = {
  ...blankProvider,
  source: 'typed',
  authorization: 'https://id.example/authorize',
  token: 'http://localhost:8080/token',
} as const;

const told = (problems: object) => Object.fromEntries(Object.entries(problems).filter(([, words]) => words));

test.each([
  ['an issuer', { ...blankProvider, issuer: ' https://id.example/realms/one ' }],
  ['an issuer on this computer', { ...blankProvider, issuer: 'http://127.0.0.1:8080' }],
  ['typed endpoints, the optional ones left out', typed],
  ['a wrong issuer that is out of use', { ...typed, issuer: 'nonsense' }],
  ['wrong endpoints that are out of use', { ...blankProvider, issuer: 'https://id.example', token: 'x' }],
])('%s is in order', (_what, custom) => expect(told(customProblems(custom, true))).toEqual({}));

test.each([
  ['no issuer', { issuer: '' }, 'issuer', 'Type the issuer'],
  ['an issuer without a scheme', { issuer: 'id.example' }, 'issuer', 'begins with https://'],
  ['an issuer with a query', { issuer: 'https://id.example?a' }, 'issuer', 'no “?”'],
  ['an issuer with a fragment', { issuer: 'https://id.example#a' }, 'issuer', 'no “#”'],
  ['plain http elsewhere', { issuer: 'http://id.example' }, 'issuer', 'for this computer alone'],
  ['another scheme', { issuer: 'ftp://id.example' }, 'issuer', 'begin with https://'],
  ['a user in the address', { issuer: 'https://me@id.example' }, 'issuer', 'no user name'],
  ['no token endpoint', { ...typed, token: ' ' }, 'token', 'Type the token endpoint.'],
  ['no authorization endpoint', { ...typed, authorization: '' }, 'authorization', 'Type the authorization'],
  ['a wrong optional endpoint', { ...typed, userinfo: 'me' }, 'userinfo', 'begins with https://'],
  ['a parameter of ours', { ...typed, parameters: 'state=x' }, 'parameters', 'Line 1: Token Tray sets state'],
])('%s is told at its field', (_what, fields, field, words) => {
  const problems = told(customProblems({ ...blankProvider, ...fields }, true));
  expect(Object.keys(problems)).toEqual([field]);
  expect(problems[field]).toContain(words);
});

test('an issuer may be pasted as the address of its document', () => {
  for (const path of ['openid-configuration', 'oauth-authorization-server'])
    expect(issuerUrl(`https://id.example/one/.well-known/${path}`)?.href).toBe('https://id.example/one');
});

test('parameters are read line by line, and the wrong ones are left out', () => {
  const text =
    'audience=https://api.example/?a=b\n\n prompt = consent \r\nno sign\nprompt=login\n=x\nscope=all\na b=c';
  const { values, problem } = readParameters(text);
  expect(values).toEqual({ audience: ['https://api.example/?a=b'], prompt: ['consent'] });
  expect(problem?.match(/Line \d/g)).toEqual(['Line 4', 'Line 5', 'Line 6', 'Line 7', 'Line 8']);
  expect(readParameters('')).toEqual({ values: {}, problem: null });
  expect(Object.keys(readParameters('__proto__=x').values)).toEqual(['__proto__']);
});

test('a token may be for several resources (RFC 8707 §2), each of them once', () => {
  const both = 'resource=https://one.example\nresource=https://two.example';
  const values = { resource: ['https://one.example', 'https://two.example'] };
  expect(readParameters(both)).toEqual({ values, problem: null });
  const { problem } = readParameters(`${both}\nresource=https://one.example`);
  expect(problem).toBe('Line 3: resource is there already.');
});

test.each(['client_secret', 'client_assertion', 'grant_type'])('%s is not for an address', (name) =>
  expect(readParameters(`${name}=x`)).toMatchObject({ values: {}, problem: expect.any(String) }),
);

test('scopes are what RFC 6749 §3.3 takes', () => {
  expect(scopesProblem(['openid', 'https://www.googleapis.com/auth/drive', 'read:org', 'a,b'])).toBeNull();
  expect(scopesProblem(['a"b'])).toContain('no quotation marks');
  expect(scopesProblem(['é'])).toContain('plain letters');
  expect(scopesProblem(['x'.repeat(201)])).toContain('200 characters');
  expect(scopesProblem(Array.from({ length: 201 }, () => 'a'))).toContain('200 scopes');
});

test('a way to sign in without a page needs no authorization endpoint, but one that is typed has to be right', () => {
  expect(told(customProblems({ ...typed, authorization: '' }, false))).toEqual({});
  expect(Object.keys(told(customProblems({ ...typed, authorization: 'x' }, false)))).toEqual([
    'authorization',
  ]);
});
