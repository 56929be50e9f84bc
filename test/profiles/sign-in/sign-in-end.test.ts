import { expect, test } from 'vitest';
import { announcement } from '../../../main/policy/announcements';
import { createSignedInApp } from '../../fakes/headless-app';
import { profile } from '../../fakes/living-profiles';
import { secrets } from '../../fakes/token-server';
import { until } from '../../fakes/until';

const minute = 60_000;
const refreshToken = `${profile.id}/refresh-token`;

/** An app that is signed in at a provider that refuses its refresh token from now on, and all that it announces. */
async function createRefused() {
  const app = await createSignedInApp();
  const asked: number[] = [];
  app.server.answerWith(() => {
    asked.push(app.clock.now());
    return Response.json({ error: 'invalid_grant', error_description: 'Token revoked.' }, { status: 400 });
  });
  const line = () => {
    const [first] = app.view().profiles;
    if (first === undefined) throw new Error('The profile is gone');
    return first;
  };
  const announced: string[] = [];
  let before = line().state;
  /** Tells of a step between states as the desktop would. */
  const draw = () => {
    const news = announcement(before, line(), false);
    if (news !== null) announced.push(`${news.title}. ${news.body}`);
    before = line().state;
  };
  return { ...app, live: app.profiles.get(profile.id), asked, announced, draw };
}

test('F31 invalid_grant is one request, one event and one notification, and the token can be copied to its end', async () => {
  const { live, asked, announced, draw, clock, copier, view, events, keychain } = await createRefused();
  clock.jump(55 * minute);
  for (let times = 0; times < 20; times++) {
    await live.session.nudge();
    draw();
    await live.session.refreshNow();
    draw();
  }
  const reason =
    'Spotify no longer accepts this sign-in (Token revoked); access may have been revoked. Your profile and scopes are kept.';
  expect(view().current?.state).toMatchObject({ name: 'needs-sign-in', words: 'Sign in again', reason });
  expect(announced).toEqual([`Listening: Sign in again. ${reason}`]);
  const ends = events.of(profile.id).filter(({ kind }) => kind === 'sign-in-ended');
  expect(ends).toMatchObject([{ count: 1 }]);
  expect(keychain.entries.has(refreshToken)).toBe(false);
  expect(await copier.copy(live, 'token')).toMatchObject({ ok: true });
  clock.jump(24 * 60 * minute);
  await live.session.tick();
  expect(await copier.copy(live, 'token')).toEqual({ ok: false, words: `Sign in again: ${reason}` });
  expect(asked).toHaveLength(1);
});

test('F31 a sign-in after the end works, and renews itself again', async () => {
  const { live, clock, keychain, server, view, pages } = await createRefused();
  clock.jump(55 * minute);
  await live.session.tick();
  server.answerWith(null);
  const signedIn = live.signIn('window');
  await until(() => pages.length === 1);
  const state = new URL(pages[0]?.url ?? '').searchParams.get('state');
  live.attempt?.paste(`http://127.0.0.1:8888/callback?code=${secrets.code}&state=${state}`);
  await signedIn;
  expect(view().current?.state).toMatchObject({ name: 'valid', reason: null });
  const kept = keychain.entries.get(refreshToken);
  expect(kept).toBeDefined();
  clock.jump(55 * minute);
  await live.session.tick();
  expect(view().current?.state).toMatchObject({ name: 'valid', words: 'Valid for 1 h' });
  expect(keychain.entries.get(refreshToken)).not.toBe(kept);
});
