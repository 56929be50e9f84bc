import { beforeEach, describe, expect, test } from 'vitest';
import type { TokenTray } from '../../preload/contract';
import type { Opener } from '../../preload/vocabulary';
import { createSignedInApp } from '../fakes/headless-app';
import { locked } from '../fakes/keychain';
import { profile } from '../fakes/living-profiles';
import { secrets } from '../fakes/token-server';
import { until } from '../fakes/until';

const { id } = profile;
const notWaiting = { ok: false, words: 'No sign-in is waiting any more. Start again.' };

let app: Awaited<ReturnType<typeof createSignedInApp>>;
let tray: TokenTray;
beforeEach(async () => {
  app = await createSignedInApp();
  tray = app.tray;
});

const stateName = async () => (await tray.view()).current?.state.name;

/** Begins to sign in, and waits for the page. */
async function beginSignIn(opener: Opener = 'window'): Promise<void> {
  await tray.signIn(id, opener);
  await until(() => app.pages.length > 0);
}

describe('a sign-in', () => {
  test('is answered at once, and goes on in its page', async () => {
    await beginSignIn('browser');
    expect(app.pages.map(({ opener, profile }) => [opener, profile])).toEqual([['browser', id]]);
    expect(await stateName()).toBe('signing-in');
    // Chosen where the profile's own is the window: the next one opens there too.
    expect((await tray.view()).current?.opener).toBe('browser');
    await tray.cancelSignIn(id);
    await tray.signInAgain(id);
    await until(() => app.pages.length > 1);
    expect(app.pages[1]?.opener).toBe('browser');
  });

  test('that is cancelled leaves all as it was, and no page but the popup', async () => {
    await beginSignIn();
    await tray.cancelSignIn(id);
    await app.clock.advance(0);
    expect(await stateName()).toBe('valid');
    expect(app.did).toEqual(expect.arrayContaining(['sign-in page closed', 'show popup']));
  });

  test('has a link, which goes to the clipboard alone', async () => {
    expect(await tray.copySignInLink(id)).toEqual(notWaiting);
    await beginSignIn();
    expect(await tray.copySignInLink(id)).toEqual({
      ok: true,
      value: 'Link copied. Open it in a browser on this computer.',
    });
    expect(app.did).toEqual([`clipboard: ${app.pages[0]?.url}`]);
  });

  test('takes the address that the browser ended on', async () => {
    expect(await tray.pasteRedirectUrl(id, 'http://127.0.0.1:8888/callback')).toEqual(notWaiting);
    await beginSignIn();
    expect(await tray.pasteRedirectUrl(id, 'https://evil.example/')).toMatchObject({ ok: false });
    const state = new URL(app.pages[0]?.url ?? '').searchParams.get('state');
    const url = `http://127.0.0.1:8888/callback?code=${secrets.code}&state=${state}`;
    expect(await tray.pasteRedirectUrl(id, url)).toEqual({ ok: true, value: null });
    await until(() => app.profiles.current?.attempt === null);
    expect(await stateName()).toBe('valid');
    expect(await tray.revealToken(id)).not.toEqual({ ok: true, value: secrets.access });
  });

  test('has a page, for the bar of its window', async () => {
    expect(await tray.signInPage(id)).toEqual({
      origin: 'https://listening.example',
      loading: true,
      failed: null,
    });
  });
});

describe('signing out', () => {
  test('leaves no token in the keychain', async () => {
    expect(await tray.signOut(id)).toEqual({ ok: true, value: null });
    expect(await stateName()).toBe('signed-out');
    expect([...app.keychain.entries.keys()]).toEqual([`${id}/client-secret`]);
  });

  test('does not happen while the keychain is locked', async () => {
    app.keychain.fail(locked);
    expect(await tray.signOut(id)).toEqual({
      ok: false,
      words: 'Not signed out: the keychain is locked. Unlock it, then try again.',
    });
    expect(await stateName()).toBe('valid');
  });
});
