import { beforeEach, expect, test } from 'vitest';
import type { TokenTray } from '../../preload/contract';
import { createSignedInApp } from '../fakes/headless-app';
import { profile } from '../fakes/living-profiles';

const { id } = profile;

let app: Awaited<ReturnType<typeof createSignedInApp>>;
let tray: TokenTray;
beforeEach(async () => {
  app = await createSignedInApp();
  tray = app.tray;
});

test('a change that needs a new sign-in is said while it is typed, and shown once it is saved', async () => {
  const edited = await tray.editDraft(id);
  const stays = 'You keep your current token until then, and it is renewed as before.';
  expect(await tray.newSignInNote({ ...edited, name: 'Renamed', redirectPort: 9999 })).toBeNull();
  const changed = { ...edited, clientId: 'f'.repeat(32) };
  expect(await tray.newSignInNote(changed)).toBe(`The new client ID needs a new sign-in. ${stays}`);
  expect(await tray.newSignInNote({ ...edited, scopes: [] })).toBe(
    `The new scopes need a new sign-in. ${stays}`,
  );
  expect(await tray.newSignInNote({ ...changed, grant: 'code-pkce', scopes: [] })).toBe(
    `The new client ID, way to sign in and scopes need a new sign-in. ${stays}`,
  );
  expect((await tray.view()).current?.changedSinceSignIn).toBe(false);
  await tray.saveProfile(changed);
  expect((await tray.view()).current?.changedSinceSignIn).toBe(true);
  await tray.saveProfile(edited);
  expect((await tray.view()).current?.changedSinceSignIn).toBe(false);
});

test('a change needs no new sign-in where there is none', async () => {
  const changed = { ...(await tray.editDraft(id)), clientId: 'f'.repeat(32) };
  expect(await tray.newSignInNote(await tray.newDraft('spotify'))).toBeNull();
  await tray.signOut(id);
  expect(await tray.newSignInNote(changed)).toBeNull();
});

test('scopes that were added since the sign-in are not missing in it', async () => {
  const edited = await tray.editDraft(id);
  const before = (await tray.view()).current?.token?.missingScopes;
  await tray.saveProfile({ ...edited, scopes: [...edited.scopes, 'streaming'] });
  const { current } = await tray.view();
  expect(current?.token?.missingScopes).toEqual(before);
  expect(current?.changedSinceSignIn).toBe(true);
});
