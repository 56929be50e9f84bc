import { expect, test } from 'vitest';
import { eventBetween, signInEvent } from '../../../main/profiles/events/event-between';
import type { SessionState, SettledState } from '../../../main/profiles/session/state';
import type { EventKind } from '../../../preload/event-vocabulary';
import { accessToken } from '../../fakes/access-token';
import { canary } from '../../fakes/token-server';

const token = accessToken({ text: `${canary}-1` });
const fresh = accessToken({ text: `${canary}-2` });
const fault = { kind: 'transient', cause: 'network', status: null, code: null, retryAfter: null } as const;
const locked = { kind: 'locked' } as const;

const signedOut: SettledState = { kind: 'signed-out' };
const valid: SettledState = { kind: 'valid', token, notSaved: null };
const unsaved: SettledState = { kind: 'valid', token, notSaved: locked };
const renewed: SettledState = { kind: 'valid', token: fresh, notSaved: null };
const renewedUnsaved: SettledState = { kind: 'valid', token: fresh, notSaved: locked };
const refreshing: SettledState = { kind: 'refreshing', token };
const offline: SettledState = { kind: 'offline', token, fault, retryAt: 1 };
const ended: SettledState = { kind: 'needs-sign-in', token, reason: 'six-months', description: null };
const attention: SettledState = {
  kind: 'attention',
  token,
  problem: { code: 'invalid_client', description: null },
};
const keychainLocked: SettledState = { kind: 'keychain-locked' };
const keychainGone: SettledState = { kind: 'keychain-unavailable', reason: 'No keyring service is running.' };
const signingIn = (before: SettledState): SessionState => ({
  kind: 'signing-in',
  before,
  opener: 'window',
  deadline: 1,
  notOpened: null,
});

const steps: readonly (readonly [SessionState | null, SessionState, EventKind, detail: string | null])[] = [
  [refreshing, renewed, 'renewed', null],
  [{ kind: 'refreshing', token: null }, renewed, 'renewed', null],
  [
    refreshing,
    renewedUnsaved,
    'renewed',
    'In memory only until the keychain takes it. The keychain is locked.',
  ],
  [signingIn(refreshing), signingIn(renewed), 'renewed', null],
  [unsaved, valid, 'saved', null],
  [refreshing, offline, 'offline', 'Spotify cannot be reached; check the network.'],
  [refreshing, ended, 'sign-in-ended', 'Spotify ends every sign-in six months after it was given.'],
  [
    refreshing,
    attention,
    'attention',
    'Spotify does not accept the client ID or its secret (invalid_client).',
  ],
  [null, keychainLocked, 'keychain-locked', null],
  [keychainLocked, keychainGone, 'keychain-unavailable', 'No keyring service is running.'],
  [keychainLocked, valid, 'keychain-back', null],
  [keychainGone, refreshing, 'keychain-back', null],
  [keychainGone, signedOut, 'keychain-back', null],
  [signingIn(signedOut), valid, 'signed-in', null],
  [signingIn(valid), renewed, 'signed-in', null],
  [valid, signedOut, 'signed-out', null],
  [signingIn(valid), signedOut, 'signed-out', null],
];

test.each(steps)('from %o to %o is “%s”', (before, after, kind, detail) => {
  expect(eventBetween(before, after, 'Spotify')).toEqual({ kind, detail });
});

const silent: readonly (readonly [SessionState | null, SessionState])[] = [
  [null, signedOut],
  [null, valid],
  [null, { kind: 'refreshing', token: null }],
  [null, signingIn(valid)],
  [valid, valid],
  [valid, refreshing],
  [valid, unsaved],
  [offline, { ...offline, retryAt: 2 }],
  [keychainLocked, { ...keychainLocked }],
  [signedOut, signingIn(signedOut)],
  [signingIn(signedOut), signedOut],
  [signingIn(valid), valid],
  // The attempt tells of it in its own words.
  [signingIn(signedOut), attention],
];

test.each(silent)('from %o to %o is none', (before, after) => {
  expect(eventBetween(before, after, 'Spotify')).toBeNull();
});

test('that a sign-in ended before the app did was noted then, and is no event of the start', () => {
  expect(eventBetween(null, ended, 'Spotify')).toBeNull();
  expect(eventBetween(refreshing, ended, 'Spotify')?.kind).toBe('sign-in-ended');
});

test('a sign-in that came to nothing says why, and whether that was meant', () => {
  const reason = 'You declined the sign-in at Spotify.';
  expect(signInEvent({ reason, next: '', declined: true })).toEqual({
    kind: 'sign-in-declined',
    detail: reason,
  });
  expect(signInEvent({ reason: 'Port 8888 is in use.', next: '' })).toEqual({
    kind: 'sign-in-failed',
    detail: 'Port 8888 is in use.',
  });
});

test('no event holds a token', () => {
  const events = steps.map(([before, after]) => eventBetween(before, after, 'Spotify'));
  expect(JSON.stringify(events)).not.toContain(canary);
});
