import type { Transport } from './client';
import { inTime } from './in-time';

/**
 * Asks for the account's document, such as Spotify's `/v1/me` (RFC 6750 §2.1), without following redirects, and hands the answer to `read`; all of it in 30 seconds.
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
  if (typeof document !== 'object' || document === null) return null;
  const fields: Record<string, unknown> = { ...document };
  for (const field of namesInOrder) {
    const value = fields[field];
    if (typeof value === 'string' && value.trim() !== '') return value.trim().slice(0, 200);
  }
  return null;
}
