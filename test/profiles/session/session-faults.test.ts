import { expect, test } from 'vitest';
import { createSignedIn, tokenText } from '../../fakes/session';
import { ended, granted, misconfigured, transientAnswer } from '../../fakes/token-endpoint';

const minute = 60_000;
const hour = 60 * minute;

test('F33: a rotated refresh token is in the keychain before the new access token is announced', async () => {
  const { session, endpoint, log } = await createSignedIn();
  log.length = 0;
  endpoint.always(() => granted({ refreshToken: 'refresh-2' }));
  await session.refreshNow();
  expect(log).toEqual([
    'refreshing',
    'get p/access-token',
    'set p/refresh-token',
    'set p/access-token',
    'valid',
  ]);
});

test('F33: nobody is given the new access token before the keychain has the rotated refresh token', async () => {
  const { session, endpoint, keychain, clock } = await createSignedIn();
  clock.jump(hour);
  const release = keychain.hold();
  endpoint.always(() => granted({ refreshToken: 'refresh-2' }));
  const asks = [session.current(0), session.refreshNow()];
  const given: unknown[] = [];
  for (const ask of asks) void ask.then((current) => given.push(current));
  await clock.advance(4_000);
  expect(session.state).toMatchObject({ kind: 'refreshing', token: { text: 'access-1' } });
  expect(given).toEqual([]);
  release();
  await Promise.all(asks);
  expect(keychain.entries.get('p/refresh-token')).toBe('refresh-2');
  expect(given).toMatchObject([{ token: { text: 'access-2' } }, { token: { text: 'access-2' } }]);
});

test('F31: a dead sign-in is asked about once, and never again', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  endpoint.always(() => ended);
  await clock.advance(24 * hour);
  for (let times = 0; times < 5; times++) await session.nudge();
  expect(await session.refreshNow()).toMatchObject({ ok: false, state: { kind: 'needs-sign-in' } });
  expect(endpoint.asked).toHaveLength(1);
});

test('F31: the token of a dead sign-in is handed out for as long as it lives', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  endpoint.always(() => ended);
  await clock.advance(54 * minute);
  expect(session.state.kind).toBe('needs-sign-in');
  expect(await session.current(minute)).toMatchObject({ ok: true, token: { text: 'access-1' } });
  await clock.advance(6 * minute);
  expect(await session.current(0)).toMatchObject({ ok: false });
});

test('a client that is not accepted is asked about once, until a person tries again', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  endpoint.always(() => misconfigured);
  await clock.advance(5 * hour);
  expect(endpoint.asked).toHaveLength(1);
  expect(session.state.kind).toBe('attention');
  endpoint.always(() => granted());
  expect(await session.refreshNow()).toMatchObject({ ok: true });
});

test('F11: offline, the network comes back, and a nudge renews', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  endpoint.always(() => transientAnswer('network'));
  await clock.advance(2 * hour);
  await clock.advance(10_000);
  endpoint.always(() => granted());
  await session.nudge();
  await clock.advance(5_000);
  expect(tokenText(session)).toBe('access-2');
});

test('F11: a nudge within 5 s of the last try is not lost, but heard 5 s after it', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  endpoint.always(() => transientAnswer('network'));
  clock.jump(hour);
  for (let times = 0; times < 20; times++) await session.refreshNow();
  const asked = endpoint.asked.length;
  await clock.advance(1_000);
  await session.nudge();
  expect(endpoint.asked).toHaveLength(asked);
  endpoint.always(() => granted());
  await clock.advance(4_000);
  expect(session.state.kind).toBe('valid');
});

test('F12: an hour offline is never more than a request each 5 s, and costs no sign-in', async () => {
  const { endpoint, clock, keychain } = await createSignedIn();
  const moments: number[] = [];
  endpoint.always(() => {
    moments.push(clock.now());
    return transientAnswer('network');
  });
  clock.jump(hour);
  await clock.advance(hour);
  for (const [at, moment] of moments.slice(1).entries())
    expect(moment - (moments[at] ?? 0)).toBeGreaterThanOrEqual(5_000);
  expect(clock.timers()).toBe(1);
  expect(keychain.entries.get('p/refresh-token')).toBe('refresh-1');
});

test('F24: neither nudges nor a person ask before a Retry-After is over', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  endpoint.always(() => transientAnswer('throttled', 10 * minute));
  clock.jump(hour);
  await session.tick();
  for (let minutes = 0; minutes < 9; minutes++) {
    await clock.advance(minute);
    await session.nudge();
    expect(await session.refreshNow()).toMatchObject({ ok: false, state: { kind: 'offline' } });
  }
  expect(endpoint.asked).toHaveLength(1);
  endpoint.always(() => granted());
  await clock.advance(minute);
  expect(session.state.kind).toBe('valid');
  expect(endpoint.asked).toHaveLength(2);
});

test('F25: throttled three times, then served: four requests, spaced as told', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  const moments: number[] = [];
  endpoint.always(() => {
    moments.push(clock.now());
    return moments.length < 4 ? transientAnswer('throttled', 7_000) : granted();
  });
  clock.jump(hour);
  await session.tick();
  await clock.advance(minute);
  expect(moments.map((moment) => moment - (moments[0] ?? 0))).toEqual([0, 7_000, 14_000, 21_000]);
  expect(session.state.kind).toBe('valid');
});

test('F60: what nobody foresaw does not end the renewing', async () => {
  const { session, endpoint, clock, failures } = await createSignedIn();
  endpoint.always(() => {
    throw new Error('unforeseen');
  });
  await clock.advance(54 * minute);
  expect(session.state).toMatchObject({ kind: 'offline', fault: { cause: 'internal' } });
  expect(failures.length).toBeGreaterThan(0);
  endpoint.always(() => granted());
  await clock.advance(minute);
  expect(session.state.kind).toBe('valid');
});
