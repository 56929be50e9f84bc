import { expect, test } from 'vitest';
import { accessToken } from '../../fakes/access-token';
import { createSignedIn, createTestSession, tokenText } from '../../fakes/session';
import { granted, tokenSet, transientAnswer } from '../../fakes/token-endpoint';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

test('it renews once when a token is due, and then when the next one is', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  endpoint.always(() => granted({ accessToken: `access-${endpoint.asked.length + 1}` }));
  await clock.advance(54 * minute - 1);
  expect(endpoint.asked).toHaveLength(0);
  await clock.advance(1);
  expect(endpoint.asked).toHaveLength(1);
  expect(tokenText(session)).toBe('access-2');
  await clock.advance(54 * minute - 1);
  expect(endpoint.asked).toHaveLength(1);
  await clock.advance(1);
  expect(tokenText(session)).toBe('access-3');
});

test('F1: after sleep past the end, a nudge renews at once', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  endpoint.always(() => granted());
  clock.jump(2 * hour);
  await session.nudge();
  expect(tokenText(session)).toBe('access-2');
  expect(endpoint.asked).toHaveLength(1);
});

test('F1: while it wakes up nobody is given the expired token, and all get the new one', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  clock.jump(2 * hour);
  void session.nudge();
  const given: unknown[] = [];
  const asks = [session.current(0), session.current(minute)].map((ask) => ask.then((it) => given.push(it)));
  await clock.advance(4_000);
  expect(given).toEqual([]);
  endpoint.answer(granted());
  await Promise.all(asks);
  expect(given).toMatchObject([{ token: { text: 'access-2' } }, { token: { text: 'access-2' } }]);
  expect(endpoint.asked).toHaveLength(1);
});

test('F1: where the network comes after the lid is opened, the next try is 5 s later', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  endpoint.always(() => (endpoint.asked.length === 1 ? transientAnswer('network') : granted()));
  clock.jump(2 * hour);
  await session.nudge();
  expect(session.state.kind).toBe('offline');
  expect(session.renewsAt).toBe(clock.now() + 5_000);
  await clock.advance(5_000);
  expect(tokenText(session)).toBe('access-2');
  expect(endpoint.asked).toHaveLength(2);
});

test('F2: after sleep past the end that nobody told of, the next tick renews', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  endpoint.always(() => granted());
  clock.jump(2 * hour);
  await clock.advance(30_000);
  expect(tokenText(session)).toBe('access-2');
  expect(endpoint.asked).toHaveLength(1);
});

test('F2: after sleep past the end, whoever asks for the token gets a new one and never the expired', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  endpoint.always(() => granted());
  clock.jump(2 * hour);
  expect(await session.current(0)).toMatchObject({ ok: true, token: { text: 'access-2' } });
  expect(endpoint.asked).toHaveLength(1);
});

test('F3: 50 nudges in a second are one request', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  clock.jump(2 * hour);
  const nudges = Array.from({ length: 50 }, () => session.nudge());
  await clock.advance(0);
  endpoint.answer(granted());
  await Promise.all(nudges);
  for (let times = 0; times < 50; times++) await session.nudge();
  expect(endpoint.asked).toHaveLength(1);
});

test('F3: 50 nudges in a second are one request without a network too, and the next is 5 s after it', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  endpoint.always(() => transientAnswer('network'));
  clock.jump(2 * hour);
  for (let times = 0; times < 50; times++) {
    await session.nudge();
    await clock.advance(20);
  }
  expect(endpoint.asked).toHaveLength(1);
  await clock.advance(4_000);
  expect(endpoint.asked).toHaveLength(2);
});

test('F4: nudges that come for nothing change nothing', async () => {
  const { session, endpoint } = await createSignedIn();
  for (let times = 0; times < 50; times++) await session.nudge();
  expect(endpoint.asked).toEqual([]);
});

test('F5: the clock a day forward is one renewal, and a day back again is one more', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  endpoint.always(() => granted());
  clock.jump(day);
  await clock.advance(10 * minute);
  expect(endpoint.asked).toHaveLength(1);
  clock.jump(-day);
  await clock.advance(10 * minute);
  expect(endpoint.asked).toHaveLength(2);
  expect(session.state.kind).toBe('valid');
});

test('F5: a token from the future is not handed out', async () => {
  const { session, endpoint, clock } = await createSignedIn();
  endpoint.always(() => granted());
  clock.jump(-day);
  expect(await session.current(0)).toMatchObject({ ok: true, token: { text: 'access-2' } });
});

test('F7: three lifetimes without a single timer are one renewal', async () => {
  const { endpoint, clock } = await createSignedIn();
  endpoint.always(() => granted());
  clock.jump(3 * hour);
  await clock.advance(5 * minute);
  expect(endpoint.asked).toHaveLength(1);
});

test('F9: a token of 60 days is renewed once, near its end', async () => {
  const { session, endpoint, clock } = await createSignedIn({ access: accessToken({ life: 60 * day }) });
  endpoint.always(() => granted({ expiresIn: 5_184_000 }));
  expect(session.renewsAt).toBe(accessToken().issuedAt + 54 * day);
  await clock.advance(54 * day - 1);
  expect(endpoint.asked).toHaveLength(0);
  await clock.advance(1);
  expect(endpoint.asked).toHaveLength(1);
  expect(session.renewsAt).toBe(accessToken().issuedAt + 108 * day);
  await clock.advance(6 * day);
  expect(endpoint.asked).toHaveLength(1);
  expect(clock.timers()).toBe(1);
});

test.each([1, 4, 20, 65])('F6: a token of %i s is renewed no more often than each 5 s', async (expiresIn) => {
  const { endpoint, clock } = await createSignedIn();
  const moments: number[] = [];
  endpoint.always(() => {
    moments.push(clock.now());
    return granted({ expiresIn });
  });
  clock.jump(hour);
  await clock.advance(5 * minute);
  expect(moments.length).toBeGreaterThan(5);
  for (const [at, moment] of moments.slice(1).entries())
    expect(moment - (moments[at] ?? 0)).toBeGreaterThanOrEqual(5_000);
});

test('F6: a life that makes no sense is taken for the usual hour', async () => {
  const { session, endpoint, clock } = createTestSession();
  await session.restore('background');
  await session.signedIn(tokenSet({ refreshToken: 'r', expiresIn: null }));
  await clock.advance(53 * minute);
  expect(endpoint.asked).toHaveLength(0);
  expect(session.renewsAt).toBe(accessToken().issuedAt + 54 * minute);
});
