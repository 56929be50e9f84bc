import { expect, type ElectronApplication, type Page } from 'playwright/test';
import { readClipboard } from './desktop-clipboard';

/** An answer of Spotify's API. */
export type ApiAnswer = {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Spotify, whose part is played: what came to its token endpoint. */
export type PlayedSpotify = {
  /** The forms, oldest first, each with the `authorization` header that came with it. */
  asked(): Promise<readonly { readonly form: string; readonly authorization: string | null }[]>;
};

/**
 * Plays Spotify to the app's main process from now on: every code and every refresh token is worth the tokens
 * "BQ-played-1" and "AQ-played-1", then "BQ-played-2" and so on, and `/v1/me` answers with `me`.
 */
export async function playSpotify(electron: ElectronApplication, me: ApiAnswer): Promise<PlayedSpotify> {
  const asked = await electron.evaluateHandle(({ net }, { status, body, headers = {} }) => {
    const all: { form: string; authorization: string | null }[] = [];
    net.fetch = async (input, init) => {
      if (!String(input).startsWith('https://accounts.spotify.com'))
        return new Response(body, { status, headers });
      const authorization = new Headers(init?.headers).get('authorization');
      const number = all.push({ form: String(init?.body), authorization });
      return Response.json({
        access_token: `BQ-played-${number}`,
        refresh_token: `AQ-played-${number}`,
        token_type: 'Bearer',
        expires_in: 3600,
      });
    };
    return all;
  }, me);
  return { asked: () => asked.evaluate((all) => all) };
}

/**
 * Brings a sign-in that waits for the browser to its end, as a person does whose browser cannot reach this computer.
 * @returns the query of the sign-in page's address.
 */
export async function finishAtSpotify(popup: Page): Promise<URLSearchParams> {
  await popup.getByRole('button', { name: 'Copy the sign-in link' }).click();
  await expect.poll(() => readClipboard()).toContain('accounts.spotify.com');
  const { searchParams } = new URL(await readClipboard());
  await popup.getByRole('button', { name: 'Paste redirect URL' }).click();
  const back = `http://127.0.0.1:8888/callback?code=a-code&state=${searchParams.get('state')}`;
  await popup.getByLabel('Redirect URL').fill(back);
  await popup.getByLabel('Redirect URL').press('Enter');
  return searchParams;
}
