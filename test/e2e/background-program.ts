import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Starts a program that prints one line when it is up; gives that line and the way to kill it. */
export async function startProgram(
  command: string,
  given: readonly string[],
): Promise<{ readonly line: string; kill(): Promise<void> }> {
  const child = spawn(command, given, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = await once(createInterface(child.stdout), 'line');
  return { line: String(line), kill: () => kill(child) };
}

/** Ends a program at once; one that has ended already is left alone. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
