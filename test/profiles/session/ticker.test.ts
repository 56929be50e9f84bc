import { expect, test } from 'vitest';
import type { Clock } from '../../../main/profiles/ports';
import { startTicker } from '../../../main/profiles/session/ticker';
import { createFakeClock } from '../../fakes/clock';

/** A ticker whose looks at the clock and waits are noted, in milliseconds from its start. */
function createTicks(planned: number | null) {
  const clock = createFakeClock(0);
  const ticks: number[] = [];
  const waits: number[] = [];
  const noting: Clock = {
    now: clock.now,
    after(milliseconds, run) {
      waits.push(milliseconds);
      return clock.after(milliseconds, run);
    },
  };
  let wakeAt = planned;
  const ticker = startTicker(
    noting,
    () => wakeAt,
    () => void ticks.push(clock.now()),
  );
  return { clock, ticker, ticks, waits, plan: (next: number | null) => void (wakeAt = next) };
}

test('with nothing planned it looks at the clock each 30 s', async () => {
  const { clock, ticks } = createTicks(null);
  await clock.advance(95_000);
  expect(ticks).toEqual([30_000, 60_000, 90_000]);
});

test('F9: no wait is longer than 30 s, however far away the plan is', async () => {
  const { clock, waits } = createTicks(60 * 86_400_000);
  await clock.advance(3_600_000);
  expect(Math.max(...waits)).toBe(30_000);
});

test('what is planned sooner is looked at on time', async () => {
  const { clock, ticks } = createTicks(31_000);
  await clock.advance(31_000);
  expect(ticks).toEqual([30_000, 31_000]);
});

test('F6: a plan in the past makes no hot loop', async () => {
  const { clock, ticks } = createTicks(-1);
  await clock.advance(10_000);
  expect(ticks).toHaveLength(40);
});

test('F4: a new plan takes the place of the old one, and only one timer waits', async () => {
  const { clock, ticker, ticks, plan } = createTicks(null);
  plan(5_000);
  for (let times = 0; times < 50; times++) ticker.reconsider();
  expect(clock.timers()).toBe(1);
  await clock.advance(5_000);
  expect(ticks).toEqual([5_000]);
});

test('F60: a look that fails is not the last', async () => {
  const clock = createFakeClock(0);
  let looks = 0;
  startTicker(
    clock,
    () => null,
    () => {
      looks += 1;
      throw new Error('unforeseen');
    },
  );
  await expect(clock.advance(30_000)).rejects.toThrow('unforeseen');
  await expect(clock.advance(30_000)).rejects.toThrow('unforeseen');
  expect(looks).toBe(2);
});

test('F60: a plan that cannot be made keeps the clock from being looked at no longer than 30 s', async () => {
  const clock = createFakeClock(0);
  const ticks: number[] = [];
  let wakeAt = (): number | null => null;
  const ticker = startTicker(
    clock,
    () => wakeAt(),
    () => void ticks.push(clock.now()),
  );
  wakeAt = () => {
    throw new Error('unforeseen');
  };
  expect(ticker.reconsider).toThrow('unforeseen');
  await expect(clock.advance(30_000)).rejects.toThrow('unforeseen');
  wakeAt = () => null;
  await clock.advance(30_000);
  expect(ticks).toEqual([30_000, 60_000]);
});
