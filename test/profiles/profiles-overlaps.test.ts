import { expect, test } from 'vitest';
import { blankProvider } from '../../main/providers/custom/definition';
import { draftOf } from '../../main/view/form-view';
import { createProfile } from '../fakes/profile';
import { createDraft, createHousehold, first, second } from './household';

const one = { ...blankProvider, issuer: 'https://one.example' };
const two = { ...blankProvider, issuer: 'https://two.example' };
const own = createProfile({ id: first.id, provider: 'custom', custom: one, account: 'Ada', authorizedAt: 5 });

test('a profile that moves to another server forgets whose account it was', async () => {
  const { profiles, keychain } = await createHousehold(own);
  keychain.entries.set('first/refresh-token', 'refresh-of-one');
  await profiles.save({ ...draftOf(own), custom: two });
  expect(profiles.get(own.id).profile).toMatchObject({ custom: two, account: null, authorizedAt: null });
});

test('what happens to other profiles while one leaves its server is kept', async () => {
  const household = await createHousehold(own, second);
  const { profiles, keychain } = household;
  const release = keychain.hold();
  const moved = profiles.save({ ...draftOf(own), custom: two });
  profiles.learn(second.id, { authorizedAt: 9 });
  const added = profiles.save(createDraft(household));
  release();
  await moved;
  const { id } = await added;
  expect(profiles.get(second.id).profile.authorizedAt).toBe(9);
  expect(profiles.get(id).profile.name).toBe('New');
});

test('a profile that goes over to another of the built-in providers takes neither tokens nor secret along', async () => {
  const { profiles, keychain, server } = await createHousehold(first);
  keychain.entries.set('first/refresh-token', 'refresh-of-spotify');
  const live = profiles.get(first.id);
  await live.session.restore('background');
  await profiles.save({ ...draftOf(live.profile), provider: 'practice' });
  expect(keychain.entries.has('first/refresh-token')).toBe(false);
  expect(live.session.state).toEqual({ kind: 'signed-out' });
  expect(server.requests.filter(({ path }) => path === '/revoke')).toHaveLength(1);
});
