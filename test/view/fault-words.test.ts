import { describe, expect, test } from 'vitest';
import { type TransientCause, transient } from '../../main/oauth/token-answer';
import { faultWords, misconfigurationWords, noSecret } from '../../main/view/fault-words';

const fault = (cause: TransientCause, status: number | null, code: string | null = null) =>
  transient(cause, status, null, code);

describe('what kept a token from being renewed', () => {
  test.each([
    [fault('network', null), 'Spotify cannot be reached; check the network.'],
    [fault('timeout', null), 'Spotify did not answer within 30 seconds.'],
    [
      fault('certificate', null),
      'Spotify’s certificate is not trusted, so nothing was sent. Check this computer’s clock and network.',
    ],
    [fault('internal', null), 'Something went wrong in Token Tray; the details are in its log.'],
    [fault('throttled', 429), 'Spotify asked Token Tray to wait (HTTP 429).'],
    [fault('server-error', 503), 'Spotify is having problems (HTTP 503).'],
    [
      fault('proxy', null),
      'The proxy cannot be reached, or lets nothing through to Spotify; check it and the network.',
    ],
    [fault('proxy', 407), 'A proxy or the network wants you to log in first (HTTP 407).'],
    [fault('not-the-endpoint', 200), 'Something other than Spotify answered, perhaps a network login page.'],
    [fault('refused', 400, 'invalid_request'), 'Spotify answered something unexpected (invalid_request).'],
    [fault('refused', 400), 'Spotify answered something unexpected (HTTP 400).'],
  ])('%o is “%s”', (transient, words) => expect(faultWords(transient, 'Spotify')).toBe(words));
});

describe('what about the client is not accepted', () => {
  test('a secret that is missing here is not laid at the provider’s door', () => {
    const description = 'This profile has no client secret.';
    expect(misconfigurationWords({ code: noSecret, description }, 'Spotify')).toBe(description);
  });

  test.each([
    ['invalid_client', 'does not accept the client ID or its secret'],
    ['incorrect_client_credentials', 'does not accept the client ID or its secret'],
    ['redirect_uri_mismatch', 'does not know the redirect URI of this profile'],
    ['unauthorized_client', 'does not allow this way to sign in for this client'],
    ['unsupported_grant_type', 'does not allow this way to sign in for this client'],
    ['invalid_scope', 'does not know or allow a scope of this profile'],
    ['a_new_code', 'refuses the request'],
  ])('%s', (code, words) => {
    expect(misconfigurationWords({ code, description: null }, 'Spotify')).toBe(`Spotify ${words} (${code}).`);
    expect(misconfigurationWords({ code, description: 'What it said' }, 'Spotify')).toBe(
      `Spotify ${words} (${code}: What it said).`,
    );
  });
});
