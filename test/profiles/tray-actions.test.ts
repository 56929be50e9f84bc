import { expect, test } from 'vitest';
import type { Announcement } from '../../main/policy/announcements';
import { takeTrayAction } from '../../main/profiles/tray-actions';
import { draftOf } from '../../main/view/form-view';
import type { TrayAction } from '../../main/view/tray-view';
import { type createHeadlessApp, createSignedInApp } from '../fakes/headless-app';
import { profile } from '../fakes/living-profiles';

/** A tray over an app; `did` is what came of its actions. The user `hears` of what is announced, or does not want to. */
function createTray({ profiles, copier }: ReturnType<typeof createHeadlessApp>, hears = true) {
  const did: string[] = [];
  const note = (what: string) => (words: string) => void did.push(`${what}: ${words}`);
  const parts = {
    profiles,
    copier,
    open: note('open'),
    say: note('say'),
    announce: ({ kind, body }: Announcement) => void did.push(`${kind}: ${body}`),
    quit: () => void did.push('quit'),
    isWanted: () => hears,
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

test('how a sign-in without a page ended is told: done as news that can be switched off, refused in any case', async () => {
  const app = await createSignedInApp();
  await app.profiles.save({ ...draftOf(profile), grant: 'client-credentials', clientSecret: 's3cret' });
  const { did, take } = createTray(app);
  app.server.answerWith(() => Response.json({ error: 'invalid_grant' }, { status: 400 }));
  await take({ kind: 'sign-out', profile: profile.id });
  await take({ kind: 'sign-in' });
  app.server.answerWith(() => Response.json({ access_token: 'a', token_type: 'Bearer', expires_in: 3600 }));
  await take({ kind: 'sign-in' });
  expect(did.slice(1)).toEqual([
    expect.stringMatching(/^null: Spotify gave the client no token/),
    'signedIn: Signed in: Listening',
  ]);
});

const refused = () => Response.json({ error: 'invalid_grant' }, { status: 400 });
const refusal = /^say: Sign in again: .*Spotify/;

test('F31 a refusal that is announced as the state that it led to is not said once more', async () => {
  const app = await createSignedInApp();
  app.server.answerWith(refused);
  const { did, take } = createTray(app);
  await take({ kind: 'refresh' });
  expect(app.profiles.current?.session.state.kind).toBe('needs-sign-in');
  expect(did).toEqual([]);
  // What it is already is announced to nobody.
  await take({ kind: 'refresh' });
  expect(did).toEqual([expect.stringMatching(refusal)]);
});

test('F31 a refusal is said to who does not want to hear of such states by themselves', async () => {
  const app = await createSignedInApp();
  app.server.answerWith(refused);
  const { did, take } = createTray(app, false);
  await take({ kind: 'refresh' });
  expect(did).toEqual([expect.stringMatching(refusal)]);
});

test('a renewal that failed for now is said, for its state is announced to nobody', async () => {
  const app = await createSignedInApp();
  app.server.answerWith(() => new Response(null, { status: 503 }));
  const { did, take } = createTray(app);
  await take({ kind: 'refresh' });
  expect(did).toEqual([expect.stringMatching(/^say: Offline/)]);
});
