import {
  callToBus,
  connectSessionBus,
  type MethodCall,
  type SessionBus,
} from '../../main/system/keychain/session-bus';
import { createSecretService, serviceName } from '../../main/system/keychain/secret-service';
import { startPrivateBus, type PrivateBus } from './private-bus';

const password = 'correct horse';

/** A session with the real gnome-keyring in it, started by the bus at the first call and unlocked. */
export interface KeyringSession {
  readonly bus: PrivateBus;
  /** Locks the collection that keytar writes to. */
  lock(): Promise<void>;
  /** Unlocks it with its password, as the prompt would. */
  unlock(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the session; the keyring exists and is unlocked when this resolves. */
export async function startKeyringSession(): Promise<KeyringSession> {
  const command = `printf '${password}' | exec gnome-keyring-daemon --foreground --unlock --components=secrets`;
  const bus = await startPrivateBus({ [serviceName]: command });
  const connection = await connectSessionBus(bus.address);
  const collection = await createSecretService(connection, 'unused').defaultCollection();
  if (collection === null) throw new Error('gnome-keyring has no default collection');
  return {
    bus,
    async lock() {
      await connection.call(service('Lock', 'ao', [[collection]]));
    },
    async unlock() {
      await unlockWithPassword(connection, collection);
    },
    async stop() {
      process.kill(await keyringProcess(connection));
      connection.close();
      await bus.stop();
    },
  };
}

/** gnome-keyring's own door for tests: the password comes with the call instead of from a prompt. */
async function unlockWithPassword(connection: SessionBus, collection: string): Promise<void> {
  const [, session] = await connection.call(service('OpenSession', 'sv', ['plain', ['s', '']]));
  const secret = [session, Buffer.alloc(0), Buffer.from(password), 'text/plain'];
  await connection.call({
    ...service('UnlockWithMasterPassword', 'o(oayays)', [collection, secret]),
    interface: 'org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface',
  });
}

async function keyringProcess(connection: SessionBus): Promise<number> {
  const [pid] = await connection.call(callToBus('GetConnectionUnixProcessID', serviceName));
  return Number(pid);
}

function service(member: string, signature: string, body: readonly unknown[]): MethodCall {
  const path = '/org/freedesktop/secrets';
  return {
    destination: serviceName,
    path,
    interface: 'org.freedesktop.Secret.Service',
    member,
    signature,
    body,
  };
}
