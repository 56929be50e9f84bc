import { beforeEach, expect, test } from 'vitest';
import { createSignedInApp } from '../fakes/headless-app';
import { locked, unavailable } from '../fakes/keychain';
import { profile } from '../fakes/living-profiles';

let app: Awaited<ReturnType<typeof createSignedInApp>>;
beforeEach(async () => void (app = await createSignedInApp()));

test.each([
  [locked, 'The keychain is locked. Unlock it.'],
  [unavailable, 'No keychain answers.'],
])('what the keychain did not take is told with its reason: %o', async (fault, why) => {
  app.keychain.fail(fault);
  await app.copier.refreshNow(app.profiles.get(profile.id));
  expect(app.view().current?.state.name).toBe('valid');
  expect(app.view().current?.token?.notSaved).toBe(
    `This sign-in is in memory only. ${why} Token Tray keeps trying to save it; if you quit first, you may have to sign in again.`,
  );
});

test('what the keychain did not take is told as no more than that where the sign-in is in the keychain', async () => {
  app.server.answerWith(() => Response.json({ access_token: 'a', token_type: 'bearer', expires_in: 3600 }));
  app.keychain.fail(locked);
  await app.copier.refreshNow(app.profiles.get(profile.id));
  expect(app.view().current?.token?.notSaved).toBe(
    'This token is in memory only. The keychain is locked. Unlock it. Token Tray keeps trying to save it; your sign-in is safe.',
  );
});

test('what the keychain did not take is told throughout the next renewal, and when that gets no answer', async () => {
  app.keychain.fail(locked);
  const live = app.profiles.get(profile.id);
  await app.copier.refreshNow(live);
  const before = app.view().current?.token?.notSaved;
  const renewal = live.session.refreshNow();
  expect(live.session.state.kind).toBe('refreshing');
  expect(app.view().current?.token?.notSaved).toBe(before);
  await renewal;
  app.server.answerWith(() => new Response(null, { status: 503 }));
  await app.copier.refreshNow(live);
  expect(app.view().current).toMatchObject({ state: { name: 'offline' }, token: { notSaved: before } });
  expect(before).toMatch(/The keychain is locked/);
  app.keychain.fail(null);
  await live.session.tick('saving');
  expect(app.view().current?.token?.notSaved).toBeNull();
});

test('what the keychain did not take is told while a sign-in waits as well', async () => {
  app.keychain.fail(locked);
  await app.copier.refreshNow(app.profiles.get(profile.id));
  void app.profiles.current?.signIn('browser');
  await app.clock.advance(0);
  expect(app.view().current?.token?.notSaved).toMatch(/The keychain is locked/);
});
