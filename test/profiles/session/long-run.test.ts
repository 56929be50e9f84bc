import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { LiveProfile } from '../../../main/profiles/live-profile';
import { startTicker } from '../../../main/profiles/session/ticker';
import { createFakeClock } from '../../fakes/clock';
import { createProfile } from '../../fakes/profile';
import { createProviderServer } from '../../fakes/provider-server';
import { alone, createFakeRandom } from '../../fakes/session';
import { createFakeListeners } from '../../fakes/callback-listeners';
import { createFakePages } from '../../fakes/sign-in-pages';
import { createMemoryKeychain } from '../../../main/profiles/secrets/memory-keychain';

const hour = 3_600_000;
const day = 24 * hour;
const megabyte = 1024 * 1024;

/** Bytes in use once all that can go has gone. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  return process.memoryUsage().heapUsed;
}

/** A profile that is signed in, on a provider that answers so and fakes that remember nothing. */
async function createLongLived(answer: () => Response | Promise<never>) {
  const clock = createFakeClock();
  const keychain = createMemoryKeychain();
  const { provider } = createProviderServer();
  const profile = createProfile();
  await keychain.set(`${profile.id}/refresh-token`, 'refresh-0', 'background');
  await keychain.set(`${profile.id}/client-secret`, 'the-secret', 'background');
  const live: LiveProfile = new LiveProfile({
    alone,
    clock,
    provider: () => provider,
    random: createFakeRandom(),
    keychain: () => keychain,
    transport: { fetch: async () => answer(), after: clock.after },
    listen: createFakeListeners().listen,
    pages: createFakePages(),
    profile: () => profile,
    learn: () => {},
    changed: () => ticker.reconsider(),
    pageNotShown: () => {},
    signInEnded: () => {},
    report: () => '',
  });
  const ticker = startTicker(
    clock,
    () => live.session.wakeAt,
    () => void live.session.tick(),
  );
  await live.session.restore('background');
  return { live, clock, keychain, profile };
}

test('F61 100 000 renewals leave no memory, timers or listeners behind', { timeout: 180_000 }, async () => {
  let granted = 0;
  const { live, clock, keychain, profile } = await createLongLived(() => {
    granted += 1;
    const tokens = { access_token: `access-${granted}`, refresh_token: `refresh-${granted}` };
    return Response.json({ ...tokens, token_type: 'Bearer', expires_in: 3600 });
  });
  const renew = async (times: number) => {
    for (let time = 0; time < times; time++) {
      clock.jump(hour);
      await live.session.tick();
    }
  };
  const standing = () => ({
    timers: clock.timers(),
    listeners: process.eventNames().map((name) => process.listenerCount(name)),
  });
  const resources = () => process.getActiveResourcesInfo().length;
  await renew(5_000);
  const [before, heap, open] = [standing(), heapInUse(), resources()];
  await renew(95_000);
  expect(heapInUse() - heap).toBeLessThan(megabyte);
  expect(standing()).toEqual(before);
  // The runner's own pipes come and go in this process; what a renewal left would be there 95 000 times.
  expect(resources() - open).toBeLessThan(100);
  expect(before.timers).toBe(1);
  expect(granted).toBe(100_001);
  const stored = await keychain.get(`${profile.id}/refresh-token`, 'background');
  expect(stored).toEqual({ kind: 'found', value: 'refresh-100001' });
});

test(
  'F12 three days offline are a request in five minutes at most, and no growth',
  { timeout: 30_000 },
  async () => {
    const moments: number[] = [];
    const { live, clock } = await createLongLived(() => {
      moments.push(clock.now());
      return Promise.reject(new TypeError('getaddrinfo ENOTFOUND provider.test'));
    });
    await clock.advance(hour);
    const [asked, heap] = [moments.length, heapInUse()];
    await clock.advance(3 * day);
    expect(live.session.state.kind).toBe('offline');
    expect(moments.length - asked).toBeLessThanOrEqual((3 * day) / (5 * 60_000));
    expect(moments.length - asked).toBeGreaterThan(700);
    expect(asked).toBeLessThanOrEqual(12 + 8);
    expect(heapInUse() - heap).toBeLessThan(megabyte);
    expect(clock.timers()).toBe(1);
  },
);
