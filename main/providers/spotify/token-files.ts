import { z } from 'zod';
import type { TokenFile } from '../token-file';

/** What both programs keep of the answer of the token endpoint. One line of plain characters is what a token is. */
const answer = z.object({
  access_token: z.string(),
  refresh_token: z
    .string()
    .regex(/^[\x21-\x7e]{1,4096}$/)
    .nullish(),
  scope: z.string().max(10_000).nullish(),
});

const scopesIn = (scope: string | null | undefined): readonly string[] =>
  (scope ?? '').split(/\s+/).filter((name) => name !== '');

/** `spotify-token.json` of `@spotifly/auth-token`: written once, at the sign-in, which is always one with a secret. */
const spotifly: TokenFile = {
  program: '@spotifly/auth-token',
  read: (document) => {
    const file = answer.extend({ date_obtained: z.string() }).safeParse(document).data;
    if (file === undefined) return null;
    const obtained = Date.parse(file.date_obtained);
    return {
      refreshToken: file.refresh_token ?? null,
      scopes: scopesIn(file.scope),
      grant: 'code-secret',
      authorizedAt: Number.isNaN(obtained) ? null : obtained,
    };
  },
};

/**
 * `.cache` of spotipy: rewritten at each renewal, so that it does not tell when the user signed in. Its `SpotifyOAuth`
 * has a secret, its `SpotifyPKCE` none; the file is the same.
 */
const spotipy: TokenFile = {
  program: 'spotipy',
  read: (document) => {
    const file = answer.extend({ expires_at: z.number() }).safeParse(document).data;
    if (file === undefined) return null;
    const { refresh_token, scope } = file;
    return {
      refreshToken: refresh_token ?? null,
      scopes: scopesIn(scope),
      grant: 'code-secret',
      authorizedAt: null,
    };
  },
};

/** The files of other programs that a sign-in can be taken over from. */
export const spotifyTokenFiles: readonly TokenFile[] = [spotifly, spotipy];
