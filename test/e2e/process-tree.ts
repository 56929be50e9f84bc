import { readdir, readFile } from 'node:fs/promises';

/** The ids of a process and of all its descendants that run now (Linux). */
export async function processTree(processId: number): Promise<readonly number[]> {
  const running = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map(await Promise.all(running.map(async (id) => [id, await parentOf(id)] as const)));
  const descends = (id: number | undefined): boolean =>
    id !== undefined && (id === processId || descends(parents.get(id)));
  return running.filter(descends);
}

/** Which of these processes run still; one that has ended and waits for its parent to notice does not. */
export async function stillRunning(processIds: readonly number[]): Promise<readonly number[]> {
  const states = await Promise.all(processIds.map(async (id) => [id, (await statOf(id))[0] ?? 'Z'] as const));
  return states.filter(([, state]) => state !== 'Z' && state !== 'X').map(([id]) => id);
}

/** The parent's id, or undefined when the process has ended or has no parent; see proc(5), `/proc/PID/stat`. */
async function parentOf(processId: number): Promise<number | undefined> {
  const parent = (await statOf(processId))[1];
  return parent === undefined ? undefined : Number(parent);
}

/** State, parent and what follows; nothing when there is no such process. */
async function statOf(processId: number): Promise<readonly string[]> {
  const stat = await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => '');
  // The name, in parentheses, may itself hold spaces and parentheses.
  return stat === '' ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
