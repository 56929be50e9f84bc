import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * `cut` hangs up on a request before it is passed on, `mute` leaves it without an answer, `redirect` sends it to a page
 * at login.test, and `login` refuses every tunnel with status 407.
 */
type Behaviour = 'open' | 'cut' | 'mute' | 'redirect' | 'login';

const loginFirst =
  'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="network"\r\nContent-Length: 0\r\n\r\n';

/** An answer of a token endpoint that passed through, and when (epoch milliseconds). */
export interface PassedGrant {
  readonly at: number;
  readonly accessToken: string;
  /** Null where the answer has none. */
  readonly refreshToken: string | null;
}

/** An HTTP proxy on loopback that tells what passes through it, and can be a bad network. */
export interface ForwardProxy {
  /** "127.0.0.1:41234" */
  readonly address: string;
  /** All requests, oldest first: "POST http://127.0.0.1:1/token", "CONNECT accounts.example:443". */
  readonly requests: readonly string[];
  readonly grants: readonly PassedGrant[];
  /** From now on. What was passed on already is answered; what was left without an answer is hung up on. */
  behave(next: Behaviour): void;
  close(): Promise<void>;
}

/**
 * Starts one on a free port.
 * @param tunnelTo the port of 127.0.0.1 at which every tunnel (`CONNECT`) ends; without it they are refused.
 */
export async function startForwardProxy(tunnelTo?: number): Promise<ForwardProxy> {
  const requests: string[] = [];
  const grants: PassedGrant[] = [];
  const waiting = new Set<ServerResponse>();
  let behaviour: Behaviour = 'open';
  const server = createServer((incoming, outgoing) => {
    requests.push(`${incoming.method} ${incoming.url}`);
    if (behaviour === 'mute') waiting.add(outgoing);
    else if (behaviour === 'cut') outgoing.destroy();
    else if (behaviour === 'redirect') outgoing.writeHead(302, { location: 'http://login.test/' }).end();
    else pass(incoming, outgoing, (grant) => void grants.push(grant)).catch(() => outgoing.destroy());
  });
  server.on('connect', ({ url }, socket) => {
    requests.push(`CONNECT ${url}`);
    socket.on('error', () => {});
    if (behaviour === 'login') return void socket.end(loginFirst);
    if (tunnelTo === undefined) return void socket.destroy();
    const far = connect(tunnelTo, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.pipe(far).pipe(socket);
    });
    far.on('error', () => socket.destroy());
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    grants,
    behave(next) {
      behaviour = next;
      for (const response of waiting) response.destroy();
      waiting.clear();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => void server.close(done));
    },
  };
}

async function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  note: (grant: PassedGrant) => void,
): Promise<void> {
  const { method, headers, url = '' } = incoming;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    incoming.pipe(request(url, { method, headers }, resolve).on('error', reject));
  });
  const body = await buffer(answer);
  const field = (name: string) => new RegExp(`"${name}":\\s*"([^"]+)"`).exec(body.toString())?.[1];
  const accessToken = field('access_token');
  if (accessToken !== undefined)
    note({ at: Date.now(), accessToken, refreshToken: field('refresh_token') ?? null });
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(body);
}
