import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/**
 * Runs `start` and records all that the processes of `executable` begun meanwhile write to stdout and stderr, from the
 * first byte: Playwright hands out a process only when it has started, too late for its first lines.
 */
export async function recordOutput<Started>(
  executable: string,
  start: () => Promise<Started>,
): Promise<{ readonly started: Started; readonly output: () => string }> {
  const chunks: Buffer[] = [];
  const keep = (chunk: Buffer) => chunks.push(chunk);
  const onCreated = (message: unknown) => {
    const child = createdProcess(message);
    // The channel speaks before the child has its streams.
    queueMicrotask(() => {
      if (child?.spawnfile !== executable) return;
      child.stdout?.on('data', keep);
      child.stderr?.on('data', keep);
    });
  };

  subscribe('child_process', onCreated);
  try {
    return { started: await start(), output: () => Buffer.concat(chunks).toString() };
  } finally {
    unsubscribe('child_process', onCreated);
  }
}

function createdProcess(message: unknown): ChildProcess | undefined {
  if (typeof message !== 'object' || message === null || !('process' in message)) return undefined;
  return message.process instanceof ChildProcess ? message.process : undefined;
}
