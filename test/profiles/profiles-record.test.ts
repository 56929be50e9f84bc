import { expect, test } from 'vitest';
import { moved, type ProfilesRecord, undone, withFacts, without } from '../../main/profiles/profiles-record';
import { factsOfSignIn } from '../../main/profiles/sign-in/sign-in-facts';
import type { Profile } from '../../main/profiles/profile';
import type { Direction, ProfileId } from '../../preload/vocabulary';
import { createProfile } from '../fakes/profile';

const one = createProfile({ id: 'one' as ProfileId, name: 'one' });
const two = createProfile({ id: 'two' as ProfileId, name: 'two' });
const three = createProfile({ id: 'three' as ProfileId, name: 'three' });
const record: ProfilesRecord = { profiles: [one, two, three], current: two.id };
const order = ({ profiles }: ProfilesRecord) => profiles.map(({ name }) => name);

test.each<readonly [string, Direction, readonly string[]]>([
  ['one', 'down', ['two', 'one', 'three']],
  ['two', 'up', ['two', 'one', 'three']],
  ['two', 'down', ['one', 'three', 'two']],
  ['three', 'up', ['one', 'three', 'two']],
  ['one', 'up', ['one', 'two', 'three']],
  ['three', 'down', ['one', 'two', 'three']],
  ['gone', 'down', ['one', 'two', 'three']],
])('%s, moved %s', (id, direction, expected) => {
  const after = moved(record, id as ProfileId, direction);
  expect(order(after)).toEqual(expected);
  expect(after.current).toBe('two');
});

test('without the current profile the first of the others is current', () => {
  expect(without(record, 'two' as ProfileId)).toEqual({ profiles: [one, three], current: 'one' });
  expect(without(record, 'three' as ProfileId).current).toBe('two');
});

test('what is undone takes back one profile alone, wherever it was moved since', () => {
  const edited = createProfile({ ...one, name: 'edited' });
  const since = moved({ ...record, profiles: [edited, two, three] }, edited.id, 'down');
  expect(order(undone(since, edited.id, record, false))).toEqual(['two', 'one', 'three']);
});

test('F39: who signed in while an edit was tried stays signed in when it is undone, with the terms of then', () => {
  const edited = createProfile({ ...one, clientId: 'f'.repeat(32), name: 'edited' });
  const since = (terms: Profile) =>
    withFacts({ ...record, profiles: [edited, two, three] }, one.id, {
      ...factsOfSignIn(edited, terms, 5),
      account: 'Ada',
    });
  const signedIn = { ...one, account: 'Ada', authorizedAt: 5 };
  const { grant, scopes, clientId } = edited;
  const edits = { grant, scopes, clientId };
  expect(undone(since(one), one.id, record, true).profiles[0]).toEqual(signedIn);
  expect(undone(since(edited), one.id, record, true).profiles[0]).toEqual({
    ...signedIn,
    signedInWith: edits,
  });
});

test('an edit that is undone where nobody is signed in leaves no terms to remember', () => {
  const edited = createProfile({ ...one, clientId: 'f'.repeat(32) });
  const since = { ...record, profiles: [edited, two, three] };
  expect(undone(since, one.id, record, false)).toEqual(record);
});
