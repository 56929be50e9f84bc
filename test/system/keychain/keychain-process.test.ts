import { expect, test } from 'vitest';
import { createKeychain } from '../../../main/system/keychain/keychain';
import { createFakeClock } from '../../fakes/clock';
import { createScriptedKeychain, watch } from '../../fakes/scripted-keychain';

test('no process runs before the first call', async () => {
  const { keychain, children, child, clock } = createScriptedKeychain();
  expect(children).toHaveLength(0);
  const lookup = watch(keychain.get('a', 'background'));
  await clock.advance(0);
  expect(child().requests).toEqual([
    { sequence: 1, service: 'Token Tray', order: { action: 'get', account: 'a', patience: 'background' } },
  ]);
  child().reply({ kind: 'absent' });
  await clock.advance(0);
  expect(lookup()).toEqual({ kind: 'absent' });
});

test('F43 a call whose process dies is answered, and after three crashes the keychain rests for a minute', async () => {
  const { keychain, child, children, clock } = createScriptedKeychain();
  for (let crash = 1; crash <= 3; crash++) {
    const call = watch(keychain.get('a', 'background'));
    await clock.advance(0);
    child().exit();
    await clock.advance(0);
    expect(call()).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringMatching(/stopped unexpectedly/),
    });
  }
  const resting = watch(keychain.get('a', 'background'));
  await clock.advance(59_999);
  expect(resting()).toMatchObject({ kind: 'unavailable', reason: expect.stringMatching(/keeps stopping/) });
  expect(children).toHaveLength(3);
  await clock.advance(1);
  void keychain.get('a', 'background');
  await clock.advance(0);
  expect(children).toHaveLength(4);
});

test('a clock that is set back a day does not make the rest longer', async () => {
  const { keychain, child, children, clock } = createScriptedKeychain();
  for (let crash = 1; crash <= 3; crash++) {
    void keychain.get('a', 'background');
    await clock.advance(0);
    child().exit();
  }
  clock.jump(-86_400_000);
  void keychain.get('a', 'background');
  await clock.advance(0);
  expect(children).toHaveLength(4);
});

test('the process ends after 10 s without calls and leaves no timer', async () => {
  const { keychain, child, clock } = createScriptedKeychain();
  void keychain.get('a', 'background');
  await clock.advance(0);
  child().reply({ kind: 'absent' });
  await clock.advance(9_999);
  expect(child().killed()).toBe(false);
  await clock.advance(1);
  expect(child().killed()).toBe(true);
  child().exit();
  await clock.advance(0);
  expect(clock.timers()).toBe(0);
});

test('a process that was ended on purpose is no crash', async () => {
  const { keychain, child, children, clock } = createScriptedKeychain();
  for (let end = 1; end <= 4; end++) {
    void keychain.get('a', 'background');
    await clock.advance(5_000);
    child().exit();
  }
  expect(children).toHaveLength(4);
});

test('a process that cannot be started is an answer, not an error', async () => {
  const spawn = () => {
    throw new Error('EAGAIN');
  };
  const keychain = createKeychain({
    spawn,
    clock: createFakeClock(),
    service: 'Token Tray',
    report: () => {},
  });
  expect(await keychain.set('a', 'v', 'background')).toMatchObject({ kind: 'unavailable' });
});

test('closing answers all that wait, ends the process and takes no more', async () => {
  const { keychain, child, children, clock } = createScriptedKeychain();
  const calls = ['a', 'b'].map((name) => keychain.get(name, 'person'));
  keychain.close();
  const closing = { kind: 'unavailable', reason: 'Token Tray is closing.' };
  expect(await Promise.all(calls)).toEqual([closing, closing]);
  child().exit();
  expect(await keychain.get('c', 'background')).toEqual(closing);
  expect(child().killed()).toBe(true);
  expect(children).toHaveLength(1);
  expect(clock.timers()).toBe(0);
});
