import { expect, test } from 'vitest';
import { createSingleFlight } from '../../main/profiles/single-flight';

/** A single flight whose jobs end when they are told to; `ends` are the ways to end them, in order. */
function createFlight() {
  const flight = createSingleFlight<string>();
  const ends: ((result: string) => void)[] = [];
  const join = () => flight.join(() => new Promise((resolve) => ends.push(resolve)));
  return { flight, ends, join };
}

test('whoever asks while a job runs joins it, and later ones start another', async () => {
  const { flight, ends, join } = createFlight();
  const both = [join(), join()];
  ends[0]?.('one');
  expect(await Promise.all(both)).toEqual(['one', 'one']);
  expect(flight.running).toBeNull();
  const next = join();
  ends[1]?.('two');
  expect(await next).toBe('two');
  expect(ends).toHaveLength(2);
});

test('a job that fails is over as well', async () => {
  const flight = createSingleFlight<never>();
  await expect(flight.join(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(flight.running).toBeNull();
});

test('a job that was abandoned does not end the one that was started after it', async () => {
  const { flight, ends, join } = createFlight();
  const abandoned = join();
  flight.abandon();
  const next = join();
  ends[0]?.('one');
  expect(await abandoned).toBe('one');
  expect(flight.running).toBe(next);
  ends[1]?.('two');
  await next;
  expect(flight.running).toBeNull();
});
