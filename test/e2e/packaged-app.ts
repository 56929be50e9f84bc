import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder that `npm run test:e2e` packs the app into before it begins. */
export const packedFolder = path.resolve(import.meta.dirname, '../../release/linux-unpacked');
/** The packed program. */
export const packedProgram = path.join(packedFolder, 'token-tray');

/** A start of the packed app: no debugger holds it, so it is seen from the desktop alone. */
export type PackedRun = {
  readonly processId: number;
  /** What it wrote until now. */
  output(): string;
  /** The exit code, null after a signal; settles when all its processes let go of the output. */
  readonly ended: Promise<number | null>;
  /** Ends all its processes at once; does nothing when it has ended already. */
  kill(): Promise<void>;
};

/** What differs from a click on the launcher. */
export type PackedStart = {
  readonly switches?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Another command in front, which ends by running what it is given. */
  readonly through?: readonly [command: string, ...rest: string[]];
  /** Whether Chromium's sandbox is wanted, which there is for others than root. */
  readonly sandbox?: boolean;
};

/** Starts the packed app on a config folder. */
export function startPacked(
  configFolder: string,
  { switches = [], environment = {}, through, sandbox = process.getuid?.() !== 0 }: PackedStart = {},
): PackedRun {
  if (!existsSync(packedProgram)) throw new Error('Nothing is packed yet: run npm run test:e2e');
  const line = [...(through ?? []), packedProgram, ...(sandbox ? [] : ['--no-sandbox']), ...switches];
  const child = spawn(line[0] ?? packedProgram, line.slice(1), {
    env: { ...process.env, XDG_CURRENT_DESKTOP: 'none', XDG_CONFIG_HOME: configFolder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid: processId } = child;
  if (processId === undefined) throw new Error('The packed app did not start');
  const ended = once(child, 'close').then(() => child.exitCode);
  return { processId, output: record(child), ended, kill: () => kill(child, processId, ended) };
}

function record({ stdout, stderr }: ChildProcess): () => string {
  const chunks: Buffer[] = [];
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

async function kill(child: ChildProcess, processId: number, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) process.kill(-processId, 'SIGKILL');
  await ended;
}
