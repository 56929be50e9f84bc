import { expect, test } from 'vitest';
import { takeTrayAction } from '../../main/profiles/tray-actions';
import type { TrayAction } from '../../main/view/tray-view';
import { type createHeadlessApp, createSignedInApp } from '../fakes/headless-app';
import { profile } from '../fakes/living-profiles';

/** A tray over an app; `did` is what came of its actions. */
function createTray({ profiles, copier }: ReturnType<typeof createHeadlessApp>) {
  const did: string[] = [];
  const note = (what: string) => (words: string) => void did.push(`${what}: ${words}`);
  const parts = {
    profiles,
    copier,
    open: note('open'),
    say: note('say'),
    copied: note('copied'),
    quit: () => void did.push('quit'),
  };
  return { did, take: (action: TrayAction) => takeTrayAction(action, parts) };
}

test('what is chosen in the menu is done, and what comes of it is said', async () => {
  const app = await createSignedInApp();
  const { did, take } = createTray(app);
  await take({ kind: 'settings' });
  await take({ kind: 'open' });
  await take({ kind: 'copy', format: 'token' });
  await take({ kind: 'sign-out', profile: profile.id });
  await take({ kind: 'copy', format: 'token' });
  await take({ kind: 'quit' });
  expect(did).toEqual([
    'open: settings',
    'open: home',
    expect.stringMatching(/^copied: Copied · valid for /),
    'say: Signed out. At Spotify the app stays allowed until you remove it there. https://www.spotify.com/account/apps/',
    'say: Signed out: there is no token. Sign in to get one.',
    'quit',
  ]);
});
