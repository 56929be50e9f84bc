import { expect, test } from 'vitest';
import { deletionWords } from '../../main/view/deletion-words';
import { createLive } from '../profiles/live';

const rest = 'Its client ID, scopes, port and history are deleted';
const there = 'What you registered at Provider stays there.';

test.each([
  ['code-pkce', true, 'Its tokens are deleted.', ' too'],
  ['code-secret', true, 'Its tokens and its client secret are deleted.', ' too'],
  ['code-secret', false, 'Its client secret is deleted.', ' too'],
  ['code-pkce', false, 'It has no tokens and no secret.', ''],
] as const)('a profile with %s, signed in %s', async (grant, signedIn, kept, too) => {
  const { live } = await createLive({ grant }, signedIn);
  expect(deletionWords(live)).toBe(`${kept} ${rest}${too}. ${there}`);
});

test('a client secret that is held for the sign-in in force goes as well', async () => {
  const signedInWith = { clientId: 'old', grant: 'code-secret' as const, scopes: [] };
  const { live } = await createLive({ signedInWith }, true);
  expect(deletionWords(live)).toContain('Its tokens and its client secret are deleted');
});
