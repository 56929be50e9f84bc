import { expect, test } from 'vitest';
import { readJwt } from '../../main/oauth/jwt';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a signed JWT is read, without its signature', () => {
  const jwt = readJwt(`${part({ alg: 'RS256', kid: 'k' })}.${part({ sub: 'ada', exp: 7 })}.signature`);
  expect(jwt).toEqual({ header: { alg: 'RS256', kid: 'k' }, claims: { sub: 'ada', exp: 7 } });
});

test.each([
  ['an opaque token', 'BQDk2x8s'],
  ['an opaque token with dots', 'ya29.a0AfB.byC'],
  ['nothing', ''],
  ['an encrypted JWT (RFC 7516)', `${part({ alg: 'dir', enc: 'A256GCM' })}..iv.text.tag`],
  ['a JWT without a signature', `${part({ alg: 'none' })}.${part({ sub: 'ada' })}.`],
  ['one that only looks signed', `${part({ alg: 'none' })}.${part({ sub: 'ada' })}.signature`],
  ['claims that are a list', `${part({ alg: 'RS256' })}.${part([1])}.signature`],
  ['claims that are no JSON', `${part({ alg: 'RS256' })}.bm90LWpzb24.signature`],
  ['a header that is no JSON', `bm90LWpzb24.${part({})}.signature`],
])('%s is none', (_what, token) => {
  expect(readJwt(token)).toBeNull();
});
