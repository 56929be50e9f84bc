import { expect, test } from 'vitest';
import { faultOf, notLoaded } from '../../../main/system/keychain/faults';

test.each([
  'Cannot create an item in a locked collection',
  'org.freedesktop.Secret.Error.IsLocked: ',
  'User interaction is not allowed.',
  'The user name or passphrase you entered is not correct.',
  'User canceled the operation.',
  'In dark wake, no UI possible',
])('the error "%s" means locked', (text) => {
  expect(faultOf(new Error(text))).toEqual({ kind: 'locked' });
});

test.each([
  [
    'org.freedesktop.DBus.Error.ServiceUnknown: The name org.freedesktop.secrets was not provided',
    /gnome-keyring/,
  ],
  ['connect ENOENT /run/user/1000/bus', /no D-Bus session bus/],
  ['connect ECONNREFUSED /run/user/1000/bus', /no D-Bus session bus/],
  ['No session bus: its address names no Unix socket', /no D-Bus session bus/],
  ['Parts of the entry are missing.', /Sign in again/],
  ['Something else.', /The keychain refused: Something else\./],
])('the error "%s" is explained', (text, reason) => {
  expect(faultOf(new Error(text))).toEqual({ kind: 'unavailable', reason: expect.stringMatching(reason) });
});

test('a missing libsecret is named with its package on Linux only', () => {
  expect(notLoaded('linux')).toMatchObject({ reason: expect.stringMatching(/libsecret-1-0/) });
  expect(notLoaded('win32')).toMatchObject({ reason: expect.not.stringMatching(/libsecret/) });
});
