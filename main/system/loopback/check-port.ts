import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Outcome } from '../../../preload/vocabulary';
import type { Transport } from '../../oauth/client';
import { listenFailure } from '../../view/sign-in-words';
import { type Bound, openLoopback } from './loopback-server';

/** How long an answer may take, in milliseconds: on this computer it comes at once or not at all. */
const deadline = 2_000;

/**
 * Whether a redirect port answers: listens on it for a moment as a sign-in would, and asks there as a browser would.
 * A port that somebody has, a sign-in that waits among them, is left alone.
 * @param transport asks in the browser's own way, which keeps away from some ports (Fetch §2.9)
 */
export async function checkPort(port: number, transport: Transport): Promise<Outcome<null>> {
  const outcome = await openLoopback(port);
  if (outcome.kind !== 'bound') return { ok: false, words: listenFailure(outcome).reason };
  const heard = await askOnce(outcome, transport);
  if (heard === 'ours') return { ok: true, value: null };
  const why =
    heard === 'nothing'
      ? 'a browser does not reach Token Tray there'
      : 'something else answers a browser there';
  return {
    ok: false,
    words: `Port ${port} is free, but ${why}: a firewall or a proxy, perhaps. Choose another.`,
  };
}

async function askOnce(
  { server, port }: Bound,
  transport: Transport,
): Promise<'ours' | 'another' | 'nothing'> {
  // What nobody else can know.
  const word = randomUUID();
  server.on('request', (_request, response) => response.setHeader('connection', 'close').end(word));
  const aborter = new AbortController();
  const stop = transport.after(deadline, () => aborter.abort());
  try {
    const response = await transport.fetch(`http://127.0.0.1:${port}/`, {
      redirect: 'manual',
      signal: aborter.signal,
    });
    return (await response.text()) === word ? 'ours' : 'another';
  } catch {
    return 'nothing';
  } finally {
    stop();
    await closed(server);
  }
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
