import { readdir, readFile, readlink } from 'node:fs/promises';
import { processTree } from './process-tree';

/** In `/proc/net/tcp`: the state of a socket that waits for connections. */
const listening = '0A';

/** The TCP ports on which a process or one of its descendants waits for connections (Linux). */
export async function listeningPorts(processId: number): Promise<readonly number[]> {
  const processes = await processTree(processId);
  const own = new Set((await Promise.all(processes.map(socketsOf))).flat());
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8')));
  return tables
    .flatMap((table) => table.trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[3] === listening && own.has(columns[9] ?? ''))
    .map((columns) => Number.parseInt(columns[1]?.split(':')[1] ?? '', 16));
}

/** The inodes of a process's sockets; none when it has ended. */
async function socketsOf(processId: number): Promise<readonly string[]> {
  const folder = `/proc/${processId}/fd`;
  const names = await readdir(folder).catch(() => []);
  const targets = await Promise.all(names.map((name) => readlink(`${folder}/${name}`).catch(() => '')));
  return targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
}
