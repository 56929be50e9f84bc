import { readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import type { PortOwner } from '../../profiles/sign-in/sign-in-ports';

/** Who listens on a port of this computer, where the system tells: Linux does, of a user's own programs. */
export async function ownerOfPort(port: number): Promise<PortOwner | null> {
  const sockets = (await Promise.all(['tcp', 'tcp6'].map((kind) => listenersOn(port, kind)))).flat();
  if (sockets.length === 0) return null;
  const all = await readdir('/proc').catch(() => []);
  for (const id of all.filter((name) => /^\d+$/.test(name))) {
    if (!(await holdsOne(id, sockets))) continue;
    const file = await readlink(`/proc/${id}/exe`).catch(() => null);
    if (Number(id) === process.pid) return { kind: 'token-tray' };
    return file === null ? null : { kind: 'program', name: path.basename(file), process: Number(id) };
  }
  return null;
}

/** The sockets that listen on the port, as links to them read: proc(5), `/proc/net/tcp`; 0A is LISTEN. */
async function listenersOn(port: number, kind: string): Promise<readonly string[]> {
  const table = await readFile(`/proc/net/${kind}`, 'utf8').catch(() => '');
  const end = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return table.split('\n').flatMap((line) => {
    const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/);
    return local.endsWith(end) && state === '0A' ? [`socket:[${inode}]`] : [];
  });
}

async function holdsOne(id: string, sockets: readonly string[]): Promise<boolean> {
  const folder = `/proc/${id}/fd`;
  const names = await readdir(folder).catch(() => []);
  const links = await Promise.all(names.map((name) => readlink(path.join(folder, name)).catch(() => '')));
  return links.some((link) => sockets.includes(link));
}
