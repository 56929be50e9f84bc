import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { ServerAnswer } from '../policy/callback-parameters';
import { type CallbackRequest, judgeVisit, type Stage } from '../policy/callback-request';
import type { Clock } from '../profiles/ports';
import type { CallbackListener, SignInResult } from '../profiles/sign-in-ports';
import { onwardReply, refusalPage } from '../view/reply-page';
import { createResultPage, send } from './result-page';

/** How long the port is kept after the result was sent, in milliseconds: enough for a reload that is on its way. */
export const linger = 80;

/** How long a result waits for a browser that does not fetch it, in milliseconds. */
export const patience = 5_000;

/**
 * Answers the browser in two steps: the callback is sent on to a clean address at once, and the page there waits for
 * the result, so that success is shown only after the code was exchanged. No body is read, nothing is logged.
 * The listener closes by itself once the result was sent; closed before there is one, it says that the sign-in is over.
 */
export function attendCallback(server: Server, redirectUri: string, clock: Clock): CallbackListener {
  const answer = deferred<ServerAnswer>();
  const gone = deferred<void>();
  const page = createResultPage(() => void clock.after(linger, shut));
  let stage: Stage = { kind: 'idle' };
  let concluded = false;

  server.on('request', visit);
  // Without a listener Node invites the body of such a request.
  server.on('checkContinue', visit);
  server.once('close', gone.resolve);

  return {
    redirectUri,
    expect: (expected) => void (stage = { kind: 'waiting', expected }),
    answer: answer.promise,
    conclude,
    close,
  };

  function visit(request: IncomingMessage, response: ServerResponse): void {
    const verdict = judgeVisit(readVisit(request), redirectUri, stage);
    if (verdict.kind === 'refused') return void send(response, refusalPage(verdict, randomUUID()));
    if (verdict.kind === 'result') return page.admit(response);
    stage = { kind: 'answered', resultPath: `/result/${randomUUID()}` };
    void send(response, onwardReply(stage.resultPath));
    answer.resolve(verdict);
  }

  function conclude(result: SignInResult): void {
    concluded = true;
    void page.conclude(result);
    if (stage.kind === 'answered') clock.after(patience, shut);
    else shut();
  }

  async function close(): Promise<void> {
    if (!concluded) await page.conclude({ kind: 'over' }).then(shut);
    return gone.promise;
  }

  function shut(): void {
    server.close();
    server.closeAllConnections();
  }
}

function readVisit({ method = '', url = '', headersDistinct: headers }: IncomingMessage): CallbackRequest {
  return {
    method,
    target: url,
    host: headers['host']?.join(),
    secFetchMode: headers['sec-fetch-mode']?.join(),
    secFetchDest: headers['sec-fetch-dest']?.join(),
    origin: headers['origin']?.join(),
  };
}

/** `Promise.withResolvers`, which Electron 33 does not have. */
function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
