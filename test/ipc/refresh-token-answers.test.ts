import { beforeEach, expect, test } from 'vitest';
import type { TokenTray } from '../../preload/contract';
import { createSignedInApp } from '../fakes/headless-app';
import { profile } from '../fakes/living-profiles';
import { canary, secrets } from '../fakes/token-server';

const { id } = profile;
const none = { ok: false, words: 'This profile has no refresh token. Sign in to get one.' };

let app: Awaited<ReturnType<typeof createSignedInApp>>;
let tray: TokenTray;
beforeEach(async () => {
  app = await createSignedInApp();
  tray = app.tray;
});

const happened = async () => (await tray.events(id)).map(({ kind, detail }) => [kind, detail]);

test('a refresh token is copied in main, watched on the clipboard and noted', async () => {
  const value = 'Refresh token copied · cleared in 1 min';
  expect(await tray.copyRefreshToken(id)).toEqual({ ok: true, value });
  expect(app.did).toEqual([`clipboard: ${secrets.refresh}`]);
  expect(app.keeper.holds).toBe(true);
  expect(await happened()).toEqual([['copied', 'Refresh token, from the popup']]);
  await app.clock.advance(60_000);
  await app.keeper.tick();
  expect(app.did).toContain('clear clipboard');
  expect(JSON.stringify(await tray.events(id))).not.toContain(canary);
});

test('where nothing is cleared, the words do not say so', async () => {
  await tray.changeSettings({ clearClipboardAfter: 0 });
  expect(await tray.copyRefreshToken(id)).toEqual({ ok: true, value: 'Refresh token copied' });
});

test('a refresh token that was copied is not outdated when the access token alone is renewed', async () => {
  await tray.copyRefreshToken(id);
  app.server.answerWith(() => Response.json({ access_token: 'a', token_type: 'Bearer' }));
  await tray.refreshNow(id);
  await app.keeper.tick();
  expect((await tray.view()).outdatedCopy).toBeNull();
});

test('a refresh token that was replaced since it was copied is said to be, without either of the two', async () => {
  await tray.copyRefreshToken(id);
  await tray.refreshNow(id);
  await app.keeper.tick();
  const view = await tray.view();
  expect(view.outdatedCopy).toEqual({ profile: id, name: null, format: 'refresh-token' });
  expect(JSON.stringify(view)).not.toContain(canary);
  await tray.copyRefreshToken(id);
  await app.keeper.tick();
  expect((await tray.view()).outdatedCopy).toBeNull();
});

test('a refresh token is shown to who asks for it, and that is noted', async () => {
  expect((await tray.view()).current?.hasRefreshToken).toBe(true);
  expect(await tray.revealRefreshToken(id)).toEqual({ ok: true, value: secrets.refresh });
  expect(app.did).toContain('shield popup');
  expect(await happened()).toEqual([['revealed', 'Refresh token']]);
});

test('where there is none, that is said, and nothing is noted', async () => {
  await tray.signOut(id);
  expect((await tray.view()).current?.hasRefreshToken).toBe(false);
  expect(await tray.copyRefreshToken(id)).toEqual(none);
  expect(await tray.revealRefreshToken(id)).toEqual(none);
  expect(app.did).not.toContain('shield popup');
  expect(app.did.filter((what) => what.includes(canary))).toEqual([]);
  expect(await happened()).toEqual([['signed-out', null]]);
});
