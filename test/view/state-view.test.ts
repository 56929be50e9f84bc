import { describe, expect, test } from 'vitest';
import type { SessionState } from '../../main/profiles/session/state';
import { stateView } from '../../main/view/state-view';
import { accessToken } from '../fakes/access-token';
import { time } from '../fakes/headless-app';
import { canary } from '../fakes/token-server';

const token = accessToken({ text: canary });
const minute = 60_000;
const now = token.issuedAt + 2 * minute;
const context = { now, time, provider: 'Spotify', failure: null, renews: true };
const fault = { kind: 'transient', cause: 'network', status: null, code: null, retryAfter: null } as const;
const retryAt = now + 5 * minute;
const kept = 'Your profile and scopes are kept.';
const signedOut = { kind: 'signed-out' } as const;

const cases: readonly (readonly [
  SessionState,
  words: string,
  label: string,
  tone: string,
  reason: string | null,
])[] = [
  [signedOut, 'Signed out', 'Signed out', 'idle', null],
  [
    { kind: 'signing-in', before: signedOut, opener: 'window', deadline: now, notOpened: null },
    'Waiting for the browser…',
    'Signing in',
    'idle',
    null,
  ],
  [{ kind: 'valid', token, notSaved: null }, 'Valid for 58 min', 'Valid', 'good', null],
  [{ kind: 'refreshing', token }, 'Refreshing…', 'Refreshing', 'idle', null],
  [{ kind: 'refreshing', token: null }, 'Refreshing…', 'Refreshing', 'idle', null],
  [
    { kind: 'offline', token, fault, retryAt },
    'Offline · valid until 01:00',
    'Offline',
    'warn',
    'Spotify cannot be reached; check the network. Token Tray tries again by itself at 00:07; your sign-in is kept.',
  ],
  [
    { kind: 'offline', token: null, fault, retryAt },
    'Offline · expired',
    'Offline',
    'warn',
    'Spotify cannot be reached; check the network. Token Tray tries again by itself at 00:07; your sign-in is kept.',
  ],
  [
    { kind: 'needs-sign-in', token, reason: 'ended-by-provider', description: null },
    'Sign in again',
    'Ended',
    'bad',
    `Spotify no longer accepts this sign-in; access may have been revoked. ${kept}`,
  ],
  [
    { kind: 'needs-sign-in', token, reason: 'ended-by-provider', description: 'Refresh token revoked' },
    'Sign in again',
    'Ended',
    'bad',
    `Spotify no longer accepts this sign-in (Refresh token revoked); access may have been revoked. ${kept}`,
  ],
  [
    { kind: 'needs-sign-in', token, reason: 'six-months', description: 'whatever it says' },
    'Sign in again',
    'Ended',
    'bad',
    `Spotify ends every sign-in six months after it was given. ${kept}`,
  ],
  [
    { kind: 'needs-sign-in', token: null, reason: 'no-refresh-token', description: null },
    'Sign in again',
    'Ended',
    'bad',
    `The token expired, and there is no refresh token to renew it with. ${kept}`,
  ],
  [
    { kind: 'attention', token, problem: { code: 'invalid_client', description: 'Invalid client secret' } },
    'Needs attention',
    'Attention',
    'bad',
    'Spotify does not accept the client ID or its secret (invalid_client: Invalid client secret). Correct it with Edit profile: saving tries it at once.',
  ],
  [
    { kind: 'keychain-locked' },
    'Keychain locked',
    'Locked',
    'warn',
    'Your sign-in is safe in there. Unlock the keychain, or choose Try again to be asked for it; Token Tray looks again every 30 seconds.',
  ],
  [
    { kind: 'keychain-unavailable', reason: 'No keyring service is running. Install one.' },
    'Keychain not available',
    'No keychain',
    'bad',
    'No keyring service is running. Install one. Nothing was deleted; Token Tray looks again every 30 seconds.',
  ],
];

test.each(cases)('%o is “%s”', (state, words, label, tone, reason) => {
  expect(stateView(state, context)).toMatchObject({ name: state.kind, words, label, tone, reason });
});

test('a state that is not fine says why and what to do, and none of them says the token', () => {
  const views = cases.map(([state]) => stateView(state, context));
  expect(views.filter(({ tone, reason }) => (tone === 'warn' || tone === 'bad') && reason === null)).toEqual(
    [],
  );
  expect(JSON.stringify(views)).not.toContain(canary);
});

describe('the time that is left', () => {
  const words = (at: number) =>
    stateView({ kind: 'valid', token, notSaved: null }, { ...context, now: at }).words;

  test.each([
    [token.issuedAt, 'Valid for 1 h'],
    [token.expiresAt - 45_000, 'Valid for 45 s'],
    [token.expiresAt + minute, 'Valid for 0 s'],
  ])('at %d is told: %s', (at, told) => expect(words(at)).toBe(told));

  test('is not believed of a token from the future: the clock was turned back', () => {
    const offline: SessionState = { kind: 'offline', token, fault, retryAt };
    expect(stateView(offline, { ...context, now: token.issuedAt - 2 * minute }).words).toBe(
      'Offline · expired',
    );
  });

  test('is over at its end, to the millisecond', () => {
    const offline: SessionState = { kind: 'offline', token, fault, retryAt };
    const at = (moment: number) => stateView(offline, { ...context, now: moment }).words;
    expect(at(token.expiresAt - 1)).toBe('Offline · valid until 01:00');
    expect(at(token.expiresAt)).toBe('Offline · expired');
  });
});

test('why the last sign-in came to nothing is told in place of the reason of the state, unless a sign-in holds', () => {
  const failure = { reason: 'Port 8888 is in use by another program.', next: 'Close it.' };
  for (const [state, words] of cases) {
    const { reason } = stateView(state, context);
    const holds = ['valid', 'refreshing', 'offline'].includes(state.kind);
    const told = holds ? reason : 'Port 8888 is in use by another program. Close it.';
    expect(stateView(state, { ...context, failure })).toMatchObject({ words, reason: told });
  }
});

test('the end of a token that nothing renews is told ten minutes before', () => {
  const view = (at: number, renews = false) =>
    stateView({ kind: 'valid', token, notSaved: null }, { ...context, renews, now: at });
  const tenLeft = token.expiresAt - 10 * minute;
  expect(view(tenLeft)).toMatchObject({
    name: 'valid',
    words: 'Expires in 10 min',
    label: 'Expires soon',
    tone: 'warn',
  });
  expect(view(tenLeft).reason).toBe('This token cannot be renewed. Sign in again before it expires.');
  expect(view(tenLeft - 1)).toMatchObject({ words: 'Valid for 10 min', tone: 'good', reason: null });
  expect(view(tenLeft, true)).toMatchObject({ words: 'Valid for 10 min', tone: 'good', reason: null });
});

test('a profile that is refused and has nothing to renew with has to sign in once it is corrected', () => {
  const problem = { code: 'invalid_scope', description: null };
  const { reason } = stateView({ kind: 'attention', token: null, problem }, { ...context, renews: false });
  expect(reason).toMatch(/Correct it with Edit profile, then sign in\.$/);
});

test('without a page nobody waits for a browser', () => {
  const signingIn = { kind: 'signing-in', before: signedOut, deadline: retryAt, notOpened: null } as const;
  expect(stateView({ ...signingIn, opener: null }, context).words).toBe('Asking Spotify…');
  expect(stateView({ ...signingIn, opener: 'browser' }, context).words).toBe('Waiting for the browser…');
});

test.each([true, false])('steady words do not change while the token does not (renewed: %s)', (renews) => {
  const wordsAt = (left: number) =>
    stateView(
      { kind: 'valid', token, notSaved: null },
      { ...context, renews, now: token.issuedAt + 60 * minute - left },
    );
  const all = [59 * minute, 30 * minute, 5 * minute, 30_000, 1_000].map(wordsAt);
  expect(new Set(all.map(({ steadyWords }) => steadyWords))).toEqual(new Set(['Valid until 01:00']));
  expect(new Set(all.map(({ words }) => words)).size).toBe(all.length);
});

test('words without a time that runs are steady already', () => {
  const { words, steadyWords } = stateView({ kind: 'refreshing', token }, context);
  expect(steadyWords).toBe(words);
});
