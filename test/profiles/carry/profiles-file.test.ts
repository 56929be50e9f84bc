import { expect, test } from 'vitest';
import { readProfilesFile, writeProfilesFile } from '../../../main/profiles/carry/profiles-file';
import { createProfile } from '../../fakes/profile';

const listening = createProfile({ account: 'Robin', authorizedAt: 1, remindedDays: 3 });
const {
  id: _id,
  account: _account,
  authorizedAt: _at,
  remindedDays: _days,
  renewingSince: _since,
  endedBecause: _reason,
  signedInWith: _signedInWith,
  ...entry
} = listening;

const read = (document: unknown) => readProfilesFile(JSON.parse(JSON.stringify(document)));
const file = (...profiles: readonly unknown[]) => ({ format: 'token-tray-profiles', version: 1, profiles });

test('a file of profiles holds how they get their tokens, and neither account nor history', () => {
  const text = writeProfilesFile([listening]);
  expect(JSON.parse(text)).toEqual(file(entry));
  expect(text.endsWith('}\n')).toBe(true);
});

test('what was written is read as it was', () => {
  const profiles = [listening, createProfile({ name: 'Other', grant: 'code-secret', environmentName: 'T' })];
  expect(readProfilesFile(JSON.parse(writeProfilesFile(profiles)))).toEqual({
    kind: 'profiles',
    entries: [entry, { ...entry, name: 'Other', grant: 'code-secret', environmentName: 'T' }],
    problems: [],
  });
});

test.each([
  ['without a name', { ...entry, name: undefined }, 'Profile 1: its name cannot be used.'],
  [
    'with a name of blanks',
    { ...entry, name: ' ', scopes: 1 },
    'Profile 1: its list of scopes cannot be used.',
  ],
  ['of an unknown provider', { ...entry, provider: 'x' }, '“Listening”: its provider cannot be used.'],
  [
    'with a port that is text',
    { ...entry, redirectPort: '1' },
    '“Listening”: its redirect port cannot be used.',
  ],
  [
    'with a wrong variable',
    { ...entry, environmentName: 'A B' },
    '“Listening”: its environment variable cannot be used.',
  ],
  ['that is no object', 7, 'Profile 1 cannot be used.'],
])('an entry %s is named, and the others are read', (_what, wrong, problem) => {
  expect(read(file(wrong, entry))).toEqual({ kind: 'profiles', entries: [entry], problems: [problem] });
});

test('what a stranger added to an entry is left behind', () => {
  const stranger = { ...entry, id: 'first', clientSecret: 'canary', authorizedAt: 5 };
  expect(read(file(stranger))).toMatchObject({ entries: [entry] });
  expect(JSON.stringify(read(file(stranger)))).not.toContain('canary');
});

test.each([
  ['of a later version', { ...file(), version: 2 }, /another version of Token Tray/],
  ['without a list', { ...file(), profiles: {} }, /list of profiles is damaged/],
  ['with more profiles than anyone has', file(...Array.from({ length: 201 }, () => entry)), /is damaged/],
])('a file %s is not read, and the words say why', (_what, document, words) => {
  expect(read(document)).toEqual({ kind: 'unreadable', words: expect.stringMatching(words) });
});

test.each([[null], [[]], ['text'], [{}], [{ format: 'other', version: 1, profiles: [] }], [{ version: 1 }]])(
  '%j is no file of profiles',
  (document) => expect(read(document)).toBeNull(),
);
