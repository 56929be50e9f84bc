/** Whether plain `http:` stays on this computer: nobody else hears it there. Browsers resolve `localhost` so as well. */
export const isLoopbackHttp = (url: URL): boolean => url.protocol === 'http:' && isLoopback(url);

/** Whether it is a place on this computer, however it is asked. */
export const isLoopback = ({ hostname }: URL): boolean => loopbackHosts.has(hostname);

const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Whether requests may be sent there: https, or http on loopback, with no user in the address and no fragment
 * (RFC 6749 §3.1, §3.2).
 */
export function isEndpoint(text: unknown): boolean {
  if (typeof text !== 'string' || !URL.canParse(text)) return false;
  const url = new URL(text);
  const safe = url.protocol === 'https:' || isLoopbackHttp(url);
  return safe && url.username === '' && url.password === '' && !text.includes('#');
}
