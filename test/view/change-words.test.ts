import { expect, test } from 'vitest';
import { changeOutcome } from '../../main/view/change-words';

test('a change that was made needs no words', () => {
  expect(changeOutcome({ kind: 'done' }, 'Not signed out')).toEqual({ ok: true, value: null });
});

test('a locked keychain is told with what did not happen, and what to do', () => {
  expect(changeOutcome({ kind: 'locked' }, 'Not signed out')).toEqual({
    ok: false,
    words: 'Not signed out: the keychain is locked. Unlock it, then try again.',
  });
});

test('a keychain that is not to be had is told with its reason', () => {
  expect(
    changeOutcome({ kind: 'unavailable', reason: 'No keyring service is running.' }, 'Not deleted'),
  ).toEqual({
    ok: false,
    words: 'Not deleted. No keyring service is running. Try again once the keychain answers.',
  });
});
