import { beforeEach, expect, test } from 'vitest';
import { writeAccessToken } from '../../../main/profiles/session/access-token';
import { createCopier } from '../../../main/profiles/copying/copy';
import type { LiveProfile } from '../../../main/profiles/live-profile';
import { recordingCopier } from '../../../main/profiles/copying/recording-copier';
import { locked } from '../../fakes/keychain';
import { createLivingProfiles, profile } from '../../fakes/living-profiles';
import { canary, canaryToken, secrets } from '../../fakes/token-server';
import { until } from '../../fakes/until';

const { id } = profile;

let world: ReturnType<typeof createLivingProfiles>;
let live: LiveProfile;
beforeEach(async () => {
  world = createLivingProfiles();
  live = world.profiles.get(id);
  world.keychain.entries.set(`${id}/client-secret`, secrets.client);
  world.keychain.entries.set(`${id}/refresh-token`, secrets.refresh);
  world.keychain.entries.set(`${id}/access-token`, writeAccessToken(canaryToken));
  await live.session.restore('background');
});

const kinds = () => world.events.of(id).map(({ kind, count }) => (count === 1 ? kind : `${kind} ×${count}`));

/** Signs in, up to the answer that the browser brings back. */
async function signInWith(answer: Readonly<Record<string, string>>): Promise<void> {
  const page = world.pages.length;
  const over = live.signIn('window');
  await until(() => world.pages.length > page);
  const state = new URL(world.pages[page]?.url ?? '').searchParams.get('state') ?? '';
  const query = new URLSearchParams({ ...answer, state });
  expect(live.attempt?.paste(`http://127.0.0.1:8888/callback?${query}`)).toMatchObject({ ok: true });
  await over;
}

test('a start with a token that is still good is no event', () => {
  expect(kinds()).toEqual([]);
});

test('a life is told in its order', async () => {
  await live.session.refreshNow();
  await live.session.refreshNow();
  world.server.answerWith(() => new Response(null, { status: 503 }));
  await live.session.refreshNow();
  world.server.answerWith(null);
  await live.session.refreshNow();
  await live.signOut();
  await signInWith({ error: 'access_denied' });
  await signInWith({ code: secrets.code });
  world.server.answerWith(() => Response.json({ error: 'invalid_client' }, { status: 401 }));
  await signInWith({ code: secrets.code });
  expect(kinds()).toEqual([
    'renewed ×2',
    'offline',
    'renewed',
    'signed-out',
    'sign-in-declined',
    'signed-in',
    'sign-in-failed',
  ]);
});

test('a page that was not shown is told with its reason, though the sign-in is cancelled then', async () => {
  const over = live.signIn('window');
  await until(() => world.pages.length > 0);
  world.pages[0]?.onNotShown('The network is not reached.');
  world.pages[0]?.onNotShown('The network is not reached.');
  live.cancelSignIn();
  await over;
  expect(kinds()).toEqual(['page-not-shown ×2']);
  expect(world.events.of(id)[0]?.detail).toBe('The network is not reached.');
});

test('a keychain that is locked and comes back is told once each', async () => {
  world.keychain.fail(locked);
  await live.session.restore('background');
  await live.session.restore('background');
  world.keychain.fail(null);
  await live.session.restore('background');
  expect(kinds()).toEqual(['keychain-locked', 'keychain-back']);
});

test('a token that the keychain takes late is told twice: as renewed, and as saved', async () => {
  world.keychain.fail(locked);
  await live.session.refreshNow();
  world.keychain.fail(null);
  await live.session.tick();
  expect(kinds()).toEqual(['renewed', 'saved']);
  expect(world.events.of(id)[0]?.detail).toContain('In memory only');
});

test('who copies is told in what form and from where, and who reveals; what failed is not', async () => {
  const write = async () => {};
  const copier = createCopier({
    clock: world.clock,
    time: String,
    write,
    clearAfter: () => 0,
    renewBeforeCopy: () => 60,
  });
  const [popup, tray] = (['popup', 'tray'] as const).map((place) =>
    recordingCopier(copier, place, world.events.note),
  );
  await popup?.copy(live, 'token');
  await tray?.copy(live, 'curl');
  await popup?.reveal(live);
  await live.signOut();
  await popup?.copy(live, 'token');
  await popup?.reveal(live);
  expect(world.events.of(id).map(({ kind, detail }) => [kind, detail])).toEqual([
    ['copied', 'Access token, from the popup'],
    ['copied', 'curl command, from the tray'],
    ['revealed', null],
    ['signed-out', null],
  ]);
});

test('nothing that is noted or written holds a secret', async () => {
  await live.session.refreshNow();
  world.server.answerWith(() =>
    Response.json(
      { error: 'invalid_grant', error_description: `Unknown: ${canary}-refresh-2` },
      { status: 400 },
    ),
  );
  await live.session.refreshNow();
  world.server.answerWith(null);
  await signInWith({ code: secrets.code });
  world.events.flush();
  expect(kinds()).toEqual(['renewed', 'sign-in-ended', 'signed-in']);
  expect(JSON.stringify(world.written)).not.toContain(canary);
});
