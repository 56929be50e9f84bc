import { nameIn } from './account-name';
import { pictureIn } from './account-picture';
import { readText } from './bounded-body';
import type { Transport } from './client';
import { inTime } from './in-time';
import { isObject } from './json-object';
import { quotable } from './quotable';
import { askedWait } from './retry-after';
import { outage, type TransientAnswer, transient } from './token-answer';
import { unreached } from './unreached';

/** The account's document was refused to the token. */
export interface AccountRefusal {
  readonly kind: 'refused';
  readonly status: number;
  /** The server's code: `error` of RFC 6750 §3.1, or the `reason` that an API adds to its message. */
  readonly code: string | null;
  /** The server's own words, 300 characters at most and without the token. */
  readonly said: string | null;
  /** Milliseconds to wait, as asked for: hours, perhaps. */
  readonly retryAfter: number | null;
}

/** What the account's document said; `unanswered` says nothing about the token. */
export type AccountAnswer =
  | {
      readonly kind: 'known';
      /** The display name, else an identifier; null where it tells none. */
      readonly name: string | null;
      /** The picture's address; null where it tells none. */
      readonly picture: string | null;
    }
  | AccountRefusal
  | { readonly kind: 'unanswered'; readonly fault: TransientAnswer };

/**
 * Asks for the account's bearer-protected document (RFC 6750 §2.1) such as Spotify's `/v1/me`, once, without following
 * redirects, for 30 seconds at most. Never throws for what a server or a network does.
 * @param now epoch milliseconds, for a `Retry-After` that is a date.
 */
export async function askAccount(
  url: string,
  accessToken: string,
  transport: Transport,
  now: () => number,
): Promise<AccountAnswer> {
  const asked = inTime(transport, async (signal) => {
    const headers = { authorization: `Bearer ${accessToken}`, accept: 'application/json' };
    const response = await transport.fetch(url, { headers, redirect: 'manual', signal });
    const wait = askedWait(response.headers.get('retry-after'), now());
    // Too many requests are no outage here: it is the client, or its quota, that is to wait.
    const fault = response.status === 429 ? null : outage(response.status, wait);
    if (fault !== null) return { kind: 'unanswered', fault } as const;
    return answerIn(response, await readText(response), wait, accessToken);
  });
  return asked.catch((cause: unknown) => ({ kind: 'unanswered', fault: unreached(cause, isAbort(cause)) }));
}

const isAbort = (cause: unknown): boolean => cause instanceof Error && cause.name === 'AbortError';

function answerIn(
  { status, headers }: Response,
  text: string | null,
  retryAfter: number | null,
  accessToken: string,
): AccountAnswer {
  const body = parse(text);
  if (status >= 200 && status < 300) return knownOr(status, body);
  const { code, said } = wordsIn(body, headers.get('www-authenticate') ?? '');
  const quoted = (value: unknown) => quotable(value, [accessToken]);
  return { kind: 'refused', status, code: quoted(code), said: quoted(said), retryAfter };
}

const knownOr = (status: number, body: unknown): AccountAnswer =>
  isObject(body)
    ? { kind: 'known', name: nameIn(body), picture: pictureIn(body) }
    : { kind: 'unanswered', fault: transient('not-the-endpoint', status) };

/** JSON where it is some, whatever its label says; else the text, unless that is a page for people. */
function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    const plain = text?.trim() ?? '';
    return plain.startsWith('<') ? null : plain;
  }
}

/** Where APIs put their words: `{error: {message, reason}}`, `{error, error_description}`, `{message}`, plain text. */
function wordsIn(body: unknown, challenge: string): { readonly code: unknown; readonly said: unknown } {
  const code = /\berror="?([\w.-]{1,60})/.exec(challenge)?.[1];
  if (!isObject(body)) return { code, said: body };
  const { error, error_description, message } = body;
  if (isObject(error)) return { code: error['reason'] ?? code, said: error['message'] };
  return { code: error ?? code, said: error_description ?? message };
}
