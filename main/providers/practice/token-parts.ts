import type { EpochMs } from '../../../preload/vocabulary';
import type { Codes } from './codes';
import type { Grants } from './grants';
import type { Mint } from './tokens';

/** What the token endpoint works with. */
export interface TokenParts {
  readonly clock: { now(): EpochMs };
  readonly codes: Codes;
  readonly grants: Grants;
  readonly mint: Mint;
}
