import { createClient } from '@homebridge/dbus-native';
import { takeSecretsName } from './secrets-name';

/** A keyring service that is there and never answers. */
export interface MuteSecretService {
  /** Settles when the first call has come in. */
  readonly asked: Promise<void>;
  /** Gives its name up. */
  stop(): void;
}

/** Takes the name of the keyring service on the bus at that address. */
export async function startMuteSecretService(address: string): Promise<MuteSecretService> {
  const client = createClient({ busAddress: address });
  await takeSecretsName(client);
  client.connection.removeAllListeners('message');
  const asked = new Promise<void>((resolve) => {
    client.connection.once('message', () => resolve());
  });
  return { asked, stop: () => void client.connection.end() };
}
