import { beforeEach, expect, test } from 'vitest';
import { createSignedInApp } from '../fakes/headless-app';
import { profile } from '../fakes/living-profiles';
import { canary } from '../fakes/token-server';
import { until } from '../fakes/until';
import { copyFormats } from '../../main/view/copy-formats';
import { draftOf } from '../../main/view/form-view';
import { trayView } from '../../main/view/tray-view';

type App = Awaited<ReturnType<typeof createSignedInApp>>;

const start = Date.UTC(2026, 0, 1);
const hour = 3_600_000;

let app: App;
beforeEach(async () => void (app = await createSignedInApp()));

test('the popup shows all that is to be known', () => {
  const words = { words: 'Valid for 1 h', steadyWords: 'Valid until 01:00', label: 'Valid' };
  const state = { name: 'valid', ...words, tone: 'good', reason: null };
  const staysAllowed = 'At Spotify the app stays allowed until you remove it there.';
  expect(app.view()).toEqual({
    profiles: [
      {
        id: profile.id,
        name: 'Listening',
        state,
        canCopy: true,
        canRefresh: true,
        providerName: 'Spotify',
        account: 'Robin',
        deletion: expect.stringMatching(/^Its tokens and its client secret are deleted/),
        staysAllowed,
      },
    ],
    current: {
      id: profile.id,
      name: 'Listening',
      state,
      provider: 'spotify',
      providerName: 'Spotify',
      account: 'Robin',
      canCopy: true,
      canRefresh: true,
      renews: true,
      picture: null,
      staysAllowed,
      opener: 'window',
      opensPage: true,
      renewal: 'refresh-token',
      signIn: null,
      signInFailure: null,
      token: {
        issuedAt: start,
        expiresAt: start + hour,
        renewsAt: start + hour - 360_000,
        grantedScopes: ['user-read-email'],
        missingScopes: ['user-top-read'],
        remarks: [],
        notSaved: null,
      },
      signedInAt: start,
      changedSinceSignIn: false,
      trouble: null,
      endsSoon: false,
      hasRefreshToken: true,
      copyFormats,
      signInEndsAt: Date.UTC(2026, 6, 1),
    },
    outdatedCopy: null,
    settings: app.settings.read(),
    shortcut: { caps: [], problem: null, note: null },
    storage: { words: 'your keyring', label: 'Keyring', tone: 'good' },
    notices: ['A file was set aside.'],
    version: '1.2.3',
  });
});

test('F35 scopes that a renewal narrows are shown as missing, and the token is used', async () => {
  app.server.answerWith(() =>
    Response.json({ access_token: 'a', token_type: 'bearer', expires_in: 3600, scope: 'user-top-read' }),
  );
  await app.copier.refreshNow(app.profiles.get(profile.id));
  expect(app.view().current).toMatchObject({
    state: { name: 'valid' },
    token: { grantedScopes: ['user-top-read'], missingScopes: ['user-read-email'] },
  });
});

test('without a profile there is none to show', async () => {
  await app.profiles.delete(profile.id);
  expect(app.view()).toMatchObject({ profiles: [], current: null });
});

test('a profile that is signed out has no token and no end', async () => {
  await app.profiles.current?.signOut();
  expect(app.view().current).toMatchObject({ token: null, signIn: null, signInEndsAt: null, account: null });
});

test('a sign-in is said to end soon for its last two weeks', () => {
  app.clock.jump(Date.UTC(2026, 5, 17) - start - 1);
  expect(app.view().current?.endsSoon).toBe(false);
  app.clock.jump(1);
  expect(app.view().current?.endsSoon).toBe(true);
});

test('a token on the clipboard that was renewed since is told, until it is copied again or dismissed', async () => {
  const outdated = () => app.view().outdatedCopy;
  await app.tray.copyToken(profile.id, 'curl');
  const renew = async () => {
    await app.clock.advance(1);
    await app.tray.refreshNow(profile.id);
    await app.keeper.tick();
  };
  await renew();
  expect(outdated()).toEqual({ profile: profile.id, name: null, format: 'curl' });
  await app.tray.copyToken(profile.id, 'token');
  expect(outdated()).toBeNull();
  await renew();
  expect(outdated()).toEqual({ profile: profile.id, name: null, format: 'token' });
  const other = await app.profiles.save({ ...draftOf(profile), id: null, name: 'Other', clientSecret: 's' });
  expect(app.view().current?.id).toBe(other.id);
  expect(outdated()).toEqual({ profile: profile.id, name: 'Listening', format: 'token' });
  await app.tray.dismissOutdatedCopy();
  expect(outdated()).toBeNull();
});

test('no secret is in it nor in the tray, whatever the state', async () => {
  const views: string[] = [];
  const look = (state: string) => {
    expect(app.view().current?.state.name).toBe(state);
    const view = app.view();
    views.push(JSON.stringify([view, trayView(view.profiles, view.profiles[0])]));
  };
  const live = app.profiles.get(profile.id);
  look('valid');
  app.server.answerWith(() => new Response(null, { status: 503 }));
  await app.copier.refreshNow(live);
  look('offline');
  app.server.answerWith(() => Response.json({ error: 'invalid_client' }, { status: 400 }));
  await app.clock.advance(30_000);
  await live.session.tick();
  look('attention');
  app.server.answerWith(null);
  await app.copier.refreshNow(live);
  app.server.answerWith(() => Response.json({ error: 'invalid_grant' }, { status: 400 }));
  await app.copier.refreshNow(live);
  look('needs-sign-in');
  void live.signIn('window');
  await until(() => live.attempt?.link !== null);
  look('signing-in');
  const state = new URL(live.attempt?.link ?? '').searchParams.get('state') ?? '';
  expect(state).not.toBe('');
  expect(views).toHaveLength(5);
  expect(views.filter((view) => view.includes(canary) || view.includes(state))).toEqual([]);
});
