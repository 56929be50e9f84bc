import { type ExpectedAnswer, parameterFault, type ServerAnswer, serverAnswer } from './callback-parameters';
import { faultWords, hostRefusal, nothingThere, type Refusal, refused } from './refusal';
import { judgeRelay, judgeRelayedAnswer } from './relayed-answer';

/** The parts of an HTTP request that decide; a header that came twice is joined by commas, so that it fits nothing. */
export interface CallbackRequest {
  readonly method: string;
  readonly host: string | undefined;
  /** The request target as it came, undecoded: "/callback?code=…". */
  readonly target: string;
  readonly secFetchMode?: string | undefined;
  readonly secFetchDest?: string | undefined;
  readonly secFetchSite?: string | undefined;
  readonly contentType?: string | undefined;
  readonly origin?: string | undefined;
}

/** The redirect URI, byte for byte, and the answer that may arrive on it. */
export interface ExpectedCallback extends ExpectedAnswer {
  readonly redirectUri: string;
}

/**
 * What a request to the redirect URI comes to; only the server's answer ends the attempt. `relay` is for a page that
 * hands over its fragment, which no browser sends.
 */
export type CallbackVerdict = Refusal | ServerAnswer | { readonly kind: 'relay' };

/**
 * Judges one request: method, `Host`, path, repeated parameters, `state`, `iss`, fetch metadata, and only then
 * `error` and `code` (RFC 6749 §4.1.2, RFC 8252 §7.3, RFC 9207 §2.4). Nothing that a stranger sends ends the attempt.
 */
export function judgeCallback(request: CallbackRequest, expected: ExpectedCallback): CallbackVerdict {
  const refusal = judgeAddress(request, expected.redirectUri);
  if (refusal) return refusal;
  const { path, parameters } = split(request.target);
  if (path !== new URL(expected.redirectUri).pathname) return nothingThere;
  // An answer that came in the query is judged as one, so that an error is heard wherever a server puts it.
  const fault = relays(request, expected) ? null : parameterFault(parameters, expected);
  if (fault) return refused(400, faultWords[fault]);
  if (!isNavigation(request, expected.redirectUri)) {
    return refused(403, 'Another page sent this. A sign-in ends with a page of its own.');
  }
  if (relays(request, expected)) return { kind: 'relay' };
  const answer = serverAnswer(parameters, false);
  const isTaken = answer?.kind === 'error' || !expected.inFragment;
  return isTaken && answer !== null ? answer : refused(400, noAnswer[expected.inFragment ? 'token' : 'code']);
}

const relays = ({ target }: CallbackRequest, { inFragment, redirectUri }: ExpectedCallback): boolean =>
  inFragment && target === new URL(redirectUri).pathname;

const noAnswer = {
  code: 'This answer holds no code. Token Tray keeps waiting.',
  token: 'This answer holds no token where it belongs. Token Tray keeps waiting.',
} as const;

/** How far a listener has come: no request is sent yet, or one is, or its answer has arrived. */
export type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting'; readonly expected: ExpectedAnswer }
  | { readonly kind: 'answered'; readonly resultPath: string };

/** What any request to the listener comes to; `result` asks for the page with the outcome, `relayed` has a body to read. */
export type VisitVerdict = CallbackVerdict | { readonly kind: 'result' } | { readonly kind: 'relayed' };

/** Judges a request by how far the listener has come: one callback counts, and a later one is told so. */
export function judgeVisit(request: CallbackRequest, redirectUri: string, stage: Stage): VisitVerdict {
  if (stage.kind === 'waiting') {
    if (stage.expected.inFragment && request.method === 'POST')
      return judgeRelay(request, redirectUri) ?? { kind: 'relayed' };
    return judgeCallback(request, { ...stage.expected, redirectUri });
  }
  const refusal = judgeAddress(request, redirectUri);
  if (refusal) return refusal;
  if (stage.kind === 'idle') return nothingThere;
  if (request.target === stage.resultPath) return { kind: 'result' };
  if (split(request.target).path !== new URL(redirectUri).pathname) return nothingThere;
  return tooLate;
}

/** Judges the body that a relay page sent; an answer may have come while it was read. */
export function judgeRelayedVisit(
  body: string | null,
  redirectUri: string,
  stage: Stage,
): Refusal | ServerAnswer {
  if (stage.kind !== 'waiting') return tooLate;
  return judgeRelayedAnswer(body, { ...stage.expected, redirectUri });
}

const tooLate = refused(410, 'This sign-in has had its answer already. You can close this tab.');

function judgeAddress(request: CallbackRequest, redirectUri: string): Refusal | null {
  if (request.method !== 'GET') return refused(405, 'This address accepts only GET requests.');
  return hostRefusal(request.host, redirectUri);
}

/** A browser tells by these headers when something else than a page of its own asks; other clients send none. */
function isNavigation(request: CallbackRequest, redirectUri: string): boolean {
  const { secFetchMode = 'navigate', secFetchDest = 'document', origin } = request;
  if (secFetchMode !== 'navigate' || secFetchDest !== 'document') return false;
  return origin === undefined || origin === new URL(redirectUri).origin;
}

function split(target: string): { path: string; parameters: URLSearchParams } {
  const mark = target.indexOf('?');
  if (mark < 0) return { path: target, parameters: new URLSearchParams() };
  return { path: target.slice(0, mark), parameters: new URLSearchParams(target.slice(mark)) };
}
