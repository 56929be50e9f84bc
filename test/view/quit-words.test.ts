import { expect, test } from 'vitest';
import { quitWarning } from '../../main/view/quit-words';
import { createSignedInApp } from '../fakes/headless-app';
import { locked } from '../fakes/keychain';
import { profile } from '../fakes/living-profiles';

const hour = 3_600_000;

/** An app whose keychain did not take the refresh token of a renewal. */
async function createUnsaved() {
  const app = await createSignedInApp();
  const live = app.profiles.get(profile.id);
  app.keychain.fail(locked);
  await live.session.refreshNow();
  return { ...app, live, warning: () => quitWarning(app.profiles.all, false) };
}

test('F38 who quits while a rotated refresh token is in memory only is warned, by name and with what to do', async () => {
  const { warning } = await createUnsaved();
  expect(warning()).toEqual({
    message: 'Quit without saving the sign-in of Listening?',
    detail:
      'The keychain did not take it. Stay, and Token Tray keeps trying: unlock or start the keychain, and it is saved within 30 seconds. If you quit now, you may have to sign in again.',
  });
});

test('F38 the warning outlasts an offline time, and is gone once the keychain has taken the token', async () => {
  const { warning, live, server, clock, keychain } = await createUnsaved();
  server.answerWith(() => new Response(null, { status: 503 }));
  clock.jump(hour);
  await live.session.tick();
  expect(live.session.state.kind).toBe('offline');
  expect(warning()).not.toBeNull();
  keychain.fail(null);
  await live.session.tick();
  expect(warning()).toBeNull();
});

test('F38 nobody is warned of what the next start has: nothing unsaved, or an access token alone', async () => {
  const app = await createSignedInApp();
  expect(quitWarning(app.profiles.all, false)).toBeNull();
  app.server.answerWith(() => Response.json({ access_token: 'a', token_type: 'bearer', expires_in: 3600 }));
  app.keychain.fail(locked);
  await app.profiles.get(profile.id).session.refreshNow();
  expect(app.view().current?.token?.notSaved).not.toBeNull();
  expect(quitWarning(app.profiles.all, false)).toBeNull();
});

test('several are named together', () => {
  const named = (name: string, ends: boolean) => ({ profile: { ...profile, name }, endsWithApp: () => ends });
  const warning = quitWarning([named('One', true), named('Two', false), named('Three', true)], false);
  expect(warning?.message).toBe('Quit without saving the sign-ins of One, Three?');
  expect(warning?.detail).toContain('The keychain did not take them.');
});

test('what was typed into a form is told, alone or beside sign-ins', async () => {
  const { live, warning } = await createUnsaved();
  const form = quitWarning([], true);
  expect(form).toEqual({
    message: 'Quit without saving what you changed in the form?',
    detail:
      'The form of a profile is still open. Stay, and it is shown again as you left it, to be saved there. If you quit now, what you changed is lost.',
  });
  expect(quitWarning([live], true)).toEqual({
    message: 'Quit without saving the sign-in of Listening, and what you changed in the form?',
    detail: `${warning()?.detail}\n\n${form?.detail}`,
  });
});
