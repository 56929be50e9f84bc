import { expect, test } from 'vitest';
import { watchReturns } from '../../main/system/power';
import { createFakeClock } from '../fakes/clock';

/** A computer of which a test decides whether it is online and when it wakes up; `returns` are moments in milliseconds. */
function createComputer() {
  const clock = createFakeClock(0);
  const network = { isOnline: () => false };
  const hearers = new Map<string, () => void>();
  const powerMonitor = { on: (event: string, hear: () => void) => void hearers.set(event, hear) };
  const returns: number[] = [];
  const net = { isOnline: () => network.isOnline() };
  watchReturns({ clock, powerMonitor, net }, () => void returns.push(clock.now()));
  return { clock, network, returns, wake: (event: string) => hearers.get(event)?.() };
}

test('F11 a network that comes is told once, five seconds later at most', async () => {
  const { clock, network, returns } = createComputer();
  await clock.advance(62_000);
  expect(returns).toEqual([]);
  network.isOnline = () => true;
  await clock.advance(60_000);
  expect(returns).toEqual([65_000]);
});

test('F12 each time that it comes back is told, and only one timer waits', async () => {
  const { clock, network, returns } = createComputer();
  for (const online of [true, false, true, true, false]) {
    network.isOnline = () => online;
    await clock.advance(5_000);
  }
  expect(returns).toEqual([5_000, 15_000]);
  expect(clock.timers()).toBe(1);
});

test('F1 the end of sleep and of a locked screen are told at once', async () => {
  const { clock, returns, wake } = createComputer();
  await clock.advance(1_000);
  wake('resume');
  await clock.advance(1_000);
  wake('unlock-screen');
  expect(returns).toEqual([1_000, 2_000]);
});

test('F60 a look at the network that fails is not the last', async () => {
  const { clock, network, returns } = createComputer();
  network.isOnline = () => {
    throw new Error('unforeseen');
  };
  await expect(clock.advance(5_000)).rejects.toThrow('unforeseen');
  network.isOnline = () => true;
  await clock.advance(5_000);
  expect(returns).toEqual([10_000]);
});
