import type { Server } from 'node:http';
import type { Clock } from '../../profiles/ports';
import type { CallbackListener, SignInResult } from '../../profiles/sign-in/sign-in-ports';
import { receiveCallback } from './callback-visits';
import { deferred } from '../deferred';
import { createResultPage } from './result-page';

/** How long the port is kept after the result was sent, in milliseconds: enough for a reload that is on its way. */
export const linger = 80;

/** How long a result waits for a browser that does not fetch it, in milliseconds. */
export const patience = 5_000;

/**
 * Answers the browser in two steps: the callback is sent on to a clean address at once, and the page there waits for
 * the result, so that success is shown only after the code was exchanged.
 * The listener closes by itself once the result was sent; closed before there is one, it says that the sign-in is over.
 */
export function attendCallback(server: Server, redirectUri: string, clock: Clock): CallbackListener {
  const gone = deferred<void>();
  const page = createResultPage(() => void clock.after(linger, shut));
  const { visit, expect, answer, isAnswered } = receiveCallback(redirectUri, page);
  let concluded = false;

  server.on('request', visit);
  // Without a listener Node invites the body of such a request.
  server.on('checkContinue', visit);
  server.once('close', gone.resolve);

  return { redirectUri, expect, answer, conclude, close };

  function conclude(result: SignInResult): void {
    concluded = true;
    void page.conclude(result);
    if (isAnswered()) clock.after(patience, shut);
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
