import { isLoopbackHttp } from '../oauth/endpoint-url';

/**
 * Whether a link may be handed to the system's browser, and if so, parsed.
 * @param allowedHosts exact hosts, "accounts.spotify.com", with a port where it is not 443. Loopback needs no entry:
 *   the Practice provider lives there.
 */
export function mayOpenOutside(url: unknown, allowedHosts: readonly string[]): URL | null {
  const link = parse(url);
  if (link === null || hasUser(link)) return null;
  if (link.protocol === 'https:' && allowedHosts.includes(link.host)) return link;
  return isLoopbackHttp(link) ? link : null;
}

/** Whether the sign-in window may go there: https anywhere, http on loopback alone. */
export function mayNavigateSignIn(url: unknown): boolean {
  const link = parse(url);
  return link !== null && (link.protocol === 'https:' || isLoopbackHttp(link));
}

/** Whether a frame inside a sign-in page may go there: also to the empty documents that its parent writes. */
export function mayNavigateSignInFrame(url: unknown): boolean {
  return url === 'about:blank' || url === 'about:srcdoc' || mayNavigateSignIn(url);
}

/** Whether the page belongs to a sign-in that turns embedded browsers away (RFC 8252 §8.12 allows it to). */
export function refusesEmbedding(url: unknown): boolean {
  const link = parse(url);
  if (link === null) return false;
  return embeddingRefused.some((host) => link.hostname === host || link.hostname.endsWith(`.${host}`));
}

/** Whether one of the app's own windows may go there: the exact origin app://token-tray. */
export function mayNavigateApp(url: unknown): boolean {
  const link = parse(url);
  // Not by `origin`, which is "null" for every scheme that is not the web's own.
  return link !== null && link.protocol === 'app:' && link.host === 'token-tray' && !hasUser(link);
}

/** Google has refused since September 2021. A host stands here only once it is known to refuse. */
const embeddingRefused = ['accounts.google.com'];

function parse(url: unknown): URL | null {
  return typeof url === 'string' && URL.canParse(url) ? new URL(url) : null;
}

function hasUser({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}
