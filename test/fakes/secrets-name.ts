import type { Bus } from '@homebridge/dbus-native';

/** Makes the connection the keyring service of its bus. */
export function takeSecretsName(client: Bus): Promise<void> {
  const bus = 'org.freedesktop.DBus';
  const target = { destination: bus, path: '/org/freedesktop/DBus', interface: bus };
  const request = { ...target, member: 'RequestName', signature: 'su', body: ['org.freedesktop.secrets', 0] };
  return new Promise((resolve, reject) => {
    client.invoke(request, (error) => (error ? reject(new Error(error.message)) : resolve()));
  });
}
