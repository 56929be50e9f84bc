import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { projectFolder } from './project.mjs';

/** A further signal after this many milliseconds is a person losing patience, not npm's echo of the first. */
const patience = 1000;

/**
 * Runs a command to its end, as `startChild` starts it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] the whole environment; this process's own by default
 * @returns {Promise<number>} its exit code, or 128 + the number of the signal that ended it
 * @throws when the command cannot be started
 */
export async function runToEnd(command, args, env = process.env) {
  return await untilExit(startChild(command, args, env));
}

/**
 * Starts a command in the project's folder, sharing this terminal's output, and passes SIGINT and SIGTERM on
 * to it for as long as it runs.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] the whole environment; this process's own by default
 */
export function startChild(command, args, env = process.env) {
  // With its own group, Ctrl-C reaches this process alone and the child hears it once: Electron takes a
  // second signal as an order to die without cleaning up. On Windows the same option would open a console
  // window instead.
  const child = spawn(command, args, {
    cwd: projectFolder,
    env,
    stdio: 'inherit',
    detached: process.platform !== 'win32',
  });
  forwardSignals(child);
  return child;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code, or 128 + the number of the signal that ended it
 * @throws when the child cannot be started
 */
export function untilExit(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function forwardSignals(child) {
  let first = 0;
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    const now = performance.now();
    if (first === 0) child.kill(signal);
    else if (now - first > patience) child.kill('SIGKILL');
    first ||= now;
  };
  const stop = () => process.off('SIGINT', forward).off('SIGTERM', forward);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  child.once('exit', stop).once('error', stop);
}
