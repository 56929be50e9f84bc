import { expect, test } from 'vitest';
import { locked } from '../fakes/keychain';
import { grant } from '../fakes/provider-server';
import { createLive } from './live';

test('O25 a sign-out deletes the tokens, forgets the account and revokes', async () => {
  const fields = { account: 'Ada', authorizedAt: 1 };
  const { live, keychain, server, clock } = await createLive(fields, true);
  expect(await live.signOut()).toEqual({ kind: 'done' });
  await clock.advance(0);
  expect([...keychain.entries.keys()]).toEqual(['p/client-secret']);
  expect(live.profile).toMatchObject({ account: null, authorizedAt: null });
  expect(server.requests.map(({ path, form }) => [path, form.get('token')])).toEqual([
    ['/revoke', 'refresh-1'],
  ]);
});

test('a revocation that fails does not undo the sign-out', async () => {
  const { live, server, clock, keychain } = await createLive({}, true);
  server.reply('/revoke', () => Promise.reject(new TypeError('fetch failed')));
  await live.signOut();
  await clock.advance(0);
  expect(live.session.state).toEqual({ kind: 'signed-out' });
  expect(keychain.entries.has('p/refresh-token')).toBe(false);
});

test('F39: a sign-out that a locked keychain refuses revokes nothing and keeps the account', async () => {
  const { live, keychain, server, clock } = await createLive({ account: 'Ada', authorizedAt: 1 }, true);
  keychain.fail(locked);
  expect(await live.signOut()).toEqual(locked);
  await clock.advance(0);
  expect(server.requests).toEqual([]);
  expect(live.profile).toMatchObject({ account: 'Ada', authorizedAt: 1 });
  expect(live.session.state.kind).toBe('valid');
});

test('a sign-out ends the attempt that is under way, and its late tokens are not taken', async () => {
  const { live, comeBack, server, clock, keychain } = await createLive({}, true);
  let reply: (response: Response) => void = () => {};
  server.reply('/token', () => new Promise((resolve) => (reply = resolve)));
  const signedIn = live.signIn('window');
  await comeBack({ code: 'c' });
  await clock.advance(0);
  await live.signOut();
  reply(grant());
  await signedIn;
  expect(live.session.state).toEqual({ kind: 'signed-out' });
  expect(keychain.entries.has('p/refresh-token')).toBe(false);
});
