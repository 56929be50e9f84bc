import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startKeyring, untilKeyringOpen } from './keyring.mjs';
import { firstLine, startService, stopService } from './service.mjs';

/** @typedef {import('./service.mjs').Service} Service */

const programs = ['Xvfb', 'dbus-daemon', 'gnome-keyring-daemon', 'secret-tool'];

/** Variables that would lead back to the desktop of whoever runs the tests. */
const ofTheRealDesktop = new Set(['WAYLAND_DISPLAY', 'XAUTHORITY', 'GNOME_KEYRING_CONTROL']);

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM']);

/** @returns {string | undefined} why `withDesktop` cannot work on this machine, in words */
export function desktopObstacle() {
  if (process.platform !== 'linux') return 'the desktop for the tests exists for Linux only';
  const missing = programs.filter((program) => !onPath(program));
  return missing.length > 0 ? `not installed: ${missing.join(', ')}` : undefined;
}

/**
 * Runs something inside a Linux desktop of its own: a virtual screen of 1600 × 1200, a session bus without
 * service activation, an open keyring, and a fresh home, so that nobody's session, keyring or settings are
 * touched. All of it is gone afterwards, also after a failure, SIGINT or SIGTERM.
 *
 * @param {(env: NodeJS.ProcessEnv) => Promise<number>} run is given the environment, answers an exit code
 * @returns {Promise<number>} that exit code, or 1 when a signal came before it began
 * @throws when a part of the desktop does not come up, or what `run` throws
 */
export async function withDesktop(run) {
  const home = await mkdtemp(path.join(tmpdir(), 'token-tray-desktop-'));
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  for (const signal of signals) process.on(signal, interrupt);
  /** @type {Service[]} */
  const services = [];
  try {
    const env = await startDesktop(home, services);
    return interruption.signal.aborted ? 1 : await run(env);
  } finally {
    for (const service of services.toReversed()) await stopService(service);
    await rm(home, { recursive: true, force: true });
    for (const signal of signals) process.off(signal, interrupt);
  }
}

/**
 * @param {string} home
 * @param {Service[]} services receives each service as it starts
 */
async function startDesktop(home, services) {
  const env = await privateEnvironment(home);
  const screen = startService(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    env,
  );
  services.push(screen);
  env['DISPLAY'] = `:${await firstLine(screen)}`;

  const address = `unix:path=${path.join(home, 'bus')}`;
  const configuration = path.join(import.meta.dirname, 'session-bus.conf');
  const busArguments = [
    `--config-file=${configuration}`,
    `--address=${address}`,
    '--nofork',
    '--print-address',
  ];
  const bus = startService('dbus-daemon', busArguments, env);
  services.push(bus);
  env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus);

  services.push(startKeyring(env));
  await untilKeyringOpen(env);
  return env;
}

/**
 * @param {string} home
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function privateEnvironment(home) {
  /** @param {string} name */
  const folder = async (name) => {
    const made = path.join(home, name);
    await mkdir(made, { mode: 0o700 });
    return made;
  };
  const inherited = Object.entries(process.env).filter(([name]) => !ofTheRealDesktop.has(name));
  return {
    ...Object.fromEntries(inherited),
    HOME: home,
    XDG_RUNTIME_DIR: await folder('runtime'),
    XDG_DATA_HOME: await folder('data'),
    XDG_CONFIG_HOME: await folder('config'),
    XDG_CACHE_HOME: await folder('cache'),
  };
}

/** @param {string} program */
function onPath(program) {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
