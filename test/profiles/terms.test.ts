import { expect, test } from 'vitest';
import { profile as profileSchema } from '../../main/profiles/profile';
import { asSignedIn, differences, remembered } from '../../main/profiles/terms';
import { createProfile } from '../fakes/profile';

const profile = createProfile({ clientId: 'new', grant: 'code-pkce', scopes: ['one', 'two'] });
const same = { clientId: 'new', grant: 'code-pkce', scopes: ['two', 'one'] } as const;

test('an older file says of no profile that it was changed since its sign-in', () => {
  const { signedInWith: _none, ...older } = profile;
  expect(profileSchema.parse(older).signedInWith).toBeNull();
});

test.each([
  [{ ...same }, []],
  [{ ...same, scopes: ['one', 'two', 'one'] }, []],
  [{ ...same, clientId: 'old' }, ['clientId']],
  [{ ...same, grant: 'code-secret' as const }, ['grant']],
  [{ ...same, scopes: ['one'] }, ['scopes']],
  [{ clientId: 'old', grant: 'code-secret' as const, scopes: [] }, ['clientId', 'grant', 'scopes']],
])('%j differs in %j', (other, expected) => {
  expect(differences(profile, { ...other, scopes: [...other.scopes] })).toEqual(expected);
});

test('what a profile says itself it need not remember, and no more than the terms', () => {
  expect(remembered(profile, { ...same, scopes: [...same.scopes] })).toBeNull();
  const old = createProfile({ clientId: 'old' });
  expect(remembered(profile, old)).toEqual({
    clientId: 'old',
    grant: old.grant,
    scopes: old.scopes,
  });
});

test('a profile is renewed as it was signed in', () => {
  expect(asSignedIn(profile)).toEqual(profile);
  const signedInWith = { clientId: 'old', grant: 'code-secret' as const, scopes: [] };
  expect(asSignedIn({ ...profile, signedInWith })).toMatchObject({ id: profile.id, ...signedInWith });
});
