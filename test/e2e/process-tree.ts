import { readdir, readFile } from 'node:fs/promises';

/** The ids of a process and of all its descendants that run now (Linux). */
export async function processTree(processId: number): Promise<readonly number[]> {
  const running = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map(await Promise.all(running.map(async (id) => [id, await parentOf(id)] as const)));
  const descends = (id: number | undefined): boolean =>
    id !== undefined && (id === processId || descends(parents.get(id)));
  return running.filter(descends);
}

/** The parent's id, or undefined when the process has ended or has no parent; see proc(5), `/proc/PID/stat`. */
async function parentOf(processId: number): Promise<number | undefined> {
  const stat = await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => '');
  // The name, in parentheses, may itself hold spaces and parentheses.
  const parent = stat.slice(stat.lastIndexOf(')')).split(' ')[2];
  return parent === undefined ? undefined : Number(parent);
}
