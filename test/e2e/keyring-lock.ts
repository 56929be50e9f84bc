import { z } from 'zod';
import { busDaemon, connectSessionBus, type SessionBus, type Target } from './session-bus';

const secrets: Target = {
  destination: 'org.freedesktop.secrets',
  path: '/org/freedesktop/secrets',
  interface: 'org.freedesktop.Secret.Service',
};

/** The password that `.ci/keyring.mjs` gives the tests' keyring. */
const password = 'test';

/** Locks the desktop's keyring while `run` runs, and unlocks it afterwards. */
export async function whileKeyringLocked(run: (unlock: () => Promise<void>) => Promise<void>): Promise<void> {
  const bus = await connectSessionBus();
  const [alias] = await bus.call(secrets, 'ReadAlias', 's', ['default']);
  const collection = z.string().parse(alias);
  await bus.call(secrets, 'Lock', 'ao', [[collection]]);
  try {
    await run(() => unlock(bus, collection));
  } finally {
    await unlock(bus, collection);
    await bus.close();
  }
}

/** Stops the keyring's process while `run` runs, as a machine that is busy does. */
export async function whileKeyringStopped(run: () => Promise<void>): Promise<void> {
  const bus = await connectSessionBus();
  const [answer] = await bus.call(busDaemon, 'GetConnectionUnixProcessID', 's', [secrets.destination]);
  const keyring = z.number().parse(answer);
  process.kill(keyring, 'SIGSTOP');
  try {
    await run();
  } finally {
    process.kill(keyring, 'SIGCONT');
    await bus.close();
  }
}

/** gnome-keyring's own door for tests: the password comes with the call instead of from a prompt. */
async function unlock(bus: SessionBus, collection: string): Promise<void> {
  const [, session] = await bus.call(secrets, 'OpenSession', 'sv', ['plain', ['s', '']]);
  const secret = [session, Buffer.alloc(0), Buffer.from(password), 'text/plain'];
  const door = { ...secrets, interface: 'org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface' };
  await bus.call(door, 'UnlockWithMasterPassword', 'o(oayays)', [collection, secret]);
}
