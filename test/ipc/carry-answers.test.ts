import { beforeEach, describe, expect, test } from 'vitest';
import { writeProfilesFile } from '../../main/profiles/carry/profiles-file';
import type { TokenTray } from '../../preload/contract';
import { createSignedInApp } from '../fakes/headless-app';
import { spotipyCache } from '../fakes/files';
import { profile } from '../fakes/living-profiles';
import { canary } from '../fakes/token-server';

const exported = 'token-tray-profiles.json';

let app: Awaited<ReturnType<typeof createSignedInApp>>;
let tray: TokenTray;
beforeEach(async () => {
  app = await createSignedInApp();
  tray = app.tray;
});

const opens = (text: string, name = exported) => void (app.files.opens = { kind: 'read', name, text });
const names = async () => (await tray.view()).profiles.map(({ name }) => name);

describe('profiles', () => {
  test('are exported without secrets, and say where to', async () => {
    const value = `1 profile exported to ${exported}, without secrets.`;
    expect(await tray.exportProfiles()).toEqual({ ok: true, value });
    const text = app.files.written.get(exported) ?? '';
    expect(text).toContain(profile.clientId);
    expect(text).not.toContain(canary);
    expect(text).not.toContain('Robin');
  });

  test('are not exported where the user changes their mind, or the disk does not take them', async () => {
    app.files.saves = 'cancelled';
    expect(await tray.exportProfiles()).toEqual({ ok: true, value: null });
    app.files.saves = 'failed';
    expect(await tray.exportProfiles()).toEqual({
      ok: false,
      words: `${exported} was not written (EACCES).`,
    });
  });

  test('come back beside those there are, under a name of their own', async () => {
    await tray.exportProfiles();
    opens(app.files.written.get(exported) ?? '');
    const words = '1 profile added: “Listening 2”. Sign in to get a token.';
    expect(await tray.importFile()).toEqual({ kind: 'profiles', words, problems: [] });
    expect(await names()).toEqual(['Listening', 'Listening 2']);
    const { current, profiles } = await tray.view();
    expect(current?.name).toBe('Listening');
    const id = profiles[1]?.id ?? profile.id;
    expect(id).not.toBe(profile.id);
    expect(await tray.editDraft(id)).toMatchObject({
      clientId: profile.clientId,
      grant: profile.grant,
      scopes: profile.scopes,
      clientSecret: '',
      hasSecret: false,
    });
    expect(app.profiles.get(id).profile).toMatchObject({ account: null, authorizedAt: null });
  });

  test('two of one name in one file get two names', async () => {
    opens(writeProfilesFile([profile, profile, profile, profile]));
    expect(await tray.importFile()).toMatchObject({ words: '4 profiles added. Sign in to get a token.' });
    const copies = ['Listening 2', 'Listening 3', 'Listening 4', 'Listening 5'];
    expect(await names()).toEqual(['Listening', ...copies]);
  });

  test('on an empty app the first of them is the current one', async () => {
    await tray.deleteProfile(profile.id);
    opens(writeProfilesFile([profile, { ...profile, name: 'Other' }]));
    await tray.importFile();
    expect((await tray.view()).current?.name).toBe('Listening');
  });

  test('that cannot be used are named, and the others are added', async () => {
    opens(
      writeProfilesFile([
        { ...profile, clientId: 'short', name: 'Wrong' },
        { ...profile, name: 'Right' },
      ]),
    );
    expect(await tray.importFile()).toEqual({
      kind: 'profiles',
      words: '1 profile added: “Right”. Sign in to get a token.',
      problems: [expect.stringMatching(/^“Wrong”: 5 characters; a Spotify client ID has 32/)],
    });
    expect(await names()).toEqual(['Listening', 'Right']);
  });
});

test.each([
  [
    'a poem',
    'not JSON',
    'It is neither an export of Token Tray nor a token file of @spotifly/auth-token or spotipy.',
  ],
  ['an empty export', writeProfilesFile([]), 'There is no profile in it.'],
  [
    'a file of Client Credentials',
    spotipyCache({ refresh_token: undefined }),
    'spotipy kept no refresh token in it',
  ],
])('%s is not imported, and the words say why', async (_what, text, words) => {
  opens(text, 'a-file');
  const result = await tray.importFile();
  expect(result).toEqual({ kind: 'failed', words: expect.stringContaining(words) });
  expect(JSON.stringify(result)).toContain('a-file was not imported. ');
  expect(await names()).toEqual(['Listening']);
});

test('a file that cannot be read, or none, changes nothing', async () => {
  app.files.opens = { kind: 'failed', name: '.cache', words: '.cache cannot be read (EACCES).' };
  expect(await tray.importFile()).toEqual({ kind: 'failed', words: '.cache cannot be read (EACCES).' });
  app.files.opens = null;
  expect(await tray.importFile()).toEqual({ kind: 'cancelled' });
});
