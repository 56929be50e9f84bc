import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Practice } from '../../providers/practice/practice';
import { strictLimits } from './loopback-server';
import { readBody } from './request-body';

/** Practice's own limit is 8 KiB of form; what is larger does not even get there. */
const bodyLimit = 16 * 1024;

/**
 * Starts Practice on a free port of 127.0.0.1.
 * @returns its origin, "http://127.0.0.1:41234".
 */
export async function servePractice(practice: Practice): Promise<string> {
  const { maxConnections, ...options } = strictLimits;
  const server = createServer(options, (request, response) => {
    answer(practice, request, response).catch(() => response.destroy());
  });
  server.maxConnections = maxConnections * 4;
  await new Promise<void>((resolve, reject) => {
    // Stays for as long as the server does: a connection that could not be accepted must not end the app.
    server.on('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, resolve);
  });
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function answer(
  practice: Practice,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const reply = await practice.handle(await asRequest(incoming));
  outgoing.writeHead(reply.status, Object.fromEntries(reply.headers));
  outgoing.end(Buffer.from(await reply.arrayBuffer()));
}

async function asRequest(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/' } = incoming;
  const headers = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const isBare = method === 'GET' || method === 'HEAD';
  const body = isBare ? null : await readBody(incoming, bodyLimit);
  if (body === null && !isBare) throw new Error('the body is too long, or was cut off');
  const { localPort } = incoming.socket;
  return new Request(new URL(url, `http://127.0.0.1:${localPort}`), { method, headers, body });
}
