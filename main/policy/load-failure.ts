/**
 * Why a page could not be shown, in words; null where nothing failed.
 * @param code Chromium's network error, a negative number such as -105
 * @param host where the page was to come from
 */
export function loadFailure(code: number, host: string): string | null {
  if (code === aborted) return null;
  if (code <= -200 && code > -300) {
    return `The certificate of ${host} is not trusted, so its page was not opened. Check this computer’s clock and network; a certificate of your own has to be installed in the system.`;
  }
  return reasons[code]?.(host) ?? `The page of ${host} could not be loaded (error ${-code}). Try again.`;
}

/** The page's own process ended. */
export const pageGone = 'The page stopped working. Try again.';

/** Nothing has come of a page yet, though nothing has failed. */
export const slowPage = (host: string): string =>
  `${host} has not answered for 15 seconds. Its page is shown as soon as it does, or try again.`;

/** Another page was asked for meanwhile, or a policy stopped this one. */
const aborted = -3;

const reasons: Readonly<Record<number, (host: string) => string>> = {
  [-7]: (host) => `${host} did not answer in time. Try again in a while.`,
  [-102]: (host) => `${host} does not accept connections. Try again in a while.`,
  [-105]: (host) => `${host} was not found. Check this computer’s network, then try again.`,
  [-106]: () => 'This computer is offline. Connect it, then try again.',
  [-118]: (host) => `${host} did not answer in time. Try again in a while.`,
  [-130]: () => 'This computer’s proxy does not answer. Check the proxy settings.',
};
