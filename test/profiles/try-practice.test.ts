import { expect, test } from 'vitest';
import { tryPractice } from '../../main/profiles/try-practice';
import { createHousehold, first } from './household';

test('without a Practice profile one is made, with all scopes, and signs in', async () => {
  const { profiles, practice, pages, latest } = await createHousehold(first);
  await tryPractice(profiles, practice, 'browser', false);
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
  await tryPractice(profiles, practice, 'window', false);
  await pages.page(0);
  profiles.select(first.id);
  await tryPractice(profiles, practice, 'browser', false);
  // Its own way to open pages counts, not that of new profiles.
  expect(await pages.page(1)).toMatchObject({ opener: 'window' });
  expect(latest().profiles).toHaveLength(2);
  expect(latest().current).toBe('id-1');
  profiles.all[1]?.cancelSignIn();
});

test('one more is made where that is wanted, under a name of its own', async () => {
  const { profiles, practice, latest } = await createHousehold(first);
  await tryPractice(profiles, practice, 'window', true);
  await tryPractice(profiles, practice, 'window', true);
  expect(latest().profiles.map(({ name }) => name)).toEqual(['First', 'Practice', 'Practice 2']);
  expect(latest().current).toBe('id-2');
  for (const live of profiles.all) live.cancelSignIn();
});
