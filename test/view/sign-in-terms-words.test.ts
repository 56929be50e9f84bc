import { expect, test } from 'vitest';
import { blankProvider } from '../../main/providers/custom/definition';
import { draftOf } from '../../main/view/form-view';
import { newSignInWords } from '../../main/view/sign-in-terms-words';
import { createLive } from '../profiles/live';

const custom = { ...blankProvider, issuer: 'https://one.example' };
const elsewhere = { ...custom, issuer: 'https://two.example' };

test('nothing is said to be renewed until the new sign-in where nothing renews it', async () => {
  const { live } = await createLive({ grant: 'implicit' }, true);
  await live.session.signedIn({ accessToken: 'a', refreshToken: null, expiresIn: 3600, scopes: [] });
  const words = newSignInWords({ ...draftOf(live.profile), clientId: 'another' }, live);
  expect(words).toBe(
    'The new client ID needs a new sign-in. You keep your current token until then; it cannot be renewed.',
  );
});

test('a move to another server is said to end the sign-in at once', async () => {
  const { live } = await createLive({ custom }, true);
  const draft = draftOf(live.profile);
  expect(newSignInWords({ ...draft, custom: { ...custom, parameters: 'a=b' } }, live)).toMatch(
    /^The new extra/,
  );
  expect(newSignInWords({ ...draft, custom: elsewhere }, live)).toBe(
    'This is another server than before: saving signs the profile out.',
  );
});

test('a secret that goes with the move is named', async () => {
  const { live } = await createLive({ custom, grant: 'code-secret' }, true);
  expect(newSignInWords({ ...draftOf(live.profile), custom: elsewhere }, live)).toMatch(
    /signs the profile out and deletes its client secret\.$/,
  );
});
