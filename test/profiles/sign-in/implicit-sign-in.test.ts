import { expect, test } from 'vitest';
import { readAccessToken } from '../../../main/profiles/session/access-token';
import { defaultSettings } from '../../../main/settings/settings';
import { popupView } from '../../../main/view/popup-view';
import { signInLife } from '../../../main/view/sign-in-life';
import { createCopier } from '../../../main/profiles/copying/copy';
import { time } from '../../fakes/headless-app';
import { locked } from '../../fakes/keychain';
import { tokenText } from '../../fakes/session';
import { createLive } from '../live';

const minute = 60_000;
const answer = { access_token: 'access-9', token_type: 'bearer', expires_in: '3600' };

/** A profile of the implicit grant; `signIn` signs in by the fragment that a person pastes. */
async function createImplicit(given: Readonly<Record<string, string>> = answer) {
  const world = await createLive({ grant: 'implicit', scopes: ['one'] });
  const signIn = async (number = 0) => {
    const over = world.live.signIn('window');
    const { url } = await world.pages.page(number);
    const { searchParams } = new URL(url);
    const fragment = new URLSearchParams({ ...given, state: searchParams.get('state') ?? '' });
    const pasted = world.live.attempt?.paste(`${searchParams.get('redirect_uri')}#${fragment}`);
    await over;
    return { searchParams, pasted };
  };
  return { ...world, signIn };
}

test('the token itself is asked for, and nothing that belongs to a code', async () => {
  const { searchParams } = await (await createImplicit()).signIn();
  expect(searchParams.get('response_type')).toBe('token');
  expect([...searchParams.keys()].filter((name) => name.startsWith('code_'))).toEqual([]);
});

test('the token of the fragment is kept, and no refresh token, and no token is asked for', async () => {
  const { live, keychain, server, signIn } = await createImplicit({ ...answer, refresh_token: 'not wanted' });
  expect((await signIn()).pasted).toEqual({ ok: true, value: null });
  expect(live.session.state).toMatchObject({ kind: 'valid', token: { text: 'access-9', scopes: ['one'] } });
  expect(readAccessToken(keychain.entries.get('p/access-token') ?? '')?.text).toBe('access-9');
  expect(keychain.entries.has('p/refresh-token')).toBe(false);
  await expect.poll(() => live.profile.account).toBe('Ada');
  expect(server.requests.map(({ path }) => path)).toEqual(['/me']);
});

test('a token type that cannot be used is no sign-in', async () => {
  const { live, signIn } = await createImplicit({ ...answer, token_type: 'mac' });
  await signIn();
  expect(live.session.state).toEqual({ kind: 'signed-out' });
  expect(live.lastFailure).not.toBeNull();
});

test('nothing renews it: before its end that is told, and at its end why', async () => {
  const { live, clock, signIn } = await createImplicit();
  await signIn();
  expect([live.session.renews, live.session.renewsAt]).toEqual([false, null]);
  const start = clock.now();
  expect(signInLife(live, start)).toEqual({
    signedInAt: start,
    signInEndsAt: start + 60 * minute,
    endsSoon: false,
  });
  expect(signInLife(live, start + 50 * minute).endsSoon).toBe(true);
  await clock.advance(60 * minute);
  await live.session.tick();
  expect(live.session.state).toMatchObject({ kind: 'needs-sign-in', reason: 'never-renewed' });
  const surroundings = { profiles: [live], current: live, outdatedCopy: () => null, now: clock.now(), time };
  const view = popupView({
    ...surroundings,
    settings: defaultSettings,
    shortcut: { caps: [], problem: null, note: null },
    storage: { words: '', label: '', tone: 'good' },
    picture: () => null,
    notices: [],
    version: '',
  });
  expect(view.current?.state.reason).toMatch(/^The token expired, and this way to sign in cannot renew it/);
  expect(view.current).toMatchObject({
    renewal: 'sign-in-again',
    renews: false,
    canRefresh: false,
    opensPage: true,
  });
});

test('K9 its entry goes when it has run out, also from a keychain that was locked then', async () => {
  const { live, clock, keychain, signIn } = await createImplicit();
  await signIn();
  await clock.advance(59 * minute);
  await live.session.tick();
  expect(keychain.entries.has('p/access-token')).toBe(true);
  keychain.fail(locked);
  await clock.advance(minute);
  await live.session.tick();
  expect(live.session.state).toMatchObject({ kind: 'needs-sign-in', reason: 'never-renewed' });
  expect(live.endsWithApp()).toBe(false);
  keychain.fail(null);
  await live.session.tick();
  expect(keychain.entries.size).toBe(0);
});

test('a token that only a clock turned back has ended stays', async () => {
  const { live, clock, keychain, signIn } = await createImplicit();
  await signIn();
  clock.jump(-60 * minute);
  await live.session.restore('background');
  expect(live.session.state.kind).toBe('needs-sign-in');
  expect(keychain.entries.has('p/access-token')).toBe(true);
});

test('a sign-in while the entry of the last token goes is not taken back', async () => {
  const { live, clock, keychain, signIn } = await createImplicit();
  await signIn();
  await clock.advance(60 * minute);
  const release = keychain.hold();
  const looked = live.session.tick();
  const next = signIn(1);
  release();
  await Promise.all([looked, next]);
  expect(live.session.state.kind).toBe('valid');
  expect(readAccessToken(keychain.entries.get('p/access-token') ?? '')?.issuedAt).toBe(clock.now());
});

test('asking to renew it leaves it as it is, and says so', async () => {
  const { live, clock, signIn } = await createImplicit();
  await signIn();
  const ports = { clock, time, write: async () => {}, clearAfter: () => 0, renewBeforeCopy: () => 60 };
  const copier = createCopier(ports);
  expect(await copier.refreshNow(live)).toEqual({
    ok: false,
    words: 'This token cannot be renewed. Sign in again for a new one.',
  });
  expect(tokenText(live.session)).toBe('access-9');
  expect((await copier.copy(live, 'token')).ok).toBe(true);
  await clock.advance(59 * minute + 30_000);
  expect(await copier.copy(live, 'token')).toEqual({
    ok: false,
    words: 'Not copied: this token has only 30 s left, and cannot be renewed. Sign in again for a new one.',
  });
  expect(live.session.state.kind).toBe('valid');
});
