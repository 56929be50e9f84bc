import { expect, test } from 'vitest';
import type { SettledState } from '../../../main/profiles/session/state';
import { warnAt } from '../../../main/profiles/session/schedule';
import { cutShort, mayRenew, nextMoment, stepAt } from '../../../main/profiles/session/upkeep';
import { accessToken } from '../../fakes/access-token';

const second = 1_000;
const token = accessToken({ issuedAt: 0, life: 3_600 * second });
const renewsAt = 3_240 * second;
const end = token.expiresAt;
const long = -Infinity;

const fault = { kind: 'transient', cause: 'network', status: null, code: null, retryAfter: null } as const;
const valid: SettledState = { kind: 'valid', token, notSaved: null };
const offline: SettledState = { kind: 'offline', token, fault, retryAt: 100 * second };
const throttled: SettledState = {
  ...offline,
  fault: { ...fault, cause: 'throttled', retryAfter: 60 * second },
};
const locked: SettledState = { kind: 'keychain-locked' };
const unavailable: SettledState = { kind: 'keychain-unavailable', reason: 'none' };
const problem = { code: 'invalid_client', description: null };
const attention: SettledState = { kind: 'attention', token, problem };
const over: readonly SettledState[] = [
  { kind: 'signed-out' },
  { kind: 'refreshing', token },
  { kind: 'needs-sign-in', token, reason: 'ended-by-provider', description: null },
  attention,
];

test.each([
  ['a valid token before its time', valid, { now: renewsAt - 1, renewsAt, triedAt: long }, null],
  ['a valid token at its time', valid, { now: renewsAt, renewsAt, triedAt: long }, 'renew'],
  ['a valid token renewed 4 s ago', valid, { now: renewsAt, renewsAt, triedAt: renewsAt - 4_999 }, null],
  ['a valid token renewed 5 s ago', valid, { now: renewsAt, renewsAt, triedAt: renewsAt - 5_000 }, 'renew'],
  ['a valid token, clock turned back', valid, { now: -86_400_000, renewsAt, triedAt: 0 }, 'renew'],
  ['nothing to renew with, before the end', valid, { now: end - 1, renewsAt: null, triedAt: long }, null],
  ['nothing to renew with, at the end', valid, { now: end, renewsAt: null, triedAt: long }, 'renew'],
  ['offline before the time', offline, { now: 99_999, renewsAt: null, triedAt: 90_000 }, null],
  ['offline at the time', offline, { now: 100_000, renewsAt: null, triedAt: 90_000 }, 'renew'],
  ['offline, clock turned back', offline, { now: 89_999, renewsAt: null, triedAt: 90_000 }, 'renew'],
  ['throttled before the time', throttled, { now: 99_999, renewsAt: null, triedAt: 90_000 }, null],
  ['locked, looked at 29 s ago', locked, { now: 29_999, renewsAt: null, triedAt: 0 }, null],
  ['locked, looked at 30 s ago', locked, { now: 30_000, renewsAt: null, triedAt: 0 }, 'restore'],
  ['locked, clock turned back', locked, { now: -1, renewsAt: null, triedAt: 0 }, 'restore'],
  ['no keychain, looked at 29 s ago', unavailable, { now: 29_999, renewsAt: null, triedAt: 0 }, null],
  ['no keychain, looked at 30 s ago', unavailable, { now: 30_000, renewsAt: null, triedAt: 0 }, 'restore'],
] as const)('what is due: %s', (_when, state, moment, step) => {
  expect(stepAt(state, moment)).toBe(step);
});

test.each(over)('nothing is ever due in state $kind', (state) => {
  expect(stepAt(state, { now: end * 2, renewsAt: null, triedAt: long })).toBeNull();
  expect(nextMoment(state, { now: end, renewsAt: null, triedAt: 0 })).toBeNull();
});

test('F11: a return of the network cuts a back-off short, to 5 s after the last try', () => {
  expect(cutShort(offline, 90_000)).toEqual({ ...offline, retryAt: 95_000 });
  expect(cutShort(offline, 98_000)).toBe(offline);
});

test('F24: a return of the network does not cut a Retry-After short, and concerns no other state', () => {
  for (const state of [throttled, valid, locked, unavailable, ...over])
    expect(cutShort(state, 0)).toBe(state);
});

test.each([
  ['a valid token', valid, true],
  ['a misconfigured client', attention, true],
  ['a back-off', offline, true],
  ['a Retry-After', throttled, false],
  ['a dead sign-in', over[2], false],
  ['a renewal under way', over[1], false],
  ['no sign-in', over[0], false],
  ['a locked keychain', locked, false],
] as const)('whether a person may renew: %s', (_when, state, may) => {
  expect(mayRenew(state ?? locked, true, 99_999)).toBe(may);
});

test('a token that nothing renews is left alone until its end, and looked at when its end is to be told', () => {
  expect(mayRenew(valid, false, end - 1)).toBe(false);
  expect(mayRenew(valid, false, end)).toBe(true);
  expect(nextMoment(valid, { now: 0, renewsAt: null, triedAt: 0 })).toBe(warnAt(token));
  expect(nextMoment(valid, { now: warnAt(token), renewsAt: null, triedAt: 0 })).toBe(end);
});

test('a refused client is not asked about again where there is nothing to renew with', () => {
  expect(mayRenew({ ...attention, token: null }, false, 0)).toBe(false);
});

test('F24: a person may renew again once the Retry-After is over', () => {
  expect(mayRenew(throttled, true, 100_000)).toBe(true);
});

test.each([
  ['a token that renews', valid, renewsAt, renewsAt],
  ['a token that does not', valid, null, end],
  ['a back-off', offline, null, 100_000],
  ['a locked keychain', locked, null, 40_000],
  ['no keychain', unavailable, null, 40_000],
] as const)('F39: when to look at the clock again: %s', (_when, state, renewsAt, moment) => {
  expect(nextMoment(state, { now: end - 1, renewsAt, triedAt: 10_000 })).toBe(moment);
});
