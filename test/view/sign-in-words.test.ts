import { describe, expect, test } from 'vitest';
import type { TokenAnswer } from '../../main/oauth/token-answer';
import type { SignInFailure } from '../../main/profiles/sign-in/attempt';
import { declined, exchangeFailure, listenFailure, refusal, timedOut } from '../../main/view/sign-in-words';

const provider = 'Spotify';
const error = (code: string, description: string | null = null) => ({
  kind: 'error' as const,
  code,
  description,
});
const fault: Extract<TokenAnswer, { kind: 'transient' }> = {
  kind: 'transient',
  cause: 'network',
  status: null,
  code: null,
  retryAfter: null,
};

const registerUri =
  'Register the exact redirect URI that Edit profile shows with your app at the provider, then sign in again.';

const failures: readonly (readonly [string, SignInFailure, SignInFailure])[] = [
  [
    'a port in use',
    listenFailure({ kind: 'port-busy', port: 8888, owner: null }),
    {
      reason: 'Port 8888 is in use by another program.',
      next: 'Close that program, or choose another port with Edit profile, and register the redirect URI with it.',
    },
  ],
  [
    'F63 a port in use by a program that is known',
    listenFailure({
      kind: 'port-busy',
      port: 8888,
      owner: { kind: 'program', name: 'spotifyd', process: 4711 },
    }),
    {
      reason: 'Port 8888 is in use by spotifyd (process 4711).',
      next: 'Close that program, or choose another port with Edit profile, and register the redirect URI with it.',
    },
  ],
  [
    'F63 a port in use by another sign-in',
    listenFailure({ kind: 'port-busy', port: 8888, owner: { kind: 'token-tray' } }),
    {
      reason: 'Port 8888 is in use by another sign-in of Token Tray.',
      next: 'Finish or cancel that one first, or choose another port with Edit profile, and register the redirect URI with it.',
    },
  ],
  [
    'a port that may not be used',
    listenFailure({ kind: 'cannot-listen', port: 80, reason: 'EACCES' }),
    {
      reason: 'The system does not let Token Tray use port 80 (EACCES).',
      next: 'Try again, or choose another port with Edit profile, and register the redirect URI with it.',
    },
  ],
  [
    'a scope that the provider does not know',
    refusal(error('invalid_scope', 'Unknown scope'), provider),
    {
      reason: 'Spotify refused the sign-in: invalid_scope (Unknown scope).',
      next: 'Check the scopes with Edit profile.',
    },
  ],
  [
    'a client that may not sign in like this',
    refusal(error('unauthorized_client'), provider),
    {
      reason: 'Spotify refused the sign-in: unauthorized_client.',
      next: 'Check the client ID and how to sign in with Edit profile.',
    },
  ],
  [
    'trouble at the provider',
    refusal(error('server_error'), provider),
    { reason: 'Spotify refused the sign-in: server_error.', next: 'Try again in a moment.' },
  ],
  [
    'a user who said no',
    refusal(error('access_denied', 'whatever it says'), provider),
    {
      reason: 'You declined the sign-in at Spotify.',
      next: 'Nothing was changed; sign in again whenever you like.',
      declined: true,
    },
  ],
  [
    'a code that is over',
    exchangeFailure({ kind: 'ended', description: 'Code expired' }, provider),
    {
      reason: 'Spotify did not accept the sign-in code (Code expired).',
      next: 'Codes expire quickly and work only once: sign in again.',
    },
  ],
  [
    'a code that is over, without a word',
    exchangeFailure({ kind: 'ended', description: null }, provider),
    {
      reason: 'Spotify did not accept the sign-in code.',
      next: 'Codes expire quickly and work only once: sign in again.',
    },
  ],
  [
    'Spotify’s “Invalid redirect URI”',
    exchangeFailure({ kind: 'ended', description: 'Invalid redirect URI' }, provider),
    { reason: 'Spotify did not accept the sign-in code (Invalid redirect URI).', next: registerUri },
  ],
  [
    'GitHub’s redirect_uri_mismatch at the code',
    exchangeFailure(
      { kind: 'misconfigured', code: 'redirect_uri_mismatch', description: 'The redirect_uri MUST match.' },
      'github.com',
    ),
    {
      reason:
        'github.com does not know the redirect URI of this profile (redirect_uri_mismatch: The redirect_uri MUST match).',
      next: registerUri,
    },
  ],
  [
    'GitHub’s redirect_uri_mismatch in the browser',
    refusal(error('redirect_uri_mismatch'), 'github.com'),
    { reason: 'github.com refused the sign-in: redirect_uri_mismatch.', next: registerUri },
  ],
  [
    'a wrong client secret',
    exchangeFailure(
      { kind: 'misconfigured', code: 'invalid_client', description: 'Invalid client secret' },
      provider,
    ),
    {
      reason: 'Spotify does not accept the client ID or its secret (invalid_client: Invalid client secret).',
      next: 'Correct it with Edit profile, then sign in again.',
    },
  ],
  [
    'a network that went away',
    exchangeFailure(fault, provider),
    { reason: 'Spotify cannot be reached; check the network.', next: 'Sign in again in a moment.' },
  ],
];

test.each(failures)('%s is told with what to do next', (_what, failure, told) =>
  expect(failure).toEqual(told),
);

test('a page that never came back may have shown an error that only the dashboard cures', () => {
  const { reason, next } = timedOut(provider);
  expect(reason).toBe('Nothing came back from Spotify within 5 minutes.');
  expect(next).toContain('If its page showed an error about the redirect URI');
  expect(next).toContain('register the exact one that Edit profile shows');
});

describe('only a user who said no', () => {
  test('has declined', () => {
    const all = [...failures.map(([, failure]) => failure), timedOut(provider), declined(provider)];
    expect(all.filter((failure) => failure.declined)).toEqual([declined(provider), declined(provider)]);
  });
});
