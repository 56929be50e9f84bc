import type { Transport } from './client';

/** No request takes longer than this, in milliseconds, the body included. */
export const requestDeadline = 30_000;

/**
 * Does what takes a signal, which is given after 30 seconds, and at the end: Electron's `net.fetch` keeps the connection
 * of a body that was cancelled or left unread until it is aborted, and after six such nothing reaches that host.
 */
export async function inTime<T>(transport: Transport, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const cancel = transport.after(requestDeadline, () => controller.abort());
  try {
    return await run(controller.signal);
  } finally {
    cancel();
    controller.abort();
  }
}
