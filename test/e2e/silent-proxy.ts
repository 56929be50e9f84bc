import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A proxy that accepts every connection and never answers, for as long as `run` takes. */
export async function whileProxySilent(
  run: (environment: Record<string, string>) => Promise<void>,
): Promise<void> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => void sockets.add(socket.on('error', () => {})));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await run({ https_proxy: address, HTTPS_PROXY: address });
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}
