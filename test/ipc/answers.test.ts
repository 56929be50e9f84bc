import { beforeEach, describe, expect, test } from 'vitest';
import type { TokenTray } from '../../preload/contract';
import { createSignedInApp } from '../fakes/headless-app';
import { locked } from '../fakes/keychain';
import { profile } from '../fakes/living-profiles';
import { secrets } from '../fakes/token-server';

const { id } = profile;

let app: Awaited<ReturnType<typeof createSignedInApp>>;
let tray: TokenTray;
beforeEach(async () => {
  app = await createSignedInApp();
  tray = app.tray;
});

const stateName = async () => (await tray.view()).current?.state.name;

describe('the token', () => {
  test('is copied in main, and the answer says so', async () => {
    const value = 'Copied · valid for 1 h · cleared in 1 min';
    expect(await tray.copyToken(id, 'token')).toEqual({ ok: true, value });
    await tray.copyToken(id, 'environment');
    expect(app.did).toEqual([
      `clipboard: ${secrets.access}`,
      `clipboard: export SPOTIFY_TOKEN='${secrets.access}'`,
    ]);
  });

  test('is not copied when it cannot be promised', async () => {
    await tray.signOut(id);
    expect(await tray.copyToken(id, 'token')).toEqual({
      ok: false,
      words: 'Signed out: there is no token. Sign in to get one.',
    });
    expect(app.did).toEqual([]);
  });

  test('C5 is revealed to who asks for it, in a popup that no picture of the screen shows', async () => {
    expect(await tray.revealToken(id)).toEqual({ ok: true, value: secrets.access });
    expect(app.did).toEqual(['shield popup']);
  });

  test('is renewed on request, or it is said why not', async () => {
    expect(await tray.refreshNow(id)).toEqual({ ok: true, value: null });
    expect(await tray.revealToken(id)).not.toEqual({ ok: true, value: secrets.access });
    app.server.answerWith(() => new Response(null, { status: 503 }));
    const failure = await tray.refreshNow(id);
    expect(failure).toMatchObject({ ok: false });
    expect(JSON.stringify(failure)).toContain('Spotify is having problems (HTTP 503).');
  });
});

test.each<readonly [string, (tray: TokenTray) => Promise<unknown>, answer: unknown, did: readonly string[]]>([
  ['tryPractice', (tray) => tray.tryPractice(false), undefined, ['try Practice']],
  ['tryPractice', (tray) => tray.tryPractice(true), undefined, ['try Practice once more']],
  ['checkPort', (tray) => tray.checkPort(8888), { ok: false, words: 'Port in use.' }, ['check port 8888']],
  [
    'copyRedirectUri',
    (tray) => tray.copyRedirectUri(8888),
    undefined,
    ['clipboard: http://127.0.0.1:8888/callback'],
  ],
  [
    'openDashboard',
    (tray) => tray.openDashboard('spotify'),
    { ok: true, value: null },
    [
      'open https://developer.spotify.com/dashboard if on accounts.spotify.com or developer.spotify.com or www.spotify.com',
    ],
  ],
  [
    'openAccessPage',
    (tray) => tray.openAccessPage(id),
    { ok: true, value: null },
    [
      'open https://www.spotify.com/account/apps/ if on accounts.spotify.com or developer.spotify.com or www.spotify.com',
    ],
  ],
  ['openDashboard', (tray) => tray.openDashboard('practice'), { ok: true, value: null }, ['open  if on ']],
  ['dismissNotices', (tray) => tray.dismissNotices(), undefined, ['dismiss notices']],
  ['hidePopup', (tray) => tray.hidePopup(), undefined, ['hide popup']],
  ['holdPopup', (tray) => tray.holdPopup(true), undefined, ['hold popup']],
  ['holdPopup', (tray) => tray.holdPopup(false), undefined, ['let popup go']],
  ['place', (tray) => tray.place(), 'settings', []],
])('%s reaches its service', async (_name, ask, answer, did) => {
  expect(await ask(tray)).toEqual(answer);
  expect(app.did).toEqual(did);
});

test('providers are told by their form’s needs', async () => {
  expect((await tray.providers()).map(({ id, hasDashboard }) => [id, hasDashboard])).toEqual([
    ['spotify', true],
    ['practice', false],
    ['custom', false],
  ]);
});

test('settings are kept', async () => {
  const chosen = {
    theme: 'dark',
    renewBeforeCopy: 120,
    clearClipboardAfter: 300,
    opener: 'browser',
    memoryOnly: true,
    copyShortcut: 'Alt+Home',
    zoom: 125,
    notifications: { signInNeeded: true, signInEnds: false, signedIn: true, copied: true, keychain: false },
  } as const;
  await tray.changeSettings(chosen);
  expect((await tray.view()).settings).toEqual(chosen);
  await tray.changeSettings({ theme: 'light', notifications: { copied: false } });
  expect((await tray.view()).settings).toEqual({
    ...chosen,
    theme: 'light',
    notifications: { ...chosen.notifications, copied: false },
  });
});

test('a keychain that was locked is looked into again', async () => {
  app.keychain.fail(locked);
  await app.profiles.current?.session.restore('background');
  expect(await stateName()).toBe('keychain-locked');
  app.keychain.fail(null);
  await tray.retryKeychain();
  expect(await stateName()).toBe('valid');
});
