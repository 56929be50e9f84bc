import { z } from 'zod';
import type { EpochMs } from '../../../preload/vocabulary';
import type { TokenSet } from '../../oauth/token-answer';
import { moment } from '../moment';

const schema = z.object({
  text: z.string().min(1),
  issuedAt: moment,
  /** Null where the provider told no end: the token is good until it is refused. */
  expiresAt: moment.nullable(),
  scopes: z.array(z.string()),
  /** The provider told no life that makes sense, and its usual one is taken. */
  lifeAssumed: z.literal(true).optional(),
  /** Milliseconds by which our clock was ahead of the provider's when it answered, if it said and they differ much. */
  clockAhead: z.number().optional(),
});

/** Clocks that differ by less are as good as equal, milliseconds. */
const toleratedSkew = 5 * 60_000;

/** An access token with its life by the wall clock (epoch milliseconds) and the scopes that were granted. */
export type AccessToken = Readonly<z.infer<typeof schema>>;

/** What an answer leaves open: the usual life in seconds (null: none is known), and the scopes that were asked for. */
export interface Assumed {
  readonly usualLife: number | null;
  readonly scopes: readonly string[];
}

/** The access token of an answer that arrived at `now`. */
export function accessTokenFrom(tokens: TokenSet, now: EpochMs, assumed: Assumed): AccessToken {
  const life = tokens.expiresIn ?? assumed.usualLife;
  const { clockAhead = 0 } = tokens;
  return {
    text: tokens.accessToken,
    issuedAt: now,
    expiresAt: life === null ? null : now + life * 1000,
    scopes: [...(tokens.scopes ?? assumed.scopes)],
    ...(tokens.expiresIn === null && life !== null && { lifeAssumed: true as const }),
    ...(Math.abs(clockAhead) > toleratedSkew && { clockAhead }),
  };
}

/**
 * Milliseconds until the end, never negative; none for a token from the future, whose life cannot be known, and
 * `Infinity` where no end was told.
 */
export function timeLeft(token: AccessToken, now: EpochMs): number {
  if (token.expiresAt === null) return Infinity;
  return isFromFuture(token, now) ? 0 : Math.max(token.expiresAt - now, 0);
}

/** The wall clock was turned back by more than a minute since a token came that has an end. */
export const isFromFuture = ({ issuedAt, expiresAt }: AccessToken, now: EpochMs): boolean =>
  expiresAt !== null && now < issuedAt - 60_000;

/** One line of JSON, as the keychain keeps it. */
export const writeAccessToken = (token: AccessToken): string => JSON.stringify(token);

/** Reads what the keychain kept; null when it was damaged, which costs one renewal. */
export function readAccessToken(text: string): AccessToken | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
