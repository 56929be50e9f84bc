import type { ChosenFiles, OpenedFile } from '../../main/profiles/carry/files';
import { secrets } from './token-server';

/** What spotipy keeps in `.cache` after a sign-in with `SpotifyOAuth`. */
export const spotipyCache = (members: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    access_token: secrets.access,
    token_type: 'Bearer',
    expires_in: 3600,
    refresh_token: secrets.refresh,
    scope: 'user-read-email user-top-read',
    expires_at: 1_767_229_200,
    ...members,
  });

/** What `@spotifly/auth-token` writes to `spotify-token.json`. */
export const spotiflyToken = (members: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify(
    {
      access_token: secrets.access,
      token_type: 'Bearer',
      expires_in: 3600,
      refresh_token: secrets.refresh,
      scope: 'user-read-email',
      date_obtained: 'Mon, 01 Dec 2025 10:00:00 GMT',
      ...members,
    },
    null,
    2,
  );

/** A user who chooses the file that a test put into `opens`, and who saves under the proposed name. */
export interface FakeFiles extends ChosenFiles {
  /** What is opened next; null for a user who chooses none. */
  opens: OpenedFile | null;
  /** How a save ends: written unless told. */
  saves: 'written' | 'cancelled' | 'failed';
  /** What was written, by name. */
  readonly written: ReadonlyMap<string, string>;
}

/** Builds it; a file of spotipy is what it opens at first. */
export function createFakeFiles(): FakeFiles {
  const written = new Map<string, string>();
  const files: FakeFiles = {
    opens: { kind: 'read', name: '.cache', text: spotipyCache() },
    saves: 'written',
    written,
    open: async () => files.opens,
    async save(name, text) {
      if (files.saves === 'cancelled') return null;
      if (files.saves === 'failed') return { ok: false, words: `${name} was not written (EACCES).` };
      written.set(name, text);
      return { ok: true, name };
    },
  };
  return files;
}
