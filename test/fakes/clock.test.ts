import { expect, test } from 'vitest';
import { createFakeClock } from './clock';

test('timers run in the order in which they fall due, each at its own time', async () => {
  const clock = createFakeClock(1_000);
  const log: string[] = [];
  const note = (name: string) => () => void log.push(`${name} at ${clock.now()}`);
  clock.after(20, note('late'));
  clock.after(10, note('early'));
  clock.after(20, note('late, set second'));
  await clock.advance(19);
  expect(log).toEqual(['early at 1010']);
  await clock.advance(1);
  expect(log).toEqual(['early at 1010', 'late at 1020', 'late, set second at 1020']);
});

test('promises settle between timers, and timers that they set run in the same advance', async () => {
  const clock = createFakeClock(0);
  const log: number[] = [];
  const sleep = (milliseconds: number) => new Promise<void>((done) => void clock.after(milliseconds, done));
  const walk = async () => {
    for (let step = 0; step < 3; step++) {
      await sleep(10);
      log.push(clock.now());
    }
  };
  void walk();
  await clock.advance(25);
  expect(log).toEqual([10, 20]);
  expect(clock.timers()).toBe(1);
});

test('a cancelled timer does not run', async () => {
  const clock = createFakeClock();
  let ran = false;
  clock.after(10, () => (ran = true))();
  await clock.advance(100);
  expect(ran).toBe(false);
});

test('a jump of the wall clock leaves timers alone', async () => {
  const clock = createFakeClock(0);
  let ran = false;
  clock.after(10, () => (ran = true));
  clock.jump(3_600_000);
  await clock.advance(9);
  expect(ran).toBe(false);
  await clock.advance(1);
  expect(ran).toBe(true);
  expect(clock.now()).toBe(3_600_010);
});

test.each([2 ** 31, Infinity, -1, -Infinity, Number.NaN])('a wait of %d ms is refused', (milliseconds) => {
  const clock = createFakeClock();
  expect(() => clock.after(milliseconds, () => undefined)).toThrow(RangeError);
  expect(clock.timers()).toBe(0);
});
