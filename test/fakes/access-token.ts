import type { AccessToken } from '../../main/profiles/session/access-token';

/** An access token that was issued when the fake clock begins; `life` is in milliseconds. */
export function accessToken({
  text = 'access-1',
  issuedAt = Date.UTC(2026, 0, 1),
  life = 3_600_000,
  scopes = ['one', 'two'],
} = {}): AccessToken & { readonly expiresAt: number } {
  return { text, issuedAt, expiresAt: issuedAt + life, scopes };
}
