import type { AccessToken } from '../profiles/session/access-token';
import { duration } from './times';

/** What is odd about a token and its answer, and what becomes of it, in words; nothing for most tokens. */
export function tokenRemarks(
  { issuedAt, expiresAt, ...odd }: AccessToken,
  provider: string,
): readonly string[] {
  const remarks: string[] = [];
  if (odd.lifeAssumed === true && expiresAt !== null)
    remarks.push(
      `${provider} did not say clearly how long this token lasts; Token Tray assumes the usual ${duration(expiresAt - issuedAt)}.`,
    );
  if (odd.clockAhead !== undefined) {
    const which = odd.clockAhead > 0 ? 'ahead of' : 'behind';
    remarks.push(
      `This computer’s clock is ${duration(Math.abs(odd.clockAhead))} ${which} ${provider}’s. Renewal is not affected, but other programs may be: correct the clock.`,
    );
  }
  return remarks;
}
