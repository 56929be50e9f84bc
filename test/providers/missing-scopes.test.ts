import { expect, test } from 'vitest';
import { missingScopes } from '../../main/providers/missing-scopes';

const [email, profile] = ['email', 'profile'].map(
  (name) => `https://www.googleapis.com/auth/userinfo.${name}`,
);

test.each([
  ['nothing asked for', [], ['read'], []],
  ['all granted, in another order', ['read', 'write'], ['write', 'read'], []],
  ['one left out', ['read', 'write'], ['read'], ['write']],
  ['none granted', ['read'], [], ['read']],
  ['a name in other letters, which is another scope (RFC 6749 §3.3)', ['Read'], ['read'], ['Read']],
  ['Google’s own name granted', ['openid', 'email', 'profile'], ['openid', email, profile], []],
  ['Google’s own name asked for', [email], ['email'], []],
  ['Google’s own name asked for and granted', [profile], [profile], []],
  ['another of Google’s left out', ['email', 'profile'], [email], ['profile']],
  ['what GitHub leaves out beside its holder', ['user', 'user:email', 'read:user'], ['user'], []],
  ['what is held by what is held', ['read:org', 'public_repo'], ['admin:org', 'repo'], []],
  ['a part of what was asked for', ['repo', 'public_repo'], ['public_repo'], ['repo']],
  ['a part of something else', ['read:org', 'user:email'], ['repo'], ['read:org', 'user:email']],
  ['a name that only ends alike', ['email'], ['https://api.test/userinfo.email'], ['email']],
] as [string, string[], string[], string[]][])('%s', (_what, asked, granted, missing) => {
  expect(missingScopes(asked, granted)).toEqual(missing);
});
