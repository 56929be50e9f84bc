import type { TokenAnswer, TransientCause } from '../../main/oauth/token-answer';
import { startScriptedServer } from '../fakes/authorization-server';
import { createFakeClock } from '../fakes/clock';
import type { Answer } from '../fakes/scripted-answers';
import { endpointOf, publicClient, type requests } from './scripted-endpoint';

/** When all answers come, in epoch milliseconds. */
export const now = Date.UTC(2026, 0, 1);

/** A body that is a success. */
export const good = { access_token: 'an-access-token', token_type: 'Bearer', expires_in: 3600 };

/** What one of the requests makes of answers that come one after the other. */
export async function answersTo(
  ask: (typeof requests)[number][1],
  ...answers: readonly Answer[]
): Promise<TokenAnswer[]> {
  const server = await startScriptedServer();
  server.script(...answers);
  const made: TokenAnswer[] = [];
  const endpoint = endpointOf(server, publicClient, createFakeClock(now));
  while (made.length < answers.length) made.push(await ask(endpoint));
  await server.close();
  return made;
}

/** A fault in full, so that no row can leave a field unnoticed. */
export const fault = (
  cause: TransientCause,
  status: number | null,
  { code = null, retryAfter = null }: { code?: string | null; retryAfter?: number | null } = {},
): TokenAnswer => ({ kind: 'transient', cause, status, code, retryAfter });

/** A body that would be a success, with this in front. */
export const goodBehind = (start: string): string => `{${start},${JSON.stringify(good).slice(1)}`;

/** An array in an array in an array. */
export const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

export const typed = (contentType: string) => ({ 'content-type': contentType });
