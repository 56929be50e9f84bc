import { expect, test } from 'vitest';
import { accessToken } from '../../fakes/access-token';
import { locked, unavailable } from '../../fakes/keychain';
import { createSignedIn, createTestSession, tokenText } from '../../fakes/session';
import { ended, granted, transientAnswer } from '../../fakes/token-endpoint';

const expired = accessToken({ issuedAt: Date.UTC(2025, 11, 31) });

test('before the keychain is read there is nothing to say, and nothing is asked', async () => {
  const { session, endpoint, clock } = createTestSession({ refresh: 'refresh-1' });
  expect(session.state).toEqual({ kind: 'refreshing', token: null });
  await clock.advance(120_000);
  expect(endpoint.asked).toEqual([]);
});

test('an empty keychain is a signed-out profile', async () => {
  const { session } = createTestSession();
  await session.restore('background');
  expect(session.state).toEqual({ kind: 'signed-out' });
  expect(session.wakeAt).toBeNull();
});

test('a token that is still valid is there at once after a restart, without any request', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  expect(session.state).toEqual({ kind: 'valid', token: accessToken(), notSaved: null });
  await clock.advance(3_000_000);
  expect(endpoint.asked).toEqual([]);
  expect(await session.current(60_000)).toMatchObject({ ok: true });
});

test('an expired token is renewed at once', async () => {
  const { session, endpoint } = createTestSession({ access: expired, refresh: 'refresh-1' });
  endpoint.always(() => granted());
  await session.restore('background');
  expect(tokenText(session)).toBe('access-2');
  expect(endpoint.asked).toEqual(['refresh-1']);
});

test('F45: a damaged access token costs one renewal', async () => {
  const { session, endpoint } = createTestSession({ access: '{"text":', refresh: 'refresh-1' });
  endpoint.always(() => granted());
  await session.restore('background');
  expect(session.state.kind).toBe('valid');
  expect(endpoint.asked).toHaveLength(1);
});

test.each([
  ['both entries', {}, 'signed-out'],
  ['the refresh token and the end of the access token', { access: '{"text":"acc' }, 'signed-out'],
  ['the refresh token', { access: accessToken() }, 'valid'],
])('F45: what somebody deleted by hand is absent, and nobody is asked: %s', async (_what, stored, kind) => {
  const { session, endpoint, clock, failures } = createTestSession(stored);
  await session.restore('background');
  expect(session.state.kind).toBe(kind);
  await clock.advance(7_200_000);
  expect(session.state.kind).toBe(kind === 'valid' ? 'needs-sign-in' : kind);
  expect(endpoint.asked).toEqual([]);
  expect(failures).toEqual([]);
});

test('F45: entries that somebody deletes while the app runs end neither it nor the renewing', async () => {
  const { session, endpoint, keychain, clock, failures } = await createSignedIn();
  endpoint.always(() => granted({ refreshToken: `refresh-${endpoint.asked.length + 1}` }));
  keychain.entries.clear();
  await clock.advance(3_300_000);
  expect(tokenText(session)).toBe('access-2');
  expect(Object.fromEntries(keychain.entries)).toMatchObject({ 'p/refresh-token': 'refresh-2' });
  expect(failures).toEqual([]);
});

test('an expired token with nothing to renew it needs a sign-in', async () => {
  const { session, endpoint } = createTestSession({ access: expired });
  await session.restore('background');
  expect(session.state).toMatchObject({ kind: 'needs-sign-in', reason: 'no-refresh-token' });
  expect(endpoint.asked).toEqual([]);
});

test('a token without a refresh token is used to its end, and then needs a sign-in', async () => {
  const { session, clock } = createTestSession({ access: accessToken() });
  await session.restore('background');
  expect(session.renewsAt).toBeNull();
  await clock.advance(3_599_000);
  expect(session.state.kind).toBe('valid');
  await clock.advance(1_000);
  expect(session.state).toMatchObject({ kind: 'needs-sign-in', reason: 'no-refresh-token' });
});

test('F11: offline at the start keeps the sign-in and shows the last token', async () => {
  const { session, endpoint, keychain } = createTestSession({ access: expired, refresh: 'refresh-1' });
  endpoint.always(() => transientAnswer('network'));
  await session.restore('background');
  expect(session.state).toMatchObject({ kind: 'offline', token: expired });
  expect(keychain.entries.get('p/refresh-token')).toBe('refresh-1');
});

test.each([
  [locked, { kind: 'keychain-locked' }],
  [
    unavailable,
    { kind: 'keychain-unavailable', reason: unavailable.kind === 'unavailable' && unavailable.reason },
  ],
])(
  'F39: a keychain that is $kind at the start is said so, is never written to, and recovers within 30 s',
  async (fault, state) => {
    const { session, keychain, clock, log } = createTestSession({
      access: accessToken(),
      refresh: 'refresh-1',
    });
    keychain.fail(fault);
    await session.restore('background');
    expect(session.state).toEqual(state);
    await clock.advance(600_000);
    expect(session.state).toEqual(state);
    keychain.fail(null);
    await clock.advance(30_000);
    expect(session.state.kind).toBe('valid');
    expect(log.filter((call) => /^(set|delete)/.test(call))).toEqual([]);
  },
);

test('F39: it recovers within 30 s of the unlock whatever else makes the clock look elsewhere', async () => {
  const { session, keychain, clock } = createTestSession({ access: accessToken(), refresh: 'refresh-1' });
  keychain.fail(locked);
  await session.restore('background');
  await clock.advance(25_000);
  keychain.fail(null);
  // Any change of state plans anew, as that of another profile does.
  session.abandonSignIn();
  await clock.advance(5_000);
  expect(session.state.kind).toBe('valid');
});

test('F39: what is due after the unlock is renewed at once, and the ticking goes on', async () => {
  const { session, keychain, clock, endpoint } = createTestSession({
    access: accessToken({ life: 120_000 }),
    refresh: 'refresh-1',
  });
  endpoint.always(() => granted());
  keychain.fail(locked);
  await session.restore('background');
  await clock.advance(59_000);
  keychain.fail(null);
  await clock.advance(1_000);
  expect(tokenText(session)).toBe('access-2');
  await clock.advance(3_300_000);
  expect(endpoint.asked).toHaveLength(2);
});

test('F39: a person may have the keychain looked into at once', async () => {
  const { session, keychain } = createTestSession({ access: accessToken(), refresh: 'refresh-1' });
  keychain.fail(locked);
  await session.restore('background');
  keychain.fail(null);
  await session.restore('person');
  expect(session.state.kind).toBe('valid');
});

test('F39: a refused client does not hide a sign-in that is locked away', async () => {
  const { session, keychain, clock } = createTestSession({ access: accessToken(), refresh: 'refresh-1' });
  keychain.fail(locked);
  await session.restore('background');
  session.beginSignIn('window', clock.now() + 300_000);
  session.refuseSignIn({ code: 'invalid_client', description: null });
  keychain.fail(null);
  await clock.advance(30_000);
  expect(session.state.kind).toBe('valid');
});

test('F55: a restart with a refresh token that was rotated away asks once, and then for a sign-in', async () => {
  const { session, endpoint, clock } = createTestSession({ access: expired, refresh: 'refresh-1' });
  endpoint.always(() => ended);
  await session.restore('background');
  await clock.advance(3_600_000);
  expect(session.state.kind).toBe('needs-sign-in');
  expect(endpoint.asked).toEqual(['refresh-1']);
});
