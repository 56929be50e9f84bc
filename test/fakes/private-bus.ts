import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A D-Bus session bus of the test's own, with a home folder of its own. */
export interface PrivateBus {
  readonly address: string;
  /** The environment of a process that lives in this session. */
  readonly env: Record<string, string>;
  /** Ends the bus and removes its folder; processes that it started are the caller's. */
  stop(): Promise<void>;
}

/** Whether this machine lacks what a private bus with these programs needs; if so, stderr says what. */
export function cannotRun(...programs: readonly string[]): boolean {
  const missing = ['dbus-daemon', ...programs].filter((program) => !existsSync(`/usr/bin/${program}`));
  const reason = process.platform === 'linux' ? missing.join(', ') : 'Linux';
  if (reason !== '') process.stderr.write(`Tests on a private D-Bus are skipped for want of ${reason}\n`);
  return reason !== '';
}

/** Starts a bus. `services` are programs it can start by name: bus name to shell command. */
export async function startPrivateBus(services: Readonly<Record<string, string>> = {}): Promise<PrivateBus> {
  const home = await mkdtemp(join(tmpdir(), 'token-tray-bus-'));
  const address = `unix:path=${home}/bus`;
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    XDG_RUNTIME_DIR: home,
    XDG_DATA_HOME: `${home}/data`,
    XDG_CONFIG_HOME: `${home}/config`,
    DBUS_SESSION_BUS_ADDRESS: address,
  };
  await mkdir(`${home}/services`);
  await writeFile(`${home}/bus.conf`, configuration(address, `${home}/services`));
  for (const [name, command] of Object.entries(services)) {
    await writeFile(`${home}/services/${name}.service`, serviceFile(name, command));
  }
  const daemon = spawn('dbus-daemon', [`--config-file=${home}/bus.conf`, '--nofork', '--print-address'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(daemon.stdout, 'data');
  return { address, env, stop: () => stop(daemon, home) };
}

async function stop(daemon: ChildProcess, home: string): Promise<void> {
  daemon.kill();
  await once(daemon, 'exit');
  await rm(home, { recursive: true, maxRetries: 5 });
}

const configuration = (address: string, services: string): string => `<busconfig>
  <type>session</type>
  <listen>${address}</listen>
  <servicedir>${services}</servicedir>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>`;

const serviceFile = (name: string, command: string): string =>
  `[D-BUS Service]\nName=${name}\nExec=/bin/sh -c "${command}"\n`;
