import { expect, test } from 'vitest';
import { oauthClientOf } from '../../main/profiles/sign-in/oauth-client';
import { profile } from '../../main/profiles/profile';
import { blankProvider } from '../../main/providers/custom/definition';
import { isSameServer } from '../../main/providers/custom/same-server';
import { newDraft } from '../../main/view/form-view';
import { newSignInWords } from '../../main/view/sign-in-terms-words';
import { asSignedIn } from '../../main/profiles/terms';
import { locked } from '../fakes/keychain';
import { createProfile } from '../fakes/profile';
import { createHousehold } from './household';

const one = { ...blankProvider, issuer: 'https://one.example' };
const own = createProfile({ provider: 'custom', custom: one });

test('the file keeps how a provider was described, and older files have none', () => {
  expect(profile.parse(own)).toEqual(own);
  expect(profile.parse(createProfile()).custom).toBeUndefined();
  expect(profile.safeParse({ ...own, custom: { ...one, source: 'guess' } }).success).toBe(false);
});

test('the secret is sent as the profile says', () => {
  const custom = { ...one, clientAuthentication: 'client_secret_post' } as const;
  const client = oauthClientOf({ ...own, grant: 'code-secret', custom }, 's', true);
  expect(client).toMatchObject({ clientSecret: 's', authentication: 'client_secret_post' });
});

test('tokens go to the same server unless the address in use is another', () => {
  expect(isSameServer(undefined, undefined)).toBe(true);
  expect(isSameServer(one, { ...one, issuer: ' https://one.example', token: 'https://unused.example' })).toBe(
    true,
  );
  expect(isSameServer(one, { ...one, issuer: 'https://two.example' })).toBe(false);
  expect(isSameServer(one, { ...one, source: 'typed' })).toBe(false);
  expect(isSameServer(undefined, one)).toBe(false);
});

test('a profile that moves to another server is signed out first, and one that stays is not', async () => {
  const { profiles, keychain, draft } = await createEdited();
  keychain.entries.set(`${own.id}/refresh-token`, 'refresh-of-one');
  keychain.entries.set(`${own.id}/client-secret`, 'secret-of-one');
  await profiles.get(own.id).session.restore('background');
  await profiles.save({ ...draft, name: 'Renamed' });
  expect(keychain.entries.get(`${own.id}/client-secret`)).toBe('secret-of-one');
  expect(keychain.entries.get(`${own.id}/refresh-token`)).toBeDefined();
  await profiles.save({ ...draft, custom: { ...one, issuer: 'https://two.example' } });
  expect(keychain.entries.get(`${own.id}/refresh-token`)).toBeUndefined();
  expect(keychain.entries.get(`${own.id}/client-secret`)).toBeUndefined();
  expect(profiles.get(own.id).profile.custom?.issuer).toBe('https://two.example');
});

test('a profile stays with its server while its tokens cannot be deleted', async () => {
  const { profiles, keychain, draft } = await createEdited();
  keychain.fail(locked);
  const custom = { ...one, issuer: 'https://two.example' };
  expect(await profiles.save({ ...draft, custom })).toMatchObject({ change: locked });
  expect(profiles.get(own.id).profile.custom?.issuer).toBe('https://one.example');
});

test('other extra parameters need a new sign-in; until then the old ones are remembered', async () => {
  const { profiles, keychain, draft } = await createEdited();
  keychain.entries.set(`${own.id}/refresh-token`, 'refresh-of-one');
  const live = profiles.get(own.id);
  await live.session.restore('background');
  const custom = { ...one, parameters: 'audience=https://api.example' };
  expect(newSignInWords({ ...draft, custom: { ...one, parameters: ' \n' } }, live)).toBeNull();
  expect(newSignInWords({ ...draft, custom }, live)).toMatch(
    /^The new extra parameters need a new sign-in\. You keep your current token until then/,
  );
  await profiles.save({ ...draft, custom });
  expect(asSignedIn(live.profile).custom).toEqual(one);
  expect(profile.parse(live.profile)).toEqual(live.profile);
  const clientAuthentication = 'client_secret_post';
  await profiles.save({ ...draft, custom: { ...custom, clientAuthentication } });
  expect(asSignedIn(live.profile).custom).toEqual({ ...one, clientAuthentication });
  await profiles.save({ ...draft, custom: one });
  expect(live.profile.signedInWith).toBeNull();
});

/** A household with the profile, and the draft that its form begins with. */
async function createEdited() {
  const household = await createHousehold(own);
  const untouched = { environmentName: '', clientSecret: '', hasSecret: false };
  return { ...household, draft: { ...newDraft(household.spotify, 'window'), ...own, ...untouched } };
}
