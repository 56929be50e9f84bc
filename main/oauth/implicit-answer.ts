import { type TokenAnswer, transient } from './token-answer';
import { type Issuing, readTokens } from './token-set';

/**
 * Reads the tokens of an answer in the fragment (RFC 6749 §4.2.2), whose `state` and `iss` were checked before. A
 * refresh token, which there must be none of, is left out.
 */
export async function readFragment(issuing: Issuing, parameters: URLSearchParams): Promise<TokenAnswer> {
  const tokens = await readTokens(issuing, Object.fromEntries(parameters));
  if (tokens === null) return transient('not-the-endpoint');
  return { kind: 'granted', tokens: { ...tokens, refreshToken: null } };
}
