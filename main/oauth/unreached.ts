import { type TransientAnswer, transient } from './token-answer';

/**
 * What it means that no answer came. Of the cause only its class goes on: it may quote the request, which holds secrets.
 * @param timedOut whether the request was given up
 */
export function unreached(cause: unknown, timedOut: boolean): TransientAnswer {
  if (timedOut) return transient('timeout');
  if (isAboutCertificate(cause)) return unsent(transient('certificate'));
  const message = cause instanceof Error ? cause.message : '';
  if (redirectRefused.test(message)) return transient('not-the-endpoint');
  const fault = transient(proxyFault.test(message) ? 'proxy' : 'network');
  return neverConnected.test(message) ? unsent(fault) : fault;
}

/** The same fault, of a request that is certain not to have reached the endpoint. */
export const unsent = (fault: TransientAnswer): TransientAnswer => ({ ...fault, isUnsent: true });

/** What Electron's `net.fetch` throws where others answer with the redirect, which nobody here follows. */
const redirectRefused = /^Redirect was cancelled/;

/** Chromium's names for a proxy that cannot be reached, or lets nothing through. */
const proxyFault = /ERR_(PROXY|TUNNEL)_/;

/** Chromium's names for what fails before there is a connection. One that was reset or timed out may have carried the request. */
const neverConnected =
  /ERR_(NAME_NOT_RESOLVED|INTERNET_DISCONNECTED|CONNECTION_REFUSED|PROXY_CONNECTION_FAILED|TUNNEL_CONNECTION_FAILED)\b/;

/** Chromium says net::ERR_CERT_DATE_INVALID in the message; Node has a code such as CERT_HAS_EXPIRED in the cause's cause. */
function isAboutCertificate(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause ? String(cause.code) : '';
  return /ERR_CERT_/.test(cause.message) || /CERT/.test(code) || isAboutCertificate(cause.cause);
}
