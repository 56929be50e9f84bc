import { answerProblem } from './answers';
import { withClient } from './client-request';
import { serveClient } from './client-grant';
import { exchangeCode } from './code-exchange';
import { renewToken } from './renewal';
import type { TokenParts } from './token-parts';

/** Makes the token endpoint (RFC 6749 §3.2). */
export function createToken(parts: TokenParts): (request: Request) => Promise<Response> {
  return (request) =>
    withClient(request, async (asked) => {
      switch (asked.values.get('grant_type')) {
        case 'authorization_code':
          return exchangeCode(parts, asked);
        case 'refresh_token':
          return renewToken(parts, asked);
        case 'client_credentials':
          return serveClient(parts, asked);
        case undefined:
          return answerProblem({ error: 'invalid_request', words: 'grant_type is missing.' });
        default:
          return answerProblem({
            error: 'unsupported_grant_type',
            words: 'Practice does not offer this grant.',
          });
      }
    });
}
