import { expect, test } from 'vitest';
import { createCopier } from '../../../main/profiles/copying/copy';
import { createPracticeProvider } from '../../../main/providers/practice/provider';
import type { CopyFormat } from '../../../preload/vocabulary';
import { locked } from '../../fakes/keychain';
import { grant, oauthError } from '../../fakes/provider-server';
import { createLive } from '../live';

const minute = 60_000;

/** A live profile, signed in for an hour, with a clipboard that shows all that was ever put on it. */
async function createDesk(
  signedIn = true,
  { renewBeforeCopy = 60, clearAfter = 0, environmentName = null as string | null } = {},
) {
  const made = await createLive({ environmentName }, signedIn);
  const clipboard: string[] = [];
  const copier = createCopier({
    clock: made.clock,
    time: (moment) => new Date(moment).toISOString().slice(11, 16),
    write: async (text) => void clipboard.push(text),
    clearAfter: () => clearAfter,
    renewBeforeCopy: () => renewBeforeCopy,
  });
  return { ...made, copier, clipboard };
}

test('a click copies the token and says for how long it is valid', async () => {
  const { copier, live, clipboard, clock, server } = await createDesk();
  clock.jump(2 * minute);
  expect(await copier.copy(live, 'token')).toEqual({ ok: true, value: 'Copied · valid for 58 min' });
  expect(clipboard).toEqual(['access-1']);
  expect(server.requests).toEqual([]);
});

test('where the clipboard will be cleared, the words say when', async () => {
  const { copier, live } = await createDesk(true, { clearAfter: 30 });
  const value = 'Copied · valid for 1 h · cleared in 30 s';
  expect(await copier.copy(live, 'token')).toEqual({ ok: true, value });
});

test.each([
  ['token', 'access-1'],
  ['header', 'Authorization: Bearer access-1'],
  ['curl', "curl -H 'Authorization: Bearer access-1' 'https://provider.test/me'"],
  ['environment', "export SPOTIFY_TOKEN='access-1'"],
  ['powershell', "$env:SPOTIFY_TOKEN = 'access-1'"],
] as const)('copied as %s it reads %s', async (format: CopyFormat, text) => {
  const { copier, live, clipboard } = await createDesk();
  await copier.copy(live, format);
  expect(clipboard).toEqual([text]);
});

test('a provider whose server is not to be had keeps no token from being copied', async () => {
  const { copier, live, clipboard, server } = await createDesk();
  const { server: find } = createPracticeProvider(() => Promise.reject(new Error('listen EMFILE')));
  Object.assign(server.provider, { server: find });
  expect(await copier.copy(live, 'curl')).toMatchObject({ ok: true });
  expect(clipboard).toEqual(["curl -H 'Authorization: Bearer access-1' 'https://api.example.com/'"]);
});

test.each([
  ['environment', "export MY_API_TOKEN='access-1'"],
  ['powershell', "$env:MY_API_TOKEN = 'access-1'"],
] as const)('copied as %s it goes into the variable of the profile: %s', async (format, text) => {
  const { copier, live, clipboard } = await createDesk(true, { environmentName: 'MY_API_TOKEN' });
  await copier.copy(live, format);
  expect(clipboard).toEqual([text]);
});

test('copied as JSON it tells its end and its scopes', async () => {
  const { copier, live, clipboard } = await createDesk();
  await copier.copy(live, 'json');
  expect(JSON.parse(clipboard[0] ?? '')).toEqual({
    access_token: 'access-1',
    token_type: 'Bearer',
    expires_at: '2026-01-01T01:00:00.000Z',
    scope: 'one two',
  });
});

test.each([
  [61_000, 'access-1', 0],
  [60_000, 'access-1', 0],
  [59_999, 'access-9', 1],
  [0, 'access-9', 1],
  [-7_200_000, 'access-9', 1],
])('F2: with %i ms left the copy is of %s, after %i requests', async (left, text, requests) => {
  const { copier, live, clipboard, clock, server } = await createDesk();
  clock.jump(60 * minute - left);
  expect(await copier.copy(live, 'token')).toMatchObject({ ok: true });
  expect(clipboard).toEqual([text]);
  expect(server.requests).toHaveLength(requests);
});

test('the threshold is the one that the settings say', async () => {
  const { copier, live, clipboard, clock } = await createDesk(true, { renewBeforeCopy: 600 });
  clock.jump(51 * minute);
  expect(await copier.copy(live, 'token')).toEqual({ ok: true, value: 'Copied · valid for 1 h' });
  expect(clipboard).toEqual(['access-9']);
});

test('a token whose whole life is under the threshold is copied when it has just come, without another request', async () => {
  const { copier, live, clipboard, clock, server } = await createDesk();
  server.reply('/token', () => grant({ expires_in: 20 }));
  clock.jump(60 * minute);
  expect(await copier.copy(live, 'token')).toEqual({ ok: true, value: 'Copied · valid for 20 s' });
  expect(await copier.copy(live, 'token')).toMatchObject({ ok: true });
  expect(clipboard).toEqual(['access-9', 'access-9']);
  expect(server.requests).toHaveLength(1);
});

test.each([
  ['no network', () => Promise.reject(new TypeError('fetch failed')), 'cannot be reached; check the network'],
  ['a server in trouble', () => new Response('', { status: 503 }), 'is having problems (HTTP 503)'],
  ['a dead sign-in', () => oauthError('invalid_grant'), 'Sign in again: Provider no longer accepts'],
  [
    'a client not accepted',
    () => oauthError('invalid_client', 401),
    'Needs attention: Provider does not accept',
  ],
])('with %s nothing is copied, and the words say why', async (_what, reply, words) => {
  const { copier, live, clipboard, clock, server } = await createDesk();
  server.reply('/token', reply);
  clock.jump(59 * minute + 30_000);
  const copied = await copier.copy(live, 'token');
  expect(copied).toMatchObject({ ok: false, words: expect.stringContaining(words) });
  expect(clipboard).toEqual([]);
});

test('a signed-out profile copies nothing and asks nobody', async () => {
  const { copier, live, clipboard, server } = await createDesk(false);
  expect(await copier.copy(live, 'token')).toEqual({
    ok: false,
    words: 'Signed out: there is no token. Sign in to get one.',
  });
  expect(clipboard).toEqual([]);
  expect(server.requests).toEqual([]);
});

test('F39: with a locked keychain the words say what to do', async () => {
  const { copier, live, keychain } = await createDesk(false);
  keychain.fail(locked);
  await live.session.restore('background');
  const copied = await copier.copy(live, 'token');
  expect(copied).toMatchObject({ ok: false, words: expect.stringMatching(/^Keychain locked: .*Unlock/) });
});

test('a token that is still good offline is copied', async () => {
  const { copier, live, clipboard, clock, server } = await createDesk();
  server.reply('/token', () => Promise.reject(new TypeError('fetch failed')));
  clock.jump(55 * minute);
  await live.session.tick();
  expect(live.session.state.kind).toBe('offline');
  expect(await copier.copy(live, 'token')).toEqual({ ok: true, value: 'Copied · valid for 5 min' });
  expect(clipboard).toEqual(['access-1']);
});

test('C4 a clipboard that takes nothing is an error, and not "Copied"', async () => {
  const { live, clock } = await createDesk();
  const write = () => Promise.reject(new Error('clipboard'));
  const copier = createCopier({
    clock,
    write,
    time: String,
    clearAfter: () => 0,
    renewBeforeCopy: () => 60,
  });
  await expect(copier.copy(live, 'token')).rejects.toThrow('clipboard');
});

test('a token is revealed as it is while it lives, and renewed when it does not', async () => {
  const { copier, live, clock, clipboard } = await createDesk();
  clock.jump(60 * minute - 1);
  expect(await copier.reveal(live)).toEqual({ ok: true, value: 'access-1' });
  clock.jump(1);
  expect(await copier.reveal(live)).toEqual({ ok: true, value: 'access-9' });
  expect(clipboard).toEqual([]);
});

test('a renewal that a person asks for says how it went', async () => {
  const { copier, live, server } = await createDesk();
  expect(await copier.refreshNow(live)).toEqual({ ok: true, value: null });
  server.reply('/token', () => new Response('', { status: 429, headers: { 'retry-after': '60' } }));
  const refused = await copier.refreshNow(live);
  expect(refused).toMatchObject({
    ok: false,
    words: expect.stringContaining('asked Token Tray to wait (HTTP 429)'),
  });
  expect(server.requests).toHaveLength(2);
});
