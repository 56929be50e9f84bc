import { readBytes } from './bounded-body';
import type { Transport } from './client';
import { isLoopback, isLoopbackHttp } from './endpoint-url';
import { inTime } from './in-time';
import { isObject } from './json-object';

/** No picture of an account is longer, in bytes. */
const pictureLimit = 1024 * 1024;

/** Spotify's `images`, OpenID Connect's `picture` (Core §5.1) or GitHub's `avatar_url`; null where there is none. */
export function pictureIn(document: unknown): string | null {
  if (!isObject(document)) return null;
  const { images, picture, avatar_url } = document;
  const all = Array.isArray(images) ? images.filter(isImage) : [];
  // The smallest that is large enough for a screen of twice the density, else whichever comes first.
  const fitting = all
    .filter(({ width }) => typeof width === 'number' && width >= 64)
    .toSorted((one, other) => Number(one.width) - Number(other.width));
  const address = fitting[0]?.url ?? all[0]?.url ?? picture ?? avatar_url;
  return typeof address === 'string' && address.length <= 2000 ? address : null;
}

const isImage = (value: unknown): value is { readonly url: string; readonly width?: unknown } =>
  isObject(value) && typeof value['url'] === 'string';

/**
 * Fetches a picture from wherever the provider keeps it: without the token, which is not for that host, and without
 * following redirects. Null for whatever goes wrong, and for more than 1 MiB.
 * @param account the address of the document that names the picture
 */
export async function fetchPicture(
  address: string,
  account: string,
  transport: Transport,
): Promise<Uint8Array | null> {
  if (!isFetchable(address, account)) return null;
  const fetched = inTime(transport, async (signal) => {
    const headers = { accept: 'image/png,image/jpeg' };
    const response = await transport.fetch(address, { headers, redirect: 'manual', signal });
    return response.ok ? readBytes(response, pictureLimit) : null;
  });
  return fetched.catch(() => null);
}

/**
 * `https:` alone; and places on this computer, for whose programs a request may be an order, where the account is kept
 * on this computer too.
 */
function isFetchable(address: string, account: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.username !== '' || url.password !== '') return false;
  const isWeb = url.protocol === 'https:' || isLoopbackHttp(url);
  return isWeb && (!isLoopback(url) || isLoopback(new URL(account)));
}
