import { expect, test } from 'vitest';
import { tryPractice } from '../../main/profiles/try-practice';
import { createHousehold, first } from './household';

test('without a Practice profile one is made, with all scopes, and signs in', async () => {
  const { profiles, practice, pages, latest } = await createHousehold(first);
  await tryPractice(profiles, practice, 'browser');
  expect(await pages.page(0)).toMatchObject({ opener: 'browser', profile: 'id-1' });
  expect(latest().profiles).toHaveLength(2);
  expect(latest().current).toBe('id-1');
  const { profile, session } = profiles.all[1] ?? profiles.get(first.id);
  expect(profile).toMatchObject({
    provider: 'practice',
    clientId: practice.knownClient?.clientId,
    opener: 'browser',
  });
  expect(profile.scopes).toEqual(practice.scopes.map(({ scope }) => scope));
  expect(session.state.kind).toBe('signing-in');
  profiles.all[1]?.cancelSignIn();
});

test('a Practice profile that is there is taken, and becomes the current one', async () => {
  const { profiles, practice, pages, latest } = await createHousehold(first);
  await tryPractice(profiles, practice, 'window');
  await pages.page(0);
  profiles.select(first.id);
  await tryPractice(profiles, practice, 'window');
  await pages.page(1);
  expect(latest().profiles).toHaveLength(2);
  expect(latest().current).toBe('id-1');
  profiles.all[1]?.cancelSignIn();
});
