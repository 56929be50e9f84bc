import type { EpochMs } from './vocabulary';

/** One member of a JWT's header or claims. */
export interface JwtEntry {
  readonly name: string;
  /** What a registered name means: "Who issued it". */
  readonly meaning: string | null;
  /** The value as text. */
  readonly value: string;
  /** The moment, where the value is a date. */
  readonly at: EpochMs | null;
}

/** A token's header and claims, which nobody has verified; its signature stays in the app. */
export interface JwtView {
  readonly header: readonly JwtEntry[];
  readonly claims: readonly JwtEntry[];
}
