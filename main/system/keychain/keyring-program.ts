import { readFile } from 'node:fs/promises';
import type { SessionBus } from './session-bus';

const BUS = 'org.freedesktop.DBus';

/**
 * The program that serves the keyring now, by the name that the kernel knows it by, 15 bytes at most
 * (`gnome-keyring-d`, `kwalletd6`); null where nobody tells, as within some sandboxes. Starts none, and never rejects.
 */
export async function keyringProgram(bus: Pick<SessionBus, 'call'>): Promise<string | null> {
  const whose = {
    destination: BUS,
    path: '/org/freedesktop/DBus',
    interface: BUS,
    member: 'GetConnectionUnixProcessID',
    signature: 's',
    body: ['org.freedesktop.secrets'],
  };
  try {
    const [process] = await bus.call(whose);
    return (await readFile(`/proc/${Number(process)}/comm`, 'utf8')).trim();
  } catch {
    return null;
  }
}
