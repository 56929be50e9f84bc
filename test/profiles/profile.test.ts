import { expect, test } from 'vitest';
import { profile } from '../../main/profiles/profile';
import { createProfile } from '../fakes/profile';

test('a profile of an older version has the usual environment variable', () => {
  const { environmentName: _none, ...older } = createProfile();
  expect(profile.parse(older).environmentName).toBeNull();
});

test.each(['A=1', '1A', '', 'A;B', 'A\n'])(
  'a profile with the environment variable %j is damaged',
  (name) => {
    expect(profile.safeParse(createProfile({ environmentName: name })).success).toBe(false);
  },
);
