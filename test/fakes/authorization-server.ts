import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { AuthorizationServer } from '../../main/oauth/client';
import type { Answer } from './scripted-answers';

/** A request as it arrived. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  /** The fields of a form body; empty for any other. */
  readonly fields: URLSearchParams;
}

/** An authorization server on real HTTP that says what a test tells it to say. */
export interface ScriptedServer {
  /** Its address, "http://127.0.0.1:…", without a slash at the end. */
  readonly origin: string;
  /** Metadata of RFC 8414 with the endpoints of this server. */
  readonly metadata: AuthorizationServer & { readonly token_endpoint: string };
  /** All requests so far, oldest first. */
  readonly requests: readonly ReceivedRequest[];
  /** The oldest request; where there is none yet, waits for it. */
  firstRequest(): Promise<ReceivedRequest>;
  /** Sets the answers to the next requests, one each, in this order, whatever the path. */
  script(...answers: readonly Answer[]): void;
  /** Cuts all connections and stops; throws when an answer was not asked for, or a request had none. */
  close(): Promise<void>;
}

/** Starts one on a free port of 127.0.0.1. */
export async function startScriptedServer(): Promise<ScriptedServer> {
  const requests: ReceivedRequest[] = [];
  const answers: Answer[] = [];
  const surprises: string[] = [];
  let announce: (request: ReceivedRequest) => void = () => {};
  const first = new Promise<ReceivedRequest>((resolve) => (announce = resolve));

  const server = createServer(async (message, response) => {
    const request = await receive(message);
    requests.push(request);
    announce(request);
    const answer = answers.shift();
    if (answer !== undefined) return answer(response);
    surprises.push(`${request.method} ${request.target}`);
    response.writeHead(500).end();
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${portOf(server.address())}`;

  return {
    origin,
    metadata: metadataAt(origin),
    requests,
    firstRequest: () => first,
    script: (...next) => void answers.push(...next),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => void server.close(done));
      if (answers.length > 0) throw new Error(`${answers.length} scripted answers were not asked for`);
      if (surprises.length > 0) throw new Error(`Nothing was scripted for ${surprises.join(', ')}`);
    },
  };
}

function metadataAt(origin: string): ScriptedServer['metadata'] {
  return {
    issuer: origin,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    revocation_endpoint: `${origin}/revoke`,
  };
}

async function receive(message: IncomingMessage): Promise<ReceivedRequest> {
  const { method = '', url: target = '', headers } = message;
  const body = await text(message);
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  return { method, target, headers, fields: new URLSearchParams(isForm ? body : '') };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}
