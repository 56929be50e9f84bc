import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** As many connections as wait to be accepted where the queue is one long; Linux drops what comes after. */
const queued = 2;

const listening = `
  const [host, port] = process.argv.slice(1);
  require('node:net').createServer().listen({ host, port, backlog: 1 }, () => console.log('listening'));
`;

/**
 * Runs something while nobody answers at an address of this machine, not even with a refusal, as where packets are
 * lost on the way: a listener there stands still, and its queue is full.
 */
export async function whileSilent(host: string, port: number, run: () => Promise<void>): Promise<void> {
  const listener = spawn(process.execPath, ['-e', listening, host, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const waiting: Socket[] = [];
  try {
    await once(listener.stdout, 'data');
    listener.kill('SIGSTOP');
    while (waiting.length < queued) {
      const socket = connect(port, host).on('error', () => {});
      waiting.push(socket);
      await once(socket, 'connect');
    }
    await run();
  } finally {
    for (const socket of waiting) socket.destroy();
    listener.kill('SIGKILL');
  }
}
