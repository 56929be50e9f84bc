import { expect, test } from 'vitest';
import { endReason, signInEndsAt } from '../../../main/profiles/session/end-reason';
import { spotify } from '../../../main/providers/spotify/spotify';

const authorizedAt = Date.UTC(2026, 0, 1);
const end = Date.UTC(2026, 6, 1);
const given = { grant: 'code-pkce', authorizedAt } as const;

test.each(['implicit', 'client-credentials'] as const)('%s has no refresh token that ends', (grant) => {
  expect(signInEndsAt({ grant, authorizedAt }, spotify)).toBeNull();
  expect(signInEndsAt(given, spotify)).toBe(end);
});

test('why a sign-in ends is known by its date and its grant', () => {
  expect(endReason(given, spotify, end - 1)).toBe('ended-by-provider');
  expect(endReason(given, spotify, end)).toBe('six-months');
  expect(endReason({ ...given, grant: 'implicit' }, spotify, end)).toBe('never-renewed');
  expect(endReason({ ...given, grant: 'client-credentials' }, spotify, end)).toBe('ended-by-provider');
});
