import { z } from 'zod';
import { connectSessionBus, type SessionBus, type Target } from './session-bus';

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

/** gnome-keyring's own door for tests: the password comes with the call instead of from a prompt. */
async function unlock(bus: SessionBus, collection: string): Promise<void> {
  const [, session] = await bus.call(secrets, 'OpenSession', 'sv', ['plain', ['s', '']]);
  const secret = [session, Buffer.alloc(0), Buffer.from(password), 'text/plain'];
  const door = { ...secrets, interface: 'org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface' };
  await bus.call(door, 'UnlockWithMasterPassword', 'o(oayays)', [collection, secret]);
}
