import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExpectedAnswer, ServerAnswer } from '../../policy/callback-parameters';
import {
  type CallbackRequest,
  judgeRelayedVisit,
  judgeVisit,
  type Stage,
} from '../../policy/callback-request';
import { relayLimit } from '../../policy/relayed-answer';
import { onwardReply, type Reply, refusalPage, relayedReply, relayPage } from '../../view/reply-page';
import { deferred } from '../deferred';
import { readBody } from './request-body';
import { type ResultPage, send } from './result-page';

/** What comes to the redirect URI, until the answer is there. */
export interface CallbackVisits {
  readonly expect: (expected: ExpectedAnswer) => void;
  readonly visit: (request: IncomingMessage, response: ServerResponse) => void;
  readonly answer: Promise<ServerAnswer>;
  readonly isAnswered: () => boolean;
}

/**
 * Sends a callback on to a clean address at once. An answer in a fragment takes a step more: the page that it came to
 * relays it, in the only body that is read. Nothing is logged.
 */
export function receiveCallback(redirectUri: string, page: ResultPage): CallbackVisits {
  const answer = deferred<ServerAnswer>();
  let stage: Stage = { kind: 'idle' };

  return {
    expect: (expected) => void (stage = { kind: 'waiting', expected }),
    visit,
    answer: answer.promise,
    isAnswered: () => stage.kind === 'answered',
  };

  function visit(request: IncomingMessage, response: ServerResponse): void {
    const verdict = judgeVisit(readVisit(request), redirectUri, stage);
    if (verdict.kind === 'refused') return void send(response, refusalPage(verdict, randomUUID()));
    if (verdict.kind === 'result') return page.admit(response);
    if (verdict.kind === 'relay') return void send(response, relayPage(randomUUID()));
    if (verdict.kind === 'relayed') return void takeRelayed(request, response);
    take(verdict, response, onwardReply);
  }

  async function takeRelayed(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, relayLimit);
    const verdict = judgeRelayedVisit(body?.toString('utf8') ?? null, redirectUri, stage);
    if (verdict.kind === 'refused') return send(response, refusalPage(verdict, randomUUID()));
    take(verdict, response, relayedReply);
  }

  function take(given: ServerAnswer, response: ServerResponse, onward: (path: string) => Reply): void {
    stage = { kind: 'answered', resultPath: `/result/${randomUUID()}` };
    void send(response, onward(stage.resultPath));
    answer.resolve(given);
  }
}

function readVisit({ method = '', url = '', headersDistinct: headers }: IncomingMessage): CallbackRequest {
  return {
    method,
    target: url,
    host: headers['host']?.join(),
    secFetchMode: headers['sec-fetch-mode']?.join(),
    secFetchDest: headers['sec-fetch-dest']?.join(),
    secFetchSite: headers['sec-fetch-site']?.join(),
    origin: headers['origin']?.join(),
    contentType: headers['content-type']?.join(),
  };
}
