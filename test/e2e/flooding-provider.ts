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
  /** From now on it gives this access token. */
  mend(token: string): void;
  close(): void;
};

/** Starts one on loopback. */
export async function startFloodingProvider(): Promise<FloodingProvider> {
  const answering = new Set<ServerResponse>();
  let asked = 0;
  let token: string | null = null;
  const server = createServer((request, response) => {
    asked += 1;
    answering.add(response);
    response.once('close', () => answering.delete(response));
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
    mend: (next) => void (token = next),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Sends spaces as fast as they are taken: 10 MiB as they are, or a gzip bomb of 1 GiB. */
function flood(response: ServerResponse, packed: boolean): void {
  const type = { 'content-type': 'application/json' };
  response.writeHead(200, packed ? { ...type, 'content-encoding': 'gzip' } : type);
  const mebibyte = Buffer.alloc(1024 * 1024, ' ');
  const spaces = Readable.from(Array.from({ length: packed ? 1024 : 10 }, () => mebibyte));
  response.once('close', () => spaces.destroy());
  if (packed) spaces.pipe(createGzip()).pipe(response);
  else spaces.pipe(response);
}
