import { type TransientAnswer, transient } from './token-answer';

/**
 * What it means that no answer came. Of the cause only its class goes on: it may quote the request, which holds secrets.
 * @param timedOut whether the request was given up
 */
export function unreached(cause: unknown, timedOut: boolean): TransientAnswer {
  if (timedOut) return transient('timeout');
  if (isAboutCertificate(cause)) return transient('certificate');
  const message = cause instanceof Error ? cause.message : '';
  if (redirectRefused.test(message)) return transient('not-the-endpoint');
  return transient(proxyFault.test(message) ? 'proxy' : 'network');
}

/** What Electron's `net.fetch` throws where others answer with the redirect, which nobody here follows. */
const redirectRefused = /^Redirect was cancelled/;

/** Chromium's names for a proxy that cannot be reached, or lets nothing through. */
const proxyFault = /ERR_(PROXY|TUNNEL)_/;

/** Chromium says net::ERR_CERT_DATE_INVALID in the message; Node has a code such as CERT_HAS_EXPIRED in the cause's cause. */
function isAboutCertificate(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause ? String(cause.code) : '';
  return /ERR_CERT_/.test(cause.message) || /CERT/.test(code) || isAboutCertificate(cause.cause);
}
