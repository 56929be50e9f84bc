import { beforeEach, describe, expect, test } from 'vitest';
import { createSignedInApp } from '../fakes/headless-app';
import { profile } from '../fakes/living-profiles';
import { until } from '../fakes/until';

type App = Awaited<ReturnType<typeof createSignedInApp>>;

const start = Date.UTC(2026, 0, 1);
const hour = 3_600_000;

let app: App;
beforeEach(async () => void (app = await createSignedInApp()));

describe('a sign-in that waits', () => {
  test('is shown with its deadline, and keeps the token in view', async () => {
    void app.profiles.current?.signIn('browser');
    await app.clock.advance(0);
    expect(app.view().current).toMatchObject({
      state: { name: 'signing-in', words: 'Waiting for the browser…' },
      signIn: { opener: 'browser', deadline: start + 300_000, notOpened: null },
      token: { expiresAt: start + hour },
      canCopy: true,
      canRefresh: false,
    });
  });

  test('is gone when it is cancelled', async () => {
    const over = app.profiles.current?.signIn('browser');
    await app.clock.advance(0);
    app.profiles.current?.cancelSignIn();
    await over;
    expect(app.view().current).toMatchObject({ state: { name: 'valid' }, signIn: null });
  });
});

test('one that failed while the old one holds says so until it is dismissed', async () => {
  const over = app.profiles.current?.signIn('browser');
  await until(() => (app.profiles.current?.attempt?.link ?? null) !== null);
  const { searchParams } = new URL(app.profiles.current?.attempt?.link ?? '');
  const answer = new URL(searchParams.get('redirect_uri') ?? '');
  answer.search = new URLSearchParams({
    error: 'access_denied',
    state: searchParams.get('state') ?? '',
  }).toString();
  expect(await app.tray.pasteRedirectUrl(profile.id, answer.href)).toEqual({ ok: true, value: null });
  await over;
  const signInFailure = expect.stringMatching(/^You declined the sign-in/);
  expect(app.view().current).toMatchObject({ state: { name: 'valid', reason: null }, signInFailure });
  await app.tray.dismissFailure(profile.id);
  expect(app.view().current).toMatchObject({ state: { name: 'valid' }, signInFailure: null });
});
