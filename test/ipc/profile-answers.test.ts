import { beforeEach, expect, test } from 'vitest';
import type { TokenTray } from '../../preload/contract';
import type { ProfileId } from '../../preload/vocabulary';
import { createSignedInApp } from '../fakes/headless-app';
import { locked } from '../fakes/keychain';
import { profile } from '../fakes/living-profiles';

const { id } = profile;

let app: Awaited<ReturnType<typeof createSignedInApp>>;
let tray: TokenTray;
beforeEach(async () => {
  app = await createSignedInApp();
  tray = app.tray;
});

test('profiles are moved, on every surface alike', async () => {
  await tray.saveProfile({ ...(await tray.duplicateDraft(id)), name: 'Playlists', grant: 'code-pkce' });
  await tray.moveProfile(id, 'down');
  const { current, profiles } = await tray.view();
  expect(profiles.map(({ name }) => name)).toEqual(['Playlists', 'Listening']);
  expect(current?.name).toBe('Playlists');
});

test('profiles are deleted with all their secrets', async () => {
  expect(await tray.deleteProfile(id)).toEqual({ ok: true, value: null });
  expect((await tray.view()).profiles).toEqual([]);
  expect(app.keychain.entries.size).toBe(0);
});

test('profiles are not deleted while their secrets cannot be', async () => {
  app.keychain.fail(locked);
  expect(await tray.deleteProfile(id)).toEqual({
    ok: false,
    words: 'Not deleted: the keychain is locked. Unlock it, then try again.',
  });
  expect((await tray.view()).profiles).toHaveLength(1);
});

test('profiles that are gone are a fault', async () => {
  const gone = 'gone' as ProfileId;
  await expect(tray.selectProfile(gone)).rejects.toThrow(/selectProfile failed \(ref 1\)$/);
  await expect(tray.copyToken(gone, 'token')).rejects.toThrow(/copyToken failed \(ref 2\)$/);
});
