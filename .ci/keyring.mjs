import { spawnSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { startService } from './service.mjs';

/** Milliseconds for the keyring to open, and between two looks. */
const openDeadline = 10_000;
const lookInterval = 100;

const probe = ['token-tray-tests', 'probe'];

/**
 * Starts a real GNOME keyring on the session bus that `env` names and unlocks it with a password of no
 * importance.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function startKeyring(env) {
  return startService(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets'],
    env,
    'test',
  );
}

/**
 * Waits until a secret can be stored in the default collection and read back: a name on the bus alone does
 * not mean that the collection is there and open.
 *
 * @param {NodeJS.ProcessEnv} env
 * @throws when that does not happen in time
 */
export async function untilKeyringOpen(env) {
  const deadline = performance.now() + openDeadline;
  while (!keyringOpen(env)) {
    if (performance.now() > deadline) throw new Error('The keyring for the tests did not open.');
    await delay(lookInterval);
  }
}

/** @param {NodeJS.ProcessEnv} env */
function keyringOpen(env) {
  secretTool(env, ['store', '--label=probe', ...probe], 'open');
  const answer = secretTool(env, ['lookup', ...probe]);
  secretTool(env, ['clear', ...probe]);
  return answer === 'open';
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} args
 * @param {string} [input]
 * @returns {string} what it prints
 */
function secretTool(env, args, input = '') {
  // On a locked collection it would wait for a password prompt that nobody sees.
  return spawnSync('secret-tool', args, { env, input, encoding: 'utf8', timeout: 2000 }).stdout ?? '';
}
