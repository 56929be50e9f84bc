import { expect, test } from 'vitest';
import { longestTick } from '../../../main/profiles/session/schedule';
import { locked, unavailable } from '../../fakes/keychain';
import { createSignedIn } from '../../fakes/session';
import { granted, tokenSet } from '../../fakes/token-endpoint';

const hour = 3_600_000;

test.each([
  ['refresh', 2, ['set p/refresh-token', 'set p/access-token']],
  ['access', 3, ['set p/access-token']],
])(
  'F38: when the %s token is not taken, nothing is lost, and a tick saves it',
  async (_which, call, calls) => {
    const { session, endpoint, keychain, vault, clock, log } = await createSignedIn();
    endpoint.always(() => granted({ refreshToken: 'refresh-2' }));
    keychain.failAt(call, locked);
    expect(await session.refreshNow()).toMatchObject({ ok: true, token: { text: 'access-2' } });
    expect(session.state).toMatchObject({ kind: 'valid', notSaved: locked });
    expect(vault.refreshToken).toBe('refresh-2');
    log.length = 0;
    await clock.advance(30_000);
    expect(log).toEqual([...calls, 'valid']);
    expect(session.state).toMatchObject({ kind: 'valid', notSaved: null });
    expect(keychain.entries.get('p/refresh-token')).toBe('refresh-2');
  },
);

test('F40: a keychain locked for hours in between loses nothing, and takes the last tokens at the end', async () => {
  const { session, endpoint, keychain, clock } = await createSignedIn();
  endpoint.always(() => granted({ refreshToken: `refresh-${endpoint.asked.length + 1}` }));
  keychain.fail(locked);
  await clock.advance(3 * hour);
  expect(endpoint.asked).toEqual(['refresh-1', 'refresh-2', 'refresh-3']);
  expect(session.state).toMatchObject({ kind: 'valid', notSaved: locked });
  keychain.fail(null);
  await clock.advance(30_000);
  expect(session.state).toMatchObject({ notSaved: null });
  expect(keychain.entries.get('p/refresh-token')).toBe('refresh-4');
});

test('F38: a keychain locked for three hours is asked once each tick and each renewal, no more', async () => {
  const { session, endpoint, keychain, clock, log } = await createSignedIn();
  endpoint.always(() => granted({ refreshToken: `refresh-${endpoint.asked.length + 1}` }));
  keychain.fail(locked);
  await session.refreshNow();
  log.length = 0;
  await clock.advance(3 * hour);
  const renewals = endpoint.asked.length - 1;
  expect(renewals).toBe(3);
  expect(log.filter((call) => call.startsWith('set'))).toHaveLength((3 * hour) / longestTick + renewals);
});

test('F38: many nudges at a keychain that hangs are one attempt to save, and one renewal', async () => {
  const { session, endpoint, keychain, clock, log } = await createSignedIn();
  keychain.fail(unavailable);
  endpoint.always(() => granted({ refreshToken: `refresh-${endpoint.asked.length + 1}` }));
  await session.refreshNow();
  clock.jump(hour);
  log.length = 0;
  const release = keychain.hold();
  const nudges = Array.from({ length: 50 }, () => session.nudge());
  await clock.advance(0);
  release();
  await Promise.all(nudges);
  expect(endpoint.asked).toHaveLength(2);
  expect(log.filter((call) => call.startsWith('set'))).toHaveLength(2);
});

test('an account that signs in while the token of another is being saved stays the one in use', async () => {
  const { session, keychain, clock } = await createSignedIn();
  keychain.fail(locked);
  await session.signedIn(tokenSet({ accessToken: 'access-a', refreshToken: 'refresh-a' }));
  keychain.fail(null);
  const release = keychain.hold();
  void session.tick();
  await clock.advance(0);
  const signedIn = session.signedIn(tokenSet({ accessToken: 'access-b', refreshToken: 'refresh-b' }));
  release();
  await signedIn;
  await clock.advance(0);
  expect(session.state).toMatchObject({ kind: 'valid', token: { text: 'access-b' }, notSaved: null });
  expect(keychain.entries.get('p/refresh-token')).toBe('refresh-b');
});
