import { readFile } from 'node:fs/promises';
import { serviceName } from './secret-service';
import { callToBus, type SessionBus } from './session-bus';

/**
 * The program that serves the keyring now, by the name that the kernel knows it by, 15 bytes at most
 * (`gnome-keyring-d`, `kwalletd6`); null where nobody tells, as within some sandboxes. Starts none, and never rejects.
 */
export async function keyringProgram(bus: Pick<SessionBus, 'call'>): Promise<string | null> {
  try {
    const [processId] = await bus.call(callToBus('GetConnectionUnixProcessID', serviceName));
    return (await readFile(`/proc/${Number(processId)}/comm`, 'utf8')).trim();
  } catch {
    return null;
  }
}
