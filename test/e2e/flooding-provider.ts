import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';

/** A provider whose token endpoint answers far too much, every second time packed to a thousandth, until it is mended. */
export type FloodingProvider = {
  /** The address of its token endpoint. */
  readonly tokenEndpoint: string;
  /** How many requests there were. */
  asked(): number;
  /** How many answers are still under way. */
  answering(): number;
  /** How many bytes the app, or the system for it, has taken of the longest answer that is over. */
  mostTaken(): number;
  /** From now on it gives this access token. */
  mend(token: string): void;
  close(): void;
};

/** Starts one on loopback. */
export async function startFloodingProvider(): Promise<FloodingProvider> {
  const answering = new Set<ServerResponse>();
  let asked = 0;
  let mostTaken = 0;
  let token: string | null = null;
  const server = createServer((request, response) => {
    asked += 1;
    answering.add(response);
    const { socket } = request;
    const before = socket.bytesWritten;
    response.once('close', () => {
      answering.delete(response);
      mostTaken = Math.max(mostTaken, socket.bytesWritten - before);
    });
    request.resume();
    if (token === null) return flood(response, asked % 2 === 0);
    const body = { access_token: token, token_type: 'Bearer', expires_in: 3600 };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    tokenEndpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`,
    asked: () => asked,
    answering: () => answering.size,
    mostTaken: () => mostTaken,
    mend: (next) => void (token = next),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Sends spaces as fast as they are taken: 1 GiB, as they are or as a gzip bomb of 1 MiB. */
function flood(response: ServerResponse, packed: boolean): void {
  const type = { 'content-type': 'application/json' };
  response.writeHead(200, packed ? { ...type, 'content-encoding': 'gzip' } : type);
  // Pieces so small that little more is on its way than what is taken.
  const piece = Buffer.alloc(64 * 1024, ' ');
  const spaces = Readable.from(Array.from({ length: 16 * 1024 }, () => piece));
  response.once('close', () => spaces.destroy());
  if (packed) spaces.pipe(createGzip()).pipe(response);
  else spaces.pipe(response);
}
