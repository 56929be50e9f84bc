import { expect, test } from 'vitest';
import {
  eventLimit,
  eventsRecord,
  type Happening,
  type ProfileEvent,
  withEvent,
} from '../../../main/profiles/events/events';

const renewed: Happening = { kind: 'renewed', detail: null };
const copied: Happening = { kind: 'copied', detail: 'Access token, from the popup' };
const offline: Happening = { kind: 'offline', detail: 'Spotify cannot be reached; check the network.' };

/** What is kept of these, one each second from the first second on. */
const kept = (...happenings: readonly Happening[]): readonly ProfileEvent[] =>
  happenings.reduce<readonly ProfileEvent[]>(
    (events, happening, index) => withEvent(events, happening, (index + 1) * 1000),
    [],
  );

test('renewals in a row are one entry with their count, first and last time', () => {
  expect(kept(renewed, renewed, renewed)).toEqual([{ ...renewed, since: 1000, at: 3000, count: 3 }]);
});

test('what comes between keeps them apart', () => {
  const unsaved = { kind: 'renewed', detail: 'In memory only.' } as const;
  expect(kept(renewed, renewed, offline, renewed, unsaved).map(({ kind, count }) => [kind, count])).toEqual([
    ['renewed', 2],
    ['offline', 1],
    ['renewed', 1],
    ['renewed', 1],
  ]);
});

test('what a person does is kept one by one', () => {
  expect(kept(copied, copied).map(({ at }) => at)).toEqual([1000, 2000]);
});

test('the oldest make room for the newest', () => {
  const events = kept(...Array.from({ length: eventLimit + 5 }, () => copied));
  expect(events).toHaveLength(200);
  expect(events[0]?.at).toBe(6000);
});

test('what is kept can be read again, and nothing else can', () => {
  const record = { profiles: [{ profile: 'listening', events: kept(renewed, offline) }] };
  expect(eventsRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  const [event] = kept(renewed);
  for (const wrong of [
    { kind: 'constructor' },
    { count: 0 },
    { at: '14:05' },
    { at: 1e300 },
    { since: -1 },
    { detail: 1 },
  ]) {
    const profiles = [{ profile: 'listening', events: [{ ...event, ...wrong }] }];
    expect(eventsRecord.safeParse({ profiles }).success).toBe(false);
  }
});
