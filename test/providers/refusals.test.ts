import { expect, test } from 'vitest';
import type { AccountRefusal } from '../../main/oauth/account-answer';
import { findKnown } from '../../main/providers/known-refusal';
import { spotify } from '../../main/providers/spotify/spotify';

const refusal = (over: Partial<AccountRefusal>): AccountRefusal => ({
  kind: 'refused',
  status: 403,
  code: null,
  said: null,
  retryAfter: null,
  ...over,
});

test.each<[Partial<AccountRefusal>, RegExp]>([
  [{ said: 'Active premium subscription required for the owner of the app.' }, /owner.*no Premium/],
  [{ said: 'User not registered in the Developer Dashboard' }, /not on the list/],
  [{ said: 'the user may not be registered' }, /not on the list/],
  [{ status: 429, code: 'QUOTA_EXCEEDED', said: 'Too many requests' }, /quota.*used up/],
])('%o is known', (over, reason) => {
  expect(findKnown(spotify.refusals, refusal(over))?.reason).toMatch(reason);
});

test.each<Partial<AccountRefusal>>([
  { said: 'Insufficient client scope' },
  { said: null },
  { status: 401, said: 'Active premium subscription required' },
  { status: 429, said: 'API rate limit exceeded' },
])('%o is not', (over) => {
  expect(findKnown(spotify.refusals, refusal(over))).toBeUndefined();
});
