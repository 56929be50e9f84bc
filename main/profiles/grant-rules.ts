import type { Grant, RenewalRule } from '../../preload/vocabulary';

/** What a grant asks for; nothing else knows a grant by its name. */
export interface GrantRule {
  /** Whether the client has to prove itself by its secret. */
  readonly needsSecret: boolean;
  /** What the browser is sent for (RFC 6749 §3.1.1); null where no person is asked, so that no browser is needed. */
  readonly responseType: 'code' | 'token' | null;
  readonly renewal: RenewalRule;
}

/** The rule of each grant, by the name that the profiles file and the form use. */
export const grantRules: Readonly<Record<Grant, GrantRule>> = {
  'code-pkce': { needsSecret: false, responseType: 'code', renewal: 'refresh-token' },
  'code-secret': { needsSecret: true, responseType: 'code', renewal: 'refresh-token' },
  implicit: { needsSecret: false, responseType: 'token', renewal: 'sign-in-again' },
  'client-credentials': { needsSecret: true, responseType: null, renewal: 'ask-again' },
};
