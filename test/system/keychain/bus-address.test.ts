import { expect, test } from 'vitest';
import { sessionBusAddress, socketPath } from '../../../main/system/keychain/bus-address';

test('the session bus is where the variable says, else in the folder of the login session', () => {
  const both = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/tmp/bus', XDG_RUNTIME_DIR: '/run/user/1' };
  expect(sessionBusAddress(both)).toBe('unix:path=/tmp/bus');
  expect(sessionBusAddress({ XDG_RUNTIME_DIR: '/run/user/1' })).toBe('unix:path=/run/user/1/bus');
});

test.each([
  ['unix:path=/run/user/1000/bus', '/run/user/1000/bus'],
  ['unix:path=/run/user/1000/bus,guid=5f', '/run/user/1000/bus'],
  ['unix:abstract=/tmp/dbus-Q,guid=5f', '\0/tmp/dbus-Q'],
  ['tcp:host=localhost,port=1;unix:path=/a%20b', '/a b'],
])('the address %s leads to its socket', (address, path) => {
  expect(socketPath(address)).toBe(path);
});

test.each(['', 'disabled:', 'tcp:host=localhost,port=1', 'unix:guid=5f'])(
  'the address "%s" leads nowhere',
  (address) => {
    expect(() => socketPath(address)).toThrow('No session bus');
  },
);
