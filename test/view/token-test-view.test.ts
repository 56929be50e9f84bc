import { expect, test } from 'vitest';
import type { AccountAnswer, AccountRefusal } from '../../main/oauth/account-answer';
import { transient } from '../../main/oauth/token-answer';
import { spotify } from '../../main/providers/spotify/spotify';
import { standingView, tokenTestView } from '../../main/view/token-test-view';

const view = (answer: AccountAnswer, renews = true) => tokenTestView(answer, spotify, renews);
const refused = (over: Partial<AccountRefusal>, renews?: boolean) =>
  view({ kind: 'refused', status: 403, code: null, said: null, retryAfter: null, ...over }, renews);

test('a token that works is said to work as somebody', () => {
  expect(view({ kind: 'known', name: 'Ada', picture: null })).toEqual({
    tone: 'good',
    words: 'Works as Ada.',
    next: null,
    remedy: null,
  });
  expect(view({ kind: 'known', name: null, picture: null })).toMatchObject({ tone: 'good', words: 'Works.' });
});

test('a token that is refused can be renewed in one click', () => {
  expect(refused({ status: 401, said: 'The access token expired' })).toEqual({
    tone: 'bad',
    words: 'Spotify does not accept this token (HTTP 401).',
    next: 'Spotify says “The access token expired”. Renew it; if the new one is refused too, sign in again.',
    remedy: 'refresh',
  });
});

test('a token that is refused and cannot be renewed needs a new sign-in', () => {
  expect(refused({ status: 401 }, false)).toEqual({
    tone: 'bad',
    words: 'Spotify does not accept this token (HTTP 401).',
    next: 'It cannot be renewed: sign in again for a new one.',
    remedy: 'sign-in',
  });
});

test('a user who is not on the list is led to the dashboard', () => {
  const { words, next, remedy } = refused({ said: 'User not registered in the Developer Dashboard' });
  expect(words).toBe('This account is not on the list of the Spotify app’s users.');
  expect(next).toMatch(/five users.*User Management/);
  expect(remedy).toBe('dashboard');
});

test('a refusal that nobody knows is quoted, and a missing scope is called one', () => {
  expect(refused({ said: 'Insufficient client scope.' }).next).toBe(
    'Spotify says “Insufficient client scope”. The client or the account may lack a right that no scope gives.',
  );
  expect(refused({ code: 'insufficient_scope' }).next).toBe(
    'A scope is missing: add it with Edit profile and sign in again.',
  );
});

test('a quota is told from a rate limit, and hours of waiting are said', () => {
  const quota = refused({ status: 429, code: 'QUOTA_EXCEEDED', said: 'Too many requests' });
  expect(quota.words).toBe('The quota of your Spotify developer account is used up.');
  const limit = refused({ status: 429, retryAfter: 19_056_000 });
  expect(limit).toMatchObject({
    tone: 'warn',
    words: 'Spotify asked Token Tray to slow down (HTTP 429).',
    remedy: null,
  });
  expect(limit.next).toMatch(/Try again in 5 h 17 min\.$/);
  expect(refused({ status: 429, retryAfter: 0 }).next).not.toContain('Try again');
});

test('what is not about the token says so', () => {
  const { tone, words, next } = view({ kind: 'unanswered', fault: transient('network') });
  expect([tone, words]).toEqual(['warn', 'Spotify cannot be reached; check the network.']);
  expect(next).toMatch(/says nothing about the token/);
  expect(refused({ status: 404 }).words).toBe('Spotify answered something unexpected (HTTP 404).');
});

test('a trouble that stays is a warning, without the wait of the moment it was told in', () => {
  const refusal = { kind: 'refused', status: 429, code: 'QUOTA_EXCEEDED', said: null } as const;
  expect(standingView(null, spotify)).toBeNull();
  expect(standingView({ ...refusal, code: null, retryAfter: null }, spotify)).toBeNull();
  expect(standingView({ ...refusal, retryAfter: 3_600_000 }, spotify)).toMatchObject({
    tone: 'warn',
    words: 'The quota of your Spotify developer account is used up.',
    next: expect.not.stringContaining('Try again'),
  });
});
