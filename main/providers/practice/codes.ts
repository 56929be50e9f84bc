import type { EpochMs } from '../../../preload/vocabulary';
import type { AuthorizationRequest } from './authorization-request';
import type { Consent } from './decision';
import { createExpiring } from './expiring';

/** What an authorization code stands for. */
export interface CodeGrant {
  readonly request: AuthorizationRequest;
  readonly consent: Consent;
}

/** What presenting a code finds; `again` names the family of the tokens that it already gave, if it gave any. */
export type Spending =
  | { readonly kind: 'first'; readonly granted: CodeGrant }
  | { readonly kind: 'again'; readonly family: string | null }
  | { readonly kind: 'late' }
  | { readonly kind: 'unknown' };

/** Authorization codes: in memory, single use, 60 seconds (RFC 6749 §4.1.2). */
export interface Codes {
  issue(granted: CodeGrant): string;
  /** Presents a code. Whatever comes of it, it is spent. */
  spend(code: string): Spending;
  /** Remembers which tokens a spent code gave, so that its second use ends them. */
  remember(code: string, family: string): void;
}

interface KeptCode {
  readonly granted: CodeGrant;
  readonly expiresAt: EpochMs;
  readonly spent: boolean;
  readonly family: string | null;
}

const codeLife = 60_000;
/** How long a code is remembered, in milliseconds: longer than it lives, so that its second use is noticed. */
const memory = 600_000;

/** Makes and takes codes; `random` returns that many random bytes in base64url. */
export function createCodes(clock: { now(): EpochMs }, random: (bytes: number) => string): Codes {
  const kept = createExpiring<KeptCode>(clock, memory, 256);

  return {
    issue(granted) {
      const code = random(32);
      kept.put(code, { granted, expiresAt: clock.now() + codeLife, spent: false, family: null });
      return code;
    },
    spend(code) {
      const found = kept.get(code);
      if (!found) return { kind: 'unknown' };
      if (found.spent) return { kind: 'again', family: found.family };
      kept.put(code, { ...found, spent: true });
      return clock.now() < found.expiresAt ? { kind: 'first', granted: found.granted } : { kind: 'late' };
    },
    remember(code, family) {
      const found = kept.get(code);
      if (found) kept.put(code, { ...found, family });
    },
  };
}
