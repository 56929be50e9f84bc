import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { redirectUri } from '../../oauth/redirect-uri';
import type { Clock } from '../../profiles/ports';
import type { ListenFault, ListenOutcome } from '../../profiles/sign-in/sign-in-ports';
import { attendCallback } from './callback-listener';
import { ownerOfPort } from './port-owner';

/** How long and how much a client may take, in milliseconds, bytes and sockets. */
export interface ServerLimits {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly connectionsCheckingInterval: number;
  readonly maxHeaderSize: number;
  readonly maxConnections: number;
}

/** Checked each second, because Node looks for late clients every 30 s only, whatever the other limits say. */
export const strictLimits: ServerLimits = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 8 * 1024,
  maxConnections: 8,
};

/**
 * Takes the port and keeps it until the listener is closed, so that nobody else can take it while the sign-in page is
 * open (RFC 8252 §7.3, §8.3). Bind first, open the page after.
 * @param wanted the port; 0 takes any that is free
 * @returns the listener, or why there is none: `reason` is the system's name for it, such as EACCES.
 */
export async function listenForCallback(
  wanted: number,
  clock: Clock,
  limits: ServerLimits = strictLimits,
): Promise<ListenOutcome> {
  const outcome = await openLoopback(wanted, limits);
  if (outcome.kind !== 'bound') return outcome;
  const { server, port } = outcome;
  return {
    kind: 'listening',
    listener: attendCallback(server, redirectUri(port), clock),
  };
}

/** A server that has its port, and answers nothing yet. */
export interface Bound {
  readonly kind: 'bound';
  readonly server: Server;
  readonly port: number;
}

/** Takes a port, or any free one for 0. */
export async function openLoopback(
  wanted: number,
  limits: ServerLimits = strictLimits,
): Promise<Bound | ListenFault> {
  const { maxConnections, ...options } = limits;
  const server = createServer(options);
  server.maxConnections = maxConnections;
  const failure = await bind(server, wanted);
  if (failure) return failure;
  const { port } = server.address() as AddressInfo;
  return { kind: 'bound', server, port };
}

/** The literal, never a name and never a wildcard: `localhost` may be [::1], which another program could take. */
const loopback = '127.0.0.1';

function bind(server: Server, port: number): Promise<ListenFault | null> {
  return new Promise((resolve) => {
    // Stays for as long as the server does: a connection that could not be accepted must not end the app.
    server.on('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => {
      if (code === 'EADDRINUSE')
        void ownerOfPort(port).then((owner) => resolve({ kind: 'port-busy', port, owner }));
      else resolve({ kind: 'cannot-listen', port, reason: code });
    });
    server.listen({ host: loopback, port, exclusive: true }, () => resolve(null));
  });
}
