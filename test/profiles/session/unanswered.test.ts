import { expect, test } from 'vitest';
import { type TokenAnswer, transient } from '../../../main/oauth/token-answer';
import { unsent } from '../../../main/oauth/unreached';
import { LiveProfile } from '../../../main/profiles/live-profile';
import { writeAccessToken } from '../../../main/profiles/session/access-token';
import { endWords } from '../../../main/view/state-view';
import { accessToken } from '../../fakes/access-token';
import { locked } from '../../fakes/keychain';
import { createProfile } from '../../fakes/profile';
import { oauthError } from '../../fakes/provider-server';
import { createSignedIn } from '../../fakes/session';
import { ended, granted, misconfigured, transientAnswer } from '../../fakes/token-endpoint';
import { createSurroundings } from '../live';

const cut = transientAnswer('network');
const busy = transientAnswer('server-error');

test('F55 a renewal is remembered from before it is sent until what it brought is kept', async () => {
  const { session, endpoint, unanswered, keychain, clock } = await createSignedIn();
  const renewed = session.refreshNow();
  await clock.advance(0);
  expect(unanswered.since()).toBe(clock.now());
  const release = keychain.hold();
  endpoint.answer(granted({ refreshToken: 'refresh-2' }));
  await clock.advance(0);
  expect(unanswered.since()).toBe(clock.now());
  release();
  await renewed;
  expect(unanswered.since()).toBeNull();
});

test('F55 what the keychain has not taken is still remembered', async () => {
  const { session, endpoint, unanswered, keychain } = await createSignedIn();
  endpoint.always(() => granted({ refreshToken: 'refresh-2' }));
  keychain.fail(locked);
  await session.refreshNow();
  expect(unanswered.since()).not.toBeNull();
  keychain.fail(null);
  await session.refreshNow();
  expect(unanswered.since()).toBeNull();
});

test('F55 a sign-in that ends after a renewal without an answer says that the answer was lost', async () => {
  const { session, endpoint, unanswered, clock } = await createSignedIn();
  endpoint.always(() => (endpoint.asked.length === 1 ? cut : ended));
  await session.refreshNow();
  const since = unanswered.since();
  expect(since).toBe(clock.now());
  await clock.advance(10_000);
  expect(endpoint.asked).toHaveLength(2);
  const { state } = session;
  if (state.kind !== 'needs-sign-in') throw new Error(`It is ${state.kind}`);
  expect(state.reason).toBe('answer-lost');
  expect(endWords(state, 'Example')).toMatch(/^A renewal got no answer, .* \(Refresh token revoked\)\.$/);
});

test.each([
  ['refused as busy', busy],
  ['refused for its client', misconfigured],
  ['never sent', unsent(transient('network'))],
])(
  'F55 a renewal that was %s replaced nothing: the provider ended the sign-in itself',
  async (_how, first) => {
    const { session, endpoint, unanswered } = await createSignedIn();
    endpoint.always(() => (endpoint.asked.length === 1 ? first : ended));
    await session.refreshNow();
    expect(unanswered.since()).toBeNull();
    await session.refreshNow();
    await session.refreshNow();
    expect(session.state).toMatchObject({ kind: 'needs-sign-in', reason: 'ended-by-provider' });
  },
);

test('F55 a renewal that was never sent does not make up for one that got no answer', async () => {
  const { session, endpoint, unanswered } = await createSignedIn();
  const answers = [cut, unsent(transient('network')), ended];
  endpoint.always(() => answers[endpoint.asked.length - 1] ?? ended);
  await session.refreshNow();
  await session.refreshNow();
  expect(unanswered.since()).not.toBeNull();
  await session.refreshNow();
  expect(session.state).toMatchObject({ kind: 'needs-sign-in', reason: 'answer-lost' });
});

test('F55 a renewal whose server could not be found was never sent: what the provider says later is told', async () => {
  const { ports, keychain, server } = createSurroundings();
  keychain.entries.set('p/access-token', writeAccessToken(accessToken()));
  keychain.entries.set('p/refresh-token', 'refresh-1');
  let profile = createProfile();
  const found = server.provider.server;
  const answers = [async () => ({ reason: '', next: '', fault: transient('timeout') })];
  const live = new LiveProfile({
    ...ports,
    provider: () => ({ ...server.provider, server: () => (answers.pop() ?? found)() }),
    profile: () => profile,
    learn: (facts) => void (profile = { ...profile, ...facts }),
  });
  await live.session.restore('background');
  await live.session.refreshNow();
  expect(live.session.state).toMatchObject({ kind: 'offline', fault: { cause: 'timeout' } });
  expect(server.requests).toHaveLength(0);
  expect(profile.renewingSince).toBeNull();
  server.reply('/token', () => oauthError('invalid_grant'));
  await live.session.refreshNow();
  expect(live.session.state).toMatchObject({ kind: 'needs-sign-in', reason: 'ended-by-provider' });
});

/** A session whose renewal was granted and could not be saved; the endpoint gives these answers after it. */
async function createUnsaved(...later: readonly TokenAnswer[]) {
  const world = await createSignedIn();
  const { session, endpoint, keychain } = world;
  const answers = [granted({ refreshToken: 'refresh-2' }), ...later];
  endpoint.always(() => answers[endpoint.asked.length - 1] ?? ended);
  keychain.fail(locked);
  await session.refreshNow();
  return world;
}

test('F55 what is saved late is remembered no longer: the provider ended the sign-in itself', async () => {
  const { session, unanswered, keychain } = await createUnsaved();
  keychain.fail(null);
  await session.tick();
  expect(unanswered.since()).toBeNull();
  await session.refreshNow();
  expect(session.state).toMatchObject({ kind: 'needs-sign-in', reason: 'ended-by-provider' });
});

test('F55 what was answered is not lost, though it is not saved yet', async () => {
  const { session, unanswered } = await createUnsaved(busy);
  await session.refreshNow();
  expect(unanswered.since()).not.toBeNull();
  await session.refreshNow();
  expect(session.state).toMatchObject({ kind: 'needs-sign-in', reason: 'ended-by-provider' });
});

test('F55 to save late what one renewal brought does not make up for the next one, which got no answer', async () => {
  const { session, unanswered, keychain, vault } = await createUnsaved(cut);
  await session.refreshNow();
  keychain.fail(null);
  await session.tick('saving');
  expect(vault.isSaved).toBe(true);
  expect(unanswered.since()).not.toBeNull();
  await session.refreshNow();
  expect(session.state).toMatchObject({ kind: 'needs-sign-in', reason: 'answer-lost' });
});
