import { answerJson } from './answers';

/** What a client is given. */
export interface GivenTokens {
  /** The text of the access token. */
  readonly access: string;
  /** The text of the refresh token; null leaves it out, and the client keeps the one it has (RFC 6749 §6). */
  readonly refresh: string | null;
  /** Seconds. */
  readonly life: number;
  readonly scopes: readonly string[];
}

/** The successful answer of the token endpoint (RFC 6749 §5.1). */
export const answerTokens = (given: GivenTokens): Response => answerJson(200, tokenMembers(given));

/** What a client is told of its tokens (RFC 6749 §4.2.2, §5.1). */
export const tokenMembers = ({ access, refresh, life, scopes }: GivenTokens) => ({
  access_token: access,
  token_type: 'Bearer',
  expires_in: life,
  ...(refresh === null ? {} : { refresh_token: refresh }),
  scope: scopes.join(' '),
});
