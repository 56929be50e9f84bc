import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { ReplyResult } from '../../view/reply-card';
import { type Reply, replyPage } from '../../view/reply-page';

/** The page that a browser is sent on to: whoever comes before the result waits for it, whoever comes after gets it. */
export interface ResultPage {
  admit(response: ServerResponse): void;
  /** Sets the result and resolves when all who waited have it; a later result changes nothing. */
  conclude(result: ReplyResult): Promise<void>;
}

/** Builds the page. @param onSent called after each time that it was sent */
export function createResultPage(onSent: () => void): ResultPage {
  const waiting = new Set<ServerResponse>();
  let concluded: ReplyResult | null = null;

  return {
    admit(response) {
      if (concluded !== null) return void show(response, concluded);
      waiting.add(response);
      response.once('close', () => waiting.delete(response));
    },
    async conclude(result) {
      const outcome = (concluded ??= result);
      await Promise.all([...waiting].map((response) => show(response, outcome)));
    },
  };

  async function show(response: ServerResponse, result: ReplyResult): Promise<void> {
    waiting.delete(response);
    await send(response, replyPage(result, randomUUID()));
    onSent();
  }
}

/** Sends a whole reply; resolves when the last byte is handed to the system, or the client has gone. */
export function send(response: ServerResponse, { status, headers, body }: Reply): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve);
    response.writeHead(status, headers).end(body);
  });
}
