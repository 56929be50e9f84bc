import { pictureIn } from './account-picture';
import { readText } from './bounded-body';
import type { Transport } from './client';
import { inTime } from './in-time';
import { isObject } from './json-object';

/** What a provider shows of an account to others; each null where it tells none. */
export interface AccountCard {
  /** The display name, else an identifier. */
  readonly name: string | null;
  /** Where the picture is. */
  readonly picture: string | null;
}

/**
 * Reads name and picture's address from the account's bearer-protected document (RFC 6750 §2.1) such as Spotify's
 * `/v1/me`, in which every field is optional; null for whatever goes wrong: a name is a nicety.
 */
export async function readAccountCard(
  url: string,
  accessToken: string,
  transport: Transport,
): Promise<AccountCard | null> {
  const read = async (response: Response): Promise<AccountCard | null> => {
    if (!response.ok) return null;
    const document: unknown = JSON.parse((await readText(response)) ?? '');
    return { name: nameIn(document), picture: pictureIn(document) };
  };
  return requestAccount(url, accessToken, transport, read).catch(() => null);
}

/**
 * Asks for that document, without following redirects, and hands the answer to `read`; all of it in 30 seconds.
 * @throws what `fetch` and `read` throw: an `AbortError` at the deadline.
 */
export async function requestAccount<T>(
  url: string,
  accessToken: string,
  transport: Transport,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  return inTime(transport, async (signal) => {
    const headers = { authorization: `Bearer ${accessToken}`, accept: 'application/json' };
    return read(await transport.fetch(url, { headers, redirect: 'manual', signal }));
  });
}

/** Those of OpenID Connect Core §5.1 and of well-known APIs; what people call themselves comes first. */
const namesInOrder = [
  'display_name',
  'name',
  'preferred_username',
  'login',
  'id',
  'account_id',
  'email',
  'sub',
] as const;

/** The name in such a document, in which every field is optional: of at most 200 characters; null where it has none. */
export function nameIn(document: unknown): string | null {
  if (!isObject(document)) return null;
  for (const field of namesInOrder) {
    const value = document[field];
    if (typeof value === 'string' && value.trim() !== '') return value.trim().slice(0, 200);
  }
  return null;
}
