import type { TokenAnswer, TokenSet, TransientCause } from '../../main/oauth/token-answer';

/** A token endpoint whose answers, and when they arrive, a test decides. */
export interface FakeTokenEndpoint {
  /** The refresh token of each request, in order; null for one without. */
  readonly asked: readonly (string | null)[];
  renew(refreshToken: string | null): Promise<TokenAnswer>;
  /** Answers the request that has waited longest. */
  answer(answer: TokenAnswer): void;
  /** Answers each request from now on at once. */
  always(script: (refreshToken: string | null) => TokenAnswer): void;
}

/** Builds an endpoint that leaves requests waiting until it is told otherwise. */
export function createFakeTokenEndpoint(): FakeTokenEndpoint {
  const asked: (string | null)[] = [];
  const waiting: ((answer: TokenAnswer) => void)[] = [];
  let script: ((refreshToken: string | null) => TokenAnswer) | null = null;
  return {
    asked,
    async renew(refreshToken) {
      asked.push(refreshToken);
      return script === null ? new Promise((resolve) => waiting.push(resolve)) : script(refreshToken);
    },
    answer(answer) {
      const resolve = waiting.shift();
      if (resolve === undefined) throw new Error('No request is waiting for an answer');
      resolve(answer);
    },
    always: (next) => void (script = next),
  };
}

/** The tokens of an answer: an access token for an hour and nothing else, unless told. */
export const tokenSet = (tokens: Partial<TokenSet> = {}): TokenSet => ({
  accessToken: 'access-2',
  refreshToken: null,
  expiresIn: 3600,
  scopes: null,
  ...tokens,
});

export const granted = (tokens: Partial<TokenSet> = {}): TokenAnswer => ({
  kind: 'granted',
  tokens: tokenSet(tokens),
});

export const ended: TokenAnswer = { kind: 'ended', description: 'Refresh token revoked' };

export const misconfigured: TokenAnswer = {
  kind: 'misconfigured',
  code: 'invalid_client',
  description: 'Invalid client secret',
};

/** `retryAfter` is in milliseconds. */
export const transientAnswer = (cause: TransientCause, retryAfter: number | null = null): TokenAnswer => ({
  kind: 'transient',
  cause,
  status: cause === 'network' || cause === 'timeout' ? null : 503,
  code: null,
  retryAfter,
});
