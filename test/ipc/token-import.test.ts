import { beforeEach, expect, test } from 'vitest';
import type { TokenTray } from '../../preload/contract';
import { spotiflyToken, spotipyCache } from '../fakes/files';
import { createSignedInApp } from '../fakes/headless-app';
import { locked } from '../fakes/keychain';
import { profile } from '../fakes/living-profiles';
import { canary, secrets } from '../fakes/token-server';

let app: Awaited<ReturnType<typeof createSignedInApp>>;
let tray: TokenTray;
beforeEach(async () => {
  app = await createSignedInApp();
  tray = app.tray;
});

/** Imports the file and gives the form that it led to, with a client typed into it. */
const fillIn = async (text = spotipyCache()) => {
  app.files.opens = { kind: 'read', name: '.cache', text };
  const result = await tray.importFile();
  if (result.kind !== 'token') throw new Error(`the import came to ${result.kind}`);
  const { clientId } = profile;
  return { ...result, typed: { ...result.draft, clientId, clientSecret: 'typed' } };
};
const imported = async () => (await tray.view()).current;

test('a token of another program fills in the form, and does not cross', async () => {
  const { draft, notes } = await fillIn();
  expect(draft).toMatchObject({ id: null, provider: 'spotify', name: 'Spotify', clientId: '' });
  expect(draft).toMatchObject({ grant: 'code-secret', scopes: ['user-top-read', 'user-read-email'] });
  expect(notes).toEqual([
    expect.stringMatching(
      /^The refresh token that spotipy kept waits in Token Tray\..*if it has none, choose “With PKCE”\.$/,
    ),
    expect.stringContaining('The file does not tell when you signed in'),
    '.cache still holds the token. Once it works here, you may want to delete the file.',
  ]);
  expect(JSON.stringify([draft, notes])).not.toContain(canary);
});

test('a token of another program is kept and renewed at once when the form is saved', async () => {
  const { typed } = await fillIn();
  const saved = await tray.saveProfile(typed);
  if (!saved.ok) throw new Error('not saved');
  await app.clock.advance(0);
  expect(await imported()).toMatchObject({ id: saved.id, state: { name: 'valid' }, signedInAt: null });
  expect(app.keychain.entries.get(`${saved.id}/refresh-token`)).toBe(`${canary}-refresh-2`);
  expect((await tray.events(saved.id)).map(({ kind }) => kind)).toContain('renewed');
});

test('a token of another program of @spotifly/auth-token brings the day of its sign-in along', async () => {
  const { typed, notes } = await fillIn(spotiflyToken());
  expect(notes.join()).not.toContain('does not tell');
  await tray.saveProfile(typed);
  await app.clock.advance(0);
  expect(await imported()).toMatchObject({
    signedInAt: Date.UTC(2025, 11, 1, 10),
    signInEndsAt: Date.UTC(2026, 5, 1, 10),
  });
});

test('a token of another program that says it comes from the future has no date', async () => {
  const { typed } = await fillIn(spotiflyToken({ date_obtained: 'Mon, 01 Dec 2036 10:00:00 GMT' }));
  await tray.saveProfile(typed);
  await app.clock.advance(0);
  expect(await imported()).toMatchObject({ state: { name: 'valid' }, signedInAt: null });
});

test('a token of another program that is refused leaves a profile that says so and can sign in', async () => {
  const { typed } = await fillIn();
  app.server.answerWith(() => Response.json({ error: 'invalid_grant' }, { status: 400 }));
  await tray.saveProfile(typed);
  await app.clock.advance(0);
  const current = await imported();
  expect(current?.state).toMatchObject({ name: 'needs-sign-in' });
  expect(current?.state.reason).toContain('Spotify no longer accepts');
  expect(current?.hasRefreshToken).toBe(false);
});

test('a token of another program waits while the form has problems', async () => {
  const { typed } = await fillIn();
  expect(await tray.saveProfile({ ...typed, clientId: 'short' })).toMatchObject({ ok: false });
  const saved = await tray.saveProfile(typed);
  await app.clock.advance(0);
  expect(saved.ok && (await imported())?.state.name).toBe('valid');
});

test('a token of another program is forgotten when the form is left, and when another file is opened', async () => {
  const { typed } = await fillIn();
  await tray.dropImport(typed.importId ?? '');
  await tray.saveProfile(typed);
  expect(await imported()).toMatchObject({ state: { name: 'signed-out' } });
  const first = await fillIn();
  await fillIn();
  await tray.saveProfile(first.typed);
  expect(await imported()).toMatchObject({ state: { name: 'signed-out' } });
  expect([...app.keychain.entries].filter(([, secret]) => secret === secrets.refresh)).toHaveLength(1);
});

test('a token of another program that the keychain does not take is said to be lost, and how to get it back', async () => {
  const { typed } = await fillIn();
  app.keychain.fail(locked);
  await tray.saveProfile({ ...typed, grant: 'code-pkce', clientSecret: '' });
  expect(app.did.at(-1)).toMatch(
    /^notice: The imported token was not kept: the keychain is locked.*import the file/,
  );
});
