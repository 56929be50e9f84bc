import { expect, test } from 'vitest';
import type { TokenAnswer } from '../../main/oauth/token-answer';
import { refresh, type TokenEndpoint } from '../../main/oauth/token-endpoint';
import { cases, createMutation, print } from '../fakes/mutation';
import { confidentialClient, secrets } from './scripted-endpoint';

const success = {
  access_token: 'an-access-token',
  token_type: 'Bearer',
  expires_in: 3600,
  refresh_token: 'the-next-one',
  scope: 'a b',
};
const failure = {
  error: 'invalid_grant',
  error_description: `no: ${secrets.refreshToken} ${secrets.clientSecret}`,
};

/** An endpoint that answers each request with what `next` makes. */
const endpointWith = (next: () => Response): TokenEndpoint => ({
  server: { issuer: 'https://as.example', token_endpoint: 'https://as.example/token' },
  client: confidentialClient,
  transport: { fetch: async () => next(), after: () => () => {} },
  now: () => 0,
});

/** Whether that is what such an answer may be taken for. */
function isSound(answer: TokenAnswer, status: number, body: string): boolean {
  if (Object.values(secrets).some((secret) => JSON.stringify(answer).includes(secret))) return false;
  if (answer.kind === 'ended') return JSON.parse(body).error === 'invalid_grant';
  if (answer.kind !== 'granted') return true;
  const { accessToken, refreshToken, expiresIn } = answer.tokens;
  return (
    status === 200 &&
    JSON.parse(body).access_token === accessToken &&
    /^[\x20-\x7e]+$/.test(accessToken + (refreshToken ?? '')) &&
    (expiresIn === null || (Number.isInteger(expiresIn) && expiresIn > 0))
  );
}

test('seed 13: no answer makes a request throw, is taken for what it is not, or tells a secret', async () => {
  const { text, fields, oneOf, value } = createMutation(13);
  const names = [...Object.keys(success), ...Object.keys(failure), '__proto__'];
  const bodies = [
    () => print(fields(success)),
    () => print(fields(failure)),
    () => text(print(success)),
    () => text(print(failure)),
    () => print(value(3, names)),
  ];
  const statuses = [200, 200, 200, 400, 400, 401, 403, 404, 429, 500, 503];
  const types = ['application/json', 'application/json', 'text/html', 'a/b'];
  const taken: Record<TokenAnswer['kind'], number> = { granted: 0, ended: 0, misconfigured: 0, transient: 0 };
  const wrong: unknown[] = [];
  for (let at = 0; at < cases; at += 1) {
    const body = oneOf(bodies)();
    const status = oneOf(statuses);
    const headers = { 'content-type': oneOf(types) };
    const endpoint = endpointWith(() => new Response(body, { status, headers }));
    const answer = await refresh(endpoint, secrets.refreshToken);
    taken[answer.kind] += 1;
    if (!isSound(answer, status, body)) wrong.push({ answer, status, body });
  }
  expect(wrong).toEqual([]);
  expect(Math.min(taken.granted, taken.ended, taken.transient)).toBeGreaterThan(100);
});
