import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Milliseconds that a background program has to come up, and then to go. */
const startDeadline = 10_000;
const stopDeadline = 3000;

/** @typedef {import('node:child_process').ChildProcessWithoutNullStreams} Service */

/**
 * Starts a background program in a process group of its own, where Ctrl-C does not reach it: it ends when its
 * owner has finished with it, not before.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env the whole environment
 * @param {string} [input] what it reads from its standard input
 * @returns {Service}
 */
export function startService(command, args, env, input = '') {
  const service = spawn(command, args, { env, detached: true });
  // An X server closes its input unread; that is no failure.
  service.stdin.on('error', () => undefined).end(input);
  service.stderr.resume();
  endWithThisProcess(service);
  return service;
}

/**
 * Covers what no `finally` does: an error that nobody caught.
 *
 * @param {Service} service
 */
function endWithThisProcess(service) {
  const end = () => service.kill();
  process.once('exit', end);
  service.once('exit', () => process.off('exit', end));
}

/**
 * @param {Service} service
 * @returns {Promise<string>} the first line it prints, by which it says that it is up
 * @throws when it cannot be started, ends, or stays silent instead
 */
export async function firstLine(service) {
  const signal = AbortSignal.timeout(startDeadline);
  const line = once(createInterface(service.stdout), 'line', { signal });
  const end = once(service, 'exit', { signal }).then(() => []);
  const [first] = await Promise.race([line, end]);
  if (first === undefined) throw new Error(`${service.spawnfile} ended instead of starting.`);
  return String(first);
}

/**
 * Ends a service by its process id and waits until it is gone.
 *
 * @param {Service} service
 */
export async function stopService(service) {
  const running = service.pid !== undefined && service.exitCode === null && service.signalCode === null;
  if (!running) return;
  const gone = once(service, 'exit');
  service.kill('SIGTERM');
  const insistence = setTimeout(() => service.kill('SIGKILL'), stopDeadline);
  await gone;
  clearTimeout(insistence);
}
