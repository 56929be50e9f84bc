import { expect, test } from 'vitest';
import { createScriptedKeychain, watch } from '../../fakes/scripted-keychain';

const mute = { kind: 'unavailable', reason: 'The keychain does not answer.' };

test('K1 calls are carried out one at a time and in order', async () => {
  const { keychain, child, clock } = createScriptedKeychain();
  const calls = ['a', 'b', 'c', 'd'].map((value) => watch(keychain.set('entry', value, 'background')));
  await clock.advance(0);
  for (const value of ['a', 'b', 'c', 'd']) {
    const latest = child().requests.at(-1)?.order;
    expect(latest).toMatchObject({ action: 'set', value });
    child().reply({ kind: 'done' });
    await clock.advance(0);
  }
  expect(child().requests).toHaveLength(4);
  expect(calls.map((outcome) => outcome())).toEqual(Array.from({ length: 4 }, () => ({ kind: 'done' })));
});

test('K1 a call in the background is given up after 5 s, and its process is killed', async () => {
  const { keychain, child, children, clock } = createScriptedKeychain();
  const first = watch(keychain.get('a', 'background'));
  await clock.advance(4_999);
  expect(first()).toBe('open');
  await clock.advance(1);
  expect(first()).toEqual(mute);
  expect(child().killed()).toBe(true);

  const second = watch(keychain.get('b', 'background'));
  await clock.advance(0);
  expect(children).toHaveLength(1);
  child().exit();
  await clock.advance(0);
  expect(children).toHaveLength(2);
  child().reply({ kind: 'found', value: 'v' });
  await clock.advance(0);
  expect(second()).toEqual({ kind: 'found', value: 'v' });
});

test('K1 a person has 60 s, and a background call behind the open prompt is given up without closing it', async () => {
  const { keychain, child, clock } = createScriptedKeychain();
  const person = watch(keychain.get('a', 'person'));
  const behind = watch(keychain.get('b', 'background'));
  await clock.advance(5_000);
  expect(behind()).toEqual({
    kind: 'unavailable',
    reason: 'The keychain may be waiting for your answer in a window of its own.',
  });
  await clock.advance(54_999);
  expect(person()).toBe('open');
  expect(child().killed()).toBe(false);
  await clock.advance(1);
  expect(person()).toEqual(mute);
  expect(child().requests).toHaveLength(1);
});

test('all that wait behind a mute keychain are answered in their own time', async () => {
  const { keychain, children, clock } = createScriptedKeychain();
  const calls = ['a', 'b', 'c', 'd'].map((name) => watch(keychain.get(name, 'background')));
  await clock.advance(5_000);
  expect(calls.map((outcome) => outcome())).toEqual([mute, mute, mute, mute]);
  children[0]?.exit();
  await clock.advance(0);
  expect(children).toHaveLength(1);
});

test('a late answer is not taken for the answer to the next call', async () => {
  const { keychain, child, children, clock } = createScriptedKeychain();
  const first = watch(keychain.get('a', 'background'));
  await clock.advance(5_000);
  expect(first()).toEqual(mute);
  const second = watch(keychain.get('b', 'background'));
  const [old] = children;
  old?.exit();
  await clock.advance(0);
  old?.reply({ kind: 'absent' });
  await clock.advance(0);
  expect(second()).toBe('open');
  child().reply({ kind: 'found', value: 'b' });
  await clock.advance(0);
  expect(second()).toEqual({ kind: 'found', value: 'b' });
});

test('an answer to another question is not believed', async () => {
  const { keychain, child, clock } = createScriptedKeychain();
  const lookup = watch(keychain.get('a', 'background'));
  await clock.advance(0);
  child().reply({ kind: 'done' });
  const change = watch(keychain.delete('a', 'background'));
  await clock.advance(0);
  child().reply({ kind: 'absent' });
  await clock.advance(0);
  expect([lookup(), change()]).toMatchObject([{ kind: 'unavailable' }, { kind: 'unavailable' }]);
});

test.each(['', 'a\0b', 'a\nb', 'a\rb', 'a\uD800', '\uDC00b'])(
  'the text %j is refused before any call',
  async (text) => {
    const { keychain, children } = createScriptedKeychain();
    await expect(keychain.set('a', text, 'background')).rejects.toThrow(TypeError);
    await expect(keychain.get(text, 'background')).rejects.toThrow(TypeError);
    await expect(keychain.delete(text, 'background')).rejects.toThrow(TypeError);
    expect(children).toHaveLength(0);
  },
);
