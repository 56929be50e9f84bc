import { expect, test } from 'vitest';
import { mayOpenOutside } from '../../main/policy/links';
import { writeAccessToken } from '../../main/profiles/session/access-token';
import { createPracticeProvider } from '../../main/providers/practice/provider';
import { spotify } from '../../main/providers/spotify/spotify';
import { accessWords } from '../../main/view/access-words';
import { serverOf } from '../fakes/server-of';
import { createSignedInApp } from '../fakes/headless-app';
import { createLivingProfiles, profile } from '../fakes/living-profiles';
import { canaryToken } from '../fakes/token-server';
import { createLive } from '../profiles/live';

test('O25 who signs out of a provider that cannot be told is led to its page where access is removed', async () => {
  const app = await createSignedInApp();
  const stays = 'At Spotify the app stays allowed until you remove it there.';
  const { current, profiles } = app.view();
  expect([current?.staysAllowed, profiles[0]?.staysAllowed]).toEqual([stays, stays]);
  await app.tray.openAccessPage(profile.id);
  expect(app.did).toEqual([`open ${spotify.accessPage} if on ${spotify.hosts.join(' or ')}`]);
  expect(mayOpenOutside(spotify.accessPage, spotify.hosts)?.href).toBe(
    'https://www.spotify.com/account/apps/',
  );
  await app.tray.signOut(profile.id);
  expect(app.view().current?.staysAllowed).toBeNull();
});

test('O25 nothing is left to remove for a client alone, or where a sign-out revokes', async () => {
  const clientAlone = { ...profile, grant: 'client-credentials' as const };
  const { profiles, keychain } = createLivingProfiles([], [clientAlone]);
  keychain.entries.set(`${profile.id}/access-token`, writeAccessToken(canaryToken));
  const live = profiles.get(profile.id);
  await live.session.restore('background');
  expect(live.session.state.kind).toBe('valid');
  expect(accessWords(live)).toBeNull();
  const revoking = await createLive({}, true);
  expect(accessWords(revoking.live)).toBeNull();
});

test('O25 every provider that is built in revokes, or has a page on which the user does', async () => {
  for (const provider of [spotify, createPracticeProvider(async () => 'http://127.0.0.1:9')]) {
    const { revocation_endpoint } = await serverOf(provider);
    expect(revocation_endpoint === undefined).toBe(provider.accessPage !== null);
  }
});
