import { describe, expect, test } from 'vitest';
import {
  type Announcement,
  announcedAs,
  announcement,
  copiedAnnouncement,
  createAnnouncer,
  isWanted,
  isWatched,
  signInAnnouncement,
} from '../../main/policy/announcements';
import type { ProfileId, ProfileLine, StateName } from '../../preload/vocabulary';

const states = [
  'signed-out',
  'signing-in',
  'valid',
  'refreshing',
  'offline',
  'needs-sign-in',
  'attention',
  'keychain-locked',
  'keychain-unavailable',
] as const satisfies readonly StateName[];

const ended: readonly StateName[] = ['needs-sign-in', 'attention'];
const keychain: readonly StateName[] = ['keychain-locked', 'keychain-unavailable'];

const all = { signInNeeded: true, signInEnds: true, signedIn: true, copied: true, keychain: true };
const none = { signInNeeded: false, signInEnds: false, signedIn: false, copied: false, keychain: false };

const line = (name: StateName, reason: string | null = 'The reason.'): ProfileLine => ({
  id: 'p' as ProfileLine['id'],
  name: 'Listening',
  state: {
    name,
    words: 'The words',
    steadyWords: 'The words',
    label: 'Label',
    tone: name === 'valid' ? 'good' : 'bad',
    reason,
  },
  canCopy: true,
  canRefresh: true,
});

const was = (name: StateName) => ({ name, tone: name === 'valid' ? 'good' : 'bad' }) as const;

const steps = states.flatMap((before) => states.map((after) => [before, after] as const));

test('of all steps from state to state, those that stop the renewing are announced', () => {
  const announced = steps.filter(([before, after]) => announcement(was(before), line(after), false) !== null);
  const expected = steps.filter(
    ([before, after]) =>
      before !== after &&
      before !== 'signing-in' &&
      (ended.includes(after) || (keychain.includes(after) && !keychain.includes(before))),
  );
  expect(announced).toEqual(expected);
  expect(announced).toHaveLength(26);
});

test('who has a step told otherwise is told in advance whether it is announced', () => {
  for (const [before, after] of steps.filter(([before]) => before !== 'signing-in'))
    expect(announcedAs(before, after)).toBe(announcement(was(before), line(after), false)?.kind ?? null);
});

test.each([
  ['attention', []],
  ['needs-sign-in', ['signInNeeded']],
] as const)('a renewal out of attention that ends in %s is announced as %j', (after, kinds) => {
  const announced: Announcement[] = [];
  const announce = createAnnouncer((news) => void announced.push(news), [line('attention')]);
  for (const name of ['refreshing', after] as const)
    announce({ profiles: [line(name)], current: null }, false);
  expect(announced.map(({ kind }) => kind)).toEqual(kinds);
});

test('nothing is announced to who is looking', () => {
  expect(steps.filter(([before, after]) => announcement(was(before), line(after), true) !== null)).toEqual(
    [],
  );
});

test('who looks at one profile hears of the others, each once', () => {
  const announced: Announcement[] = [];
  const profile = (id: string, name: StateName) => ({ ...line(name), id: id as ProfileId });
  const [seen, other] = [profile('seen', 'needs-sign-in'), profile('other', 'needs-sign-in')];
  const announce = createAnnouncer(
    (news) => void announced.push(news),
    [profile('seen', 'valid'), profile('other', 'valid')],
  );
  const view = { profiles: [seen, other], current: seen };
  announce(view, true);
  announce(view, true);
  announce(view, false);
  expect(announced.map(({ profile }) => profile)).toEqual(['other']);
});

test.each([
  ['the current profile, popup open', 'one', true, true],
  ['the current profile, popup hidden', 'one', false, false],
  ['another profile', 'two', true, false],
  ['a profile where there is none', undefined, true, false],
])('who sees a profile is to be told nothing: %s', (_what, current, isOpen, seen) => {
  expect(isWatched('one' as ProfileId, current as ProfileId | undefined, isOpen)).toBe(seen);
});

describe('at the start, when nothing is known of before', () => {
  test.each([...ended, ...keychain])('%s is announced', (state) => {
    expect(announcement(undefined, line(state), false)).not.toBeNull();
  });

  test('all is well in silence', () => {
    expect(announcement(undefined, line('valid'), false)).toBeNull();
  });
});

test('it names the profile and says why', () => {
  expect(announcement(was('refreshing'), line('needs-sign-in'), false)).toEqual({
    kind: 'signInNeeded',
    title: 'Listening: The words',
    body: 'The reason.',
    profile: 'p',
  });
  expect(announcement(was('refreshing'), line('attention', null), false)?.body).toBe('The words');
});

describe('a token that ends soon without being renewed', () => {
  const { state, ...rest } = line('valid');
  const ending: ProfileLine = {
    ...rest,
    state: { ...state, tone: 'warn', words: 'Expires in 10 min' },
    canRefresh: false,
  };

  test('is announced once', () => {
    expect(announcement(was('valid'), ending, false)).toEqual({
      kind: 'signInEnds',
      title: 'Listening: Expires in 10 min',
      body: 'The reason.',
      profile: 'p',
    });
    expect(announcement(ending.state, ending, false)).toBeNull();
  });

  test('and so is its end', () => {
    expect(announcement(ending.state, line('needs-sign-in'), false)).not.toBeNull();
  });
});

test.each([
  ['needs-sign-in', 'signInNeeded'],
  ['attention', 'signInNeeded'],
  ['keychain-locked', 'keychain'],
  ['keychain-unavailable', 'keychain'],
] as const)('%s can be switched off as %s, and by nothing else', (state, kind) => {
  const news = announcement(was('valid'), line(state), false);
  if (news === null) throw new Error('not announced');
  expect(isWanted(news, { notifications: { ...all, [kind]: false } })).toBe(false);
  expect(isWanted(news, { notifications: { ...none, [kind]: true } })).toBe(true);
});

test('copies can be switched off', () => {
  const news = copiedAnnouncement('Copied · valid for 1 h');
  expect(news).toEqual({
    kind: 'copied',
    title: 'Token Tray',
    body: 'Copied · valid for 1 h',
    profile: null,
  });
  expect(isWanted(news, { notifications: { ...none, copied: true } })).toBe(true);
  expect(isWanted(news, { notifications: { ...all, copied: false } })).toBe(false);
});

test('that a sign-in is done can be switched off, and is said with the name', () => {
  const news = signInAnnouncement('signed-in', { id: line('valid').id, name: 'Listening' });
  expect(news).toEqual({
    kind: 'signedIn',
    title: 'Token Tray',
    body: 'Signed in: Listening',
    profile: 'p',
  });
  expect(isWanted(news, { notifications: { ...none, signedIn: true } })).toBe(true);
  expect(isWanted(news, { notifications: { ...all, signedIn: false } })).toBe(false);
});

test('why a sign-in failed is said in any case, with what to do', () => {
  const failure = { reason: 'Nothing came back.', next: 'Sign in again.' };
  const news = signInAnnouncement(failure, { id: line('valid').id, name: 'Listening' });
  expect(news).toMatchObject({ body: 'Nothing came back. Sign in again.', profile: 'p' });
  expect(isWanted(news, { notifications: none })).toBe(true);
});
