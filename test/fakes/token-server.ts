import type { AccessToken } from '../../main/profiles/session/access-token';
import { accessToken } from './access-token';

/** A word that is in every secret of the fakes: where it turns up, a secret did. */
export const canary = 'canary';

export const secrets = {
  access: `${canary}-access-1`,
  refresh: `${canary}-refresh-1`,
  client: `${canary}-client-secret`,
  code: `${canary}-code`,
} as const;

/** The access token that profiles begin with. */
export const canaryToken: AccessToken = accessToken({ text: secrets.access, scopes: ['user-read-email'] });

/** A provider as `fetch` finds it: it grants numbered tokens full of canaries, and knows its user. */
export function createTokenServer() {
  let granted = 1;
  let answer: (() => Response) | null = null;

  const grant = (): Response => {
    granted += 1;
    const [access_token, refresh_token] = [`${canary}-access-${granted}`, `${canary}-refresh-${granted}`];
    return Response.json({ access_token, refresh_token, token_type: 'Bearer', expires_in: 3600 });
  };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (init?.method === 'POST') return (answer ?? grant)();
    return new URL(String(input)).pathname === '/v1/me'
      ? Response.json({ display_name: 'Robin' })
      : new Response(null, { status: 404 });
  };
  /** From now on answers every token request so; null grants again. */
  return { fetch, answerWith: (next: (() => Response) | null) => void (answer = next) };
}
