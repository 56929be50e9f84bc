import { spawn, spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { kill, startProgram } from './background-program';

/** A session bus of its own with a real keyring on it, whose files stay when it ends. */
export type LoginSession = {
  /** What a program is started with to live in it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Kills the bus; the keyring goes with it. */
  end(): Promise<void>;
};

const configuration = path.resolve(import.meta.dirname, '../../.ci/session-bus.conf');
const probe = ['token-tray-tests', 'session'];

/** Starts one; a second one with the same folder has the same keyring. */
export async function startLoginSession(folder: string): Promise<LoginSession> {
  const runtime = path.join(folder, 'runtime');
  await mkdir(runtime, { recursive: true, mode: 0o700 });
  const address = `unix:path=${path.join(folder, `bus-${process.hrtime.bigint()}`)}`;
  const bus = await startProgram('dbus-daemon', [
    `--config-file=${configuration}`,
    `--address=${address}`,
    '--nofork',
    '--print-address',
  ]);
  const environment = {
    DBUS_SESSION_BUS_ADDRESS: bus.line,
    XDG_DATA_HOME: path.join(folder, 'data'),
    XDG_RUNTIME_DIR: runtime,
  };
  const env = { ...process.env, ...environment };
  const options = ['--foreground', '--unlock', '--components=secrets'];
  const keyring = spawn('gnome-keyring-daemon', options, { env, stdio: ['pipe', 'ignore', 'ignore'] });
  keyring.stdin.end('test');
  const secretTool = (...given: readonly string[]) =>
    spawnSync('secret-tool', [...given, ...probe], { env, input: 'open', encoding: 'utf8', timeout: 2_000 });
  while (secretTool('lookup').stdout !== 'open') {
    secretTool('store', '--label=probe');
    await wait(100);
  }
  return {
    environment,
    async end() {
      await bus.kill();
      await kill(keyring);
    },
  };
}
