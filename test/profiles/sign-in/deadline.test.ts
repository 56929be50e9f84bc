import { expect, test } from 'vitest';
import { createAttempt } from '../../fakes/sign-in-attempt';

const minute = 60_000;

test('F65: nobody comes back within 5 minutes: the attempt ends, and a late answer changes nothing', async () => {
  const { comeBack, over, ends, clock, session, pages, server } = await createAttempt();
  await pages.page(0);
  await clock.advance(5 * minute - 1);
  expect(session.state.kind).toBe('signing-in');
  await clock.advance(1);
  await over;
  expect(ends).toMatchObject([{ reason: 'Nothing came back from Provider within 5 minutes.' }]);
  await comeBack({ code: 'late' });
  await clock.advance(minute);
  expect(session.state).toEqual({ kind: 'signed-out' });
  expect(server.requests).toEqual([]);
});

test('F71 F65 L13: the 5 minutes count sleep too: soon after it the attempt has ended and the port is free', async () => {
  const { over, ends, clock, pages, listeners } = await createAttempt();
  await pages.page(0);
  const timers = clock.timers();
  clock.jump(10 * minute);
  await clock.advance(minute / 2);
  await over;
  expect(ends).toMatchObject([{ reason: 'Nothing came back from Provider within 5 minutes.' }]);
  expect(listeners.all[0]?.closed).toBe(true);
  expect(clock.timers()).toBe(timers - 1);
});

test('F65: a clock that is set back makes them no longer', async () => {
  const { over, ends, clock, pages } = await createAttempt();
  await pages.page(0);
  clock.jump(-60 * minute);
  await clock.advance(5 * minute);
  await over;
  expect(ends).toHaveLength(1);
});
