import { expect, test } from 'vitest';
import { inTime, requestDeadline } from '../../main/oauth/in-time';
import { createFakeClock } from '../fakes/clock';
import { transportOn } from './scripted-endpoint';

test.each([
  ['is done', () => Promise.resolve('done')],
  ['has failed', () => Promise.reject(new Error('failed'))],
])('F27 F28 the connection of what %s is let go, and no timer is left', async (_what, run) => {
  const clock = createFakeClock();
  let given: AbortSignal | null = null;
  const ended = inTime(transportOn(clock), (signal) => {
    given = signal;
    expect(signal.aborted).toBe(false);
    return run();
  });
  await ended.catch(() => {});
  expect(given).toMatchObject({ aborted: true });
  expect(clock.timers()).toBe(0);
});

test('what lasts for 30 seconds is told to give up', async () => {
  const clock = createFakeClock();
  const waited = inTime(
    transportOn(clock),
    (signal) => new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('given up'))),
  );
  await clock.advance(requestDeadline - 1);
  expect(clock.timers()).toBe(1);
  await clock.advance(1);
  expect(await waited).toBe('given up');
});
