import { parameterFault, type ServerAnswer, serverAnswer } from './callback-parameters';
import type { CallbackRequest, ExpectedCallback } from './callback-request';
import { faultWords, hostRefusal, nothingThere, type Refusal, refused } from './refusal';

/** No relayed answer is longer than this, in bytes. */
export const relayLimit = 16 * 1024;

const formType = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/**
 * Judges the request by which the relay page hands over its fragment (RFC 6749 §4.2.2), before its body is read:
 * `Host`, exact path, `Origin`, fetch metadata, content type. Null when the body may be read.
 */
export function judgeRelay(request: CallbackRequest, redirectUri: string): Refusal | null {
  const refusal = hostRefusal(request.host, redirectUri);
  if (refusal !== null) return refusal;
  if (request.target !== new URL(redirectUri).pathname) return nothingThere;
  if (!isFromRelayPage(request, redirectUri))
    return refused(403, 'Another page sent this. Only the page of this sign-in may.');
  return formType.test(request.contentType ?? '') ? null : refused(415, 'This is not the form of an answer.');
}

/** Browsers name the origin of every POST; a request without one comes from something else. */
function isFromRelayPage(request: CallbackRequest, redirectUri: string): boolean {
  const { origin, secFetchSite = 'same-origin', secFetchMode = 'cors', secFetchDest = 'empty' } = request;
  if (origin !== new URL(redirectUri).origin || secFetchSite !== 'same-origin') return false;
  return (secFetchMode === 'cors' || secFetchMode === 'same-origin') && secFetchDest === 'empty';
}

/** Judges what was relayed, null for too much of it: repeated parameters, `state`, `iss`, then `error` and the token. */
export function judgeRelayedAnswer(body: string | null, expected: ExpectedCallback): Refusal | ServerAnswer {
  if (body === null) return refused(413, 'This answer is longer than any answer is.');
  const parameters = new URLSearchParams(body);
  const fault = parameterFault(parameters, expected);
  if (fault !== null) return refused(400, faultWords[fault]);
  return (
    serverAnswer(parameters, expected.inFragment) ??
    refused(400, 'This answer holds no token. Token Tray keeps waiting.')
  );
}
