import {
  type ExpectedAnswer,
  type ParameterFault,
  parameterFault,
  type ServerAnswer,
  serverAnswer,
} from './callback-parameters';

/** The parts of an HTTP request that decide; a header that came twice is joined by commas, so that it fits nothing. */
export interface CallbackRequest {
  readonly method: string;
  readonly host: string | undefined;
  /** The request target as it came, undecoded: "/callback?code=…". */
  readonly target: string;
  readonly secFetchMode?: string | undefined;
  readonly secFetchDest?: string | undefined;
  readonly origin?: string | undefined;
}

/** The redirect URI, byte for byte, and the answer that may arrive on it. */
export interface ExpectedCallback extends ExpectedAnswer {
  readonly redirectUri: string;
}

/** The request is answered with this HTTP status, and the attempt goes on. */
export interface Refusal {
  readonly kind: 'refused';
  readonly status: 400 | 403 | 404 | 405 | 410 | 421;
  readonly words: string;
}

/** What a request to the redirect URI comes to; only `error` and `code` end the attempt. */
export type CallbackVerdict = Refusal | ServerAnswer;

/**
 * Judges one request: method, `Host`, path, repeated parameters, `state`, `iss`, fetch metadata, and only then
 * `error` and `code` (RFC 6749 §4.1.2, RFC 8252 §7.3, RFC 9207 §2.4). Nothing that a stranger sends ends the attempt.
 */
export function judgeCallback(request: CallbackRequest, expected: ExpectedCallback): CallbackVerdict {
  const refusal = judgeAddress(request, expected.redirectUri);
  if (refusal) return refusal;
  const { path, parameters } = split(request.target);
  if (path !== new URL(expected.redirectUri).pathname) return nothingThere;
  const fault = parameterFault(parameters, expected);
  if (fault) return refused(400, faultWords[fault]);
  if (!isNavigation(request, expected.redirectUri)) {
    return refused(403, 'Another page sent this. A sign-in ends with a page of its own.');
  }
  return serverAnswer(parameters) ?? refused(400, 'This answer holds no code. Token Tray keeps waiting.');
}

/** How far a listener has come: no request is sent yet, or one is, or its answer has arrived. */
export type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting'; readonly expected: ExpectedAnswer }
  | { readonly kind: 'answered'; readonly resultPath: string };

/** What any request to the listener comes to; `result` asks for the page with the outcome. */
export type VisitVerdict = CallbackVerdict | { readonly kind: 'result' };

/** Judges a request by how far the listener has come: one callback counts, and a later one is told so. */
export function judgeVisit(request: CallbackRequest, redirectUri: string, stage: Stage): VisitVerdict {
  if (stage.kind === 'waiting') return judgeCallback(request, { ...stage.expected, redirectUri });
  const refusal = judgeAddress(request, redirectUri);
  if (refusal) return refusal;
  if (stage.kind === 'idle') return nothingThere;
  if (request.target === stage.resultPath) return { kind: 'result' };
  if (split(request.target).path !== new URL(redirectUri).pathname) return nothingThere;
  return refused(410, 'This sign-in has had its answer already. You can close this tab.');
}

function judgeAddress(request: CallbackRequest, redirectUri: string): Refusal | null {
  if (request.method !== 'GET') return refused(405, 'This address takes GET requests alone.');
  // A name that was rebound to this computer (DNS rebinding) shows itself here.
  if (request.host !== new URL(redirectUri).host) return refused(421, 'This request was for another host.');
  return null;
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

function refused(status: Refusal['status'], words: string): Refusal {
  return { kind: 'refused', status, words };
}

const nothingThere = refused(404, 'There is nothing at this address.');

const otherSignIn = 'This answer belongs to another sign-in. Token Tray keeps waiting for its own.';

const faultWords: Readonly<Record<ParameterFault, string>> = {
  repeated: 'This answer says something twice, so it is not to be trusted. Token Tray keeps waiting.',
  'no-state': otherSignIn,
  'wrong-state': otherSignIn,
  'no-issuer': 'This answer does not say who sent it. Token Tray keeps waiting.',
  'wrong-issuer': 'This answer comes from another provider. Token Tray keeps waiting for its own.',
};
