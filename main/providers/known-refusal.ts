import type { AccountRefusal } from '../oauth/account-answer';

/** A refusal whose meaning is known better than its status tells. */
export interface KnownRefusal {
  readonly status: number;
  /** What the server's code or words hold. */
  readonly says: RegExp;
  /** What happened, in a sentence. */
  readonly reason: string;
  /** What to do about it. */
  readonly next: string;
  /** Whether that is done where the client is registered. */
  readonly atDashboard: boolean;
}

/** The meaning of a refusal, if it is among those known. */
export const findKnown = (
  known: readonly KnownRefusal[],
  { status, code, said }: AccountRefusal,
): KnownRefusal | undefined =>
  known.find((one) => one.status === status && one.says.test(`${code ?? ''} ${said ?? ''}`));
