import { expect, test } from 'vitest';
import type { Happening } from '../../../main/profiles/events/events';
import type { ProfileId } from '../../../preload/vocabulary';
import { createFakeClock } from '../../fakes/clock';
import { createTestEventLog } from '../../fakes/event-log';

const first = 'first' as ProfileId;
const second = 'second' as ProfileId;
const renewed: Happening = { kind: 'renewed', detail: null };
const signedOut: Happening = { kind: 'signed-out', detail: null };

function createLog() {
  const clock = createFakeClock();
  return { clock, ...createTestEventLog(clock) };
}

test('what happens is known at once, by profile, and on disk a little later', async () => {
  const { events, written, clock } = createLog();
  events.note(first, renewed);
  events.note(second, signedOut);
  expect(events.of(first)).toEqual([{ ...renewed, since: clock.now(), at: clock.now(), count: 1 }]);
  await clock.advance(4_999);
  expect(written).toEqual([]);
  await clock.advance(1);
  expect(written).toHaveLength(1);
  expect(written[0]?.profiles.map(({ profile }) => profile)).toEqual([first, second]);
});

test('a day of tokens that live 20 seconds writes a few times an hour, and is one entry', async () => {
  const { events, written, clock } = createLog();
  for (let renewal = 0; renewal < 24 * 360; renewal++) {
    events.note(first, renewed);
    await clock.advance(10_000);
  }
  expect(events.of(first)).toMatchObject([{ count: 24 * 360 }]);
  expect(written.length).toBeLessThanOrEqual(24 * 6 + 1);
});

test('a new entry does not wait for the count before it', async () => {
  const { events, written, clock } = createLog();
  events.note(first, renewed);
  await clock.advance(5_000);
  events.note(first, renewed);
  events.note(first, signedOut);
  await clock.advance(5_000);
  expect(written.at(-1)?.profiles[0]?.events.map(({ kind, count }) => [kind, count])).toEqual([
    ['renewed', 2],
    ['signed-out', 1],
  ]);
  expect(clock.timers()).toBe(0);
});

test('what only adds to a count does not put off the entry before it', async () => {
  const { events, written, clock } = createLog();
  events.note(first, renewed);
  await clock.advance(4_000);
  events.note(first, renewed);
  await clock.advance(1_000);
  expect(written).toHaveLength(1);
});

test('at quit what is left is written, and nothing where nothing is', () => {
  const { events, written, clock } = createLog();
  events.flush();
  expect(written).toEqual([]);
  events.note(first, renewed);
  events.flush();
  events.flush();
  expect(written).toHaveLength(1);
  expect(clock.timers()).toBe(0);
});

test('it goes on where the last run ended', async () => {
  const { events, written, clock } = createLog();
  events.note(first, renewed);
  await clock.advance(5_000);
  const next = createTestEventLog(clock, written[0]);
  next.events.note(first, renewed);
  expect(next.events.of(first)).toMatchObject([{ kind: 'renewed', count: 2 }]);
});

test('of a profile that is deleted nothing stays', async () => {
  const { events, written, clock } = createLog();
  events.note(first, renewed);
  events.note(second, renewed);
  events.flush();
  events.keepOnly([first, second]);
  expect(clock.timers()).toBe(0);
  events.keepOnly([second]);
  expect(events.of(first)).toEqual([]);
  await clock.advance(5_000);
  expect(written.at(-1)?.profiles.map(({ profile }) => profile)).toEqual([second]);
});

test('a secret in what it is given is not kept', () => {
  const { events } = createLog();
  events.note(first, { kind: 'offline', detail: 'asked with refresh_token=canary and Bearer canary' });
  expect(JSON.stringify(events.of(first))).not.toContain('canary');
});
