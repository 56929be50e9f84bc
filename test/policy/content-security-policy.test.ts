import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../main/policy/content-security-policy';

const directives = contentSecurityPolicy.split('; ').map((directive) => directive.split(' '));

test.each([
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self' data:"],
  ['font-src', "'self'"],
  ['connect-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['frame-ancestors', "'none'"],
  ['object-src', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', "'none'"],
])('S-C1 %s is %s', (name, sources) => {
  const values = directives
    .filter(([directive]) => directive === name)
    .map(([, ...value]) => value.join(' '));
  expect(values).toEqual([sources]);
});

test('S-C1 nothing else is said, and nothing unsafe', () => {
  expect(directives).toHaveLength(12);
  expect(contentSecurityPolicy).not.toMatch(/unsafe|nonce|sha256|\*|https?:|blob:|wasm/);
  // A header is one line.
  expect(contentSecurityPolicy).toMatch(/^[\x20-\x7e]+$/);
});
