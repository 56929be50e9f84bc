import { expect, test } from 'vitest';
import { writeAccessToken } from '../../../main/profiles/session/access-token';
import { createTokenTester } from '../../../main/profiles/copying/token-test';
import { accessToken } from '../../fakes/access-token';
import { locked } from '../../fakes/keychain';
import { answerTo } from '../../fakes/sign-in-attempt';
import { tokenText } from '../../fakes/session';
import { until } from '../../fakes/until';
import { clientOf, confidential, createEdited, otherClient } from '../edited';
import { createHousehold, first } from '../household';

test('after another client ID the old client goes on renewing, and the new one once it has signed in', async () => {
  const { live, edit, renewedBy, signInAgain } = await createEdited();
  await edit({ clientId: otherClient });
  expect(tokenText(live.session)).toBe('access-1');
  expect(await renewedBy()).toBe(first.clientId);
  expect((await signInAgain()).get('client_id')).toBe(otherClient);
  expect(live.profile.signedInWith).toBeNull();
  expect(await renewedBy()).toBe(otherClient);
});

test('after a restart it is still the old client that renews', async () => {
  const { latest, edit } = await createEdited(confidential);
  await edit({ clientId: otherClient, clientSecret: 'new-secret' });
  const [stored] = latest().profiles;
  const second = await createHousehold(stored ?? first);
  second.keychain.entries.set('first/access-token', writeAccessToken(accessToken()));
  second.keychain.entries.set('first/refresh-token', 'refresh-1');
  second.keychain.entries.set('first/client-secret', 'new-secret');
  second.keychain.entries.set('first/held-client-secret', 'old-secret');
  const live = second.profiles.get(first.id);
  await live.session.restore('background');
  await live.session.refreshNow();
  expect(clientOf(second.server.requests[0])).toBe(`${first.clientId}:old-secret`);
});

test('the secret of the old client is held until the new sign-in, and then gone', async () => {
  const { edit, secrets, renewedBy, signInAgain } = await createEdited(confidential);
  await edit({ clientId: otherClient, clientSecret: 'new-secret' });
  expect(secrets()).toEqual(['new-secret', 'old-secret']);
  await edit({ clientSecret: 'newer-secret' });
  expect(secrets()).toEqual(['newer-secret', 'old-secret']);
  expect(await renewedBy()).toBe(`${first.clientId}:old-secret`);
  await signInAgain();
  expect(await renewedBy()).toBe(`${otherClient}:newer-secret`);
  expect(secrets()).toEqual(['newer-secret', undefined]);
});

test('a profile that goes over to PKCE holds its secret until the new sign-in', async () => {
  const { edit, secrets, renewedBy, signInAgain } = await createEdited(confidential);
  await edit({ grant: 'code-pkce' });
  expect(secrets()).toEqual([undefined, 'old-secret']);
  expect(await renewedBy()).toBe(`${first.clientId}:old-secret`);
  await signInAgain();
  expect(secrets()).toEqual([undefined, undefined]);
  expect(await renewedBy()).toBe(first.clientId);
});

test('a profile that goes over to a secret renews without it until then', async () => {
  const { edit, renewedBy } = await createEdited();
  await edit({ grant: 'code-secret', clientSecret: 'new-secret' });
  expect(await renewedBy()).toBe(first.clientId);
});

test('a profile that comes back to its client has its secret back', async () => {
  const { live, edit, secrets, renewedBy } = await createEdited(confidential);
  await edit({ clientId: otherClient, clientSecret: 'new-secret' });
  await edit({ clientId: first.clientId });
  expect(live.profile.signedInWith).toBeNull();
  expect(secrets()).toEqual(['old-secret', undefined]);
  expect(await renewedBy()).toBe(`${first.clientId}:old-secret`);
});

test('a new secret of the same client renews from now on, whatever its scopes', async () => {
  const { live, edit, secrets, renewedBy } = await createEdited(confidential);
  await edit({ clientSecret: 'new-secret', scopes: ['user-top-read'] });
  expect(secrets()).toEqual(['new-secret', undefined]);
  expect(live.profile.signedInWith?.scopes).toEqual(first.scopes);
  expect(await renewedBy()).toBe(`${first.clientId}:new-secret`);
});

test('what is edited while the browser is open is no part of that sign-in', async () => {
  const { live, edit, pages, listeners, renewedBy } = await createEdited();
  const done = live.signIn('window', true);
  const { url } = await pages.page(0);
  await edit({ clientId: otherClient, scopes: ['user-top-read'] });
  listeners.all[0]?.comeBack(answerTo(url, { code: 'c' }));
  await done;
  expect(live.session.state).toMatchObject({ kind: 'valid', token: { scopes: first.scopes } });
  expect(live.profile.signedInWith?.clientId).toBe(first.clientId);
  expect(await renewedBy()).toBe(first.clientId);
});

test('scopes that the answer leaves out are those that were asked for', async () => {
  const { live, edit, signInAgain } = await createEdited();
  await edit({ scopes: ['user-top-read'] });
  await signInAgain();
  expect(live.session.state).toMatchObject({ kind: 'valid', token: { scopes: ['user-top-read'] } });
});

test('who is signed out has nothing to remember, and no secret to hold', async () => {
  const { live, edit, secrets } = await createEdited(confidential);
  await edit({ clientId: otherClient, clientSecret: 'new-secret' });
  await live.signOut();
  expect(live.profile.signedInWith).toBeNull();
  expect(secrets()).toEqual(['new-secret', undefined]);
  await edit({ clientId: 'e'.repeat(32), clientSecret: 'newer-secret' });
  expect(live.profile.signedInWith).toBeNull();
  expect(secrets()).toEqual(['newer-secret', undefined]);
});

test('signing out revokes as the client that signed in', async () => {
  const { live, edit, server, clock } = await createEdited();
  await edit({ clientId: otherClient });
  await live.signOut();
  await clock.advance(0);
  const revocation = server.requests.find(({ path }) => path === '/revoke');
  expect(revocation?.form.get('client_id')).toBe(first.clientId);
});

test('F39: while the old secret cannot be held the edit is undone', async () => {
  const { live, edit, keychain, renewedBy } = await createEdited(confidential);
  keychain.failAt(1, locked);
  expect((await edit({ clientId: otherClient, clientSecret: 'new-secret' })).change).toEqual(locked);
  expect(live.profile).toEqual(confidential);
  expect(await renewedBy()).toBe(`${first.clientId}:old-secret`);
});

test('F39: an edit that is undone does not take back who signed in while its prompt was open', async () => {
  const { live, edit, keychain, pages, listeners, clock } = await createEdited(confidential);
  const refusals: (() => void)[] = [];
  // A keychain whose prompt for deletions is open, and which takes everything else.
  keychain.delete = () => new Promise((resolve) => void refusals.push(() => resolve(locked)));
  const edited = edit({ grant: 'code-pkce' });
  await until(() => live.profile.grant === 'code-pkce');
  const done = live.signIn('window', true);
  const { url } = await pages.page(0);
  listeners.all[0]?.comeBack(answerTo(url, { code: 'c' }));
  await done;
  for (const refuse of refusals) refuse();
  expect((await edited).change).toEqual(locked);
  const { clientId, scopes } = confidential;
  expect(live.profile).toMatchObject({
    grant: 'code-secret',
    authorizedAt: clock.now(),
    signedInWith: { clientId, scopes, grant: 'code-pkce' },
  });
});

test('a deleted profile leaves no secret that was held', async () => {
  const { profiles, edit, keychain } = await createEdited(confidential);
  await edit({ clientId: otherClient, clientSecret: 'new-secret' });
  await profiles.delete(first.id);
  expect([...keychain.entries.keys()]).toEqual([]);
});

test('a secret that a fault left behind goes with its profile at the latest', async () => {
  const { profiles, keychain } = await createEdited();
  keychain.entries.set('first/held-client-secret', 'left-behind');
  await profiles.delete(first.id);
  expect([...keychain.entries.keys()]).toEqual([]);
});

test('a token of a person is tried as one, and missed at a quit, however the profile is to sign in next', async () => {
  const { live, edit, keychain, clock } = await createEdited();
  await edit({ grant: 'client-credentials', clientSecret: 'new-secret' });
  const tester = createTokenTester({ clock, time: String, renewBelow: () => 0 });
  expect(await tester(live)).toMatchObject({ tone: 'good' });
  keychain.fail(locked);
  await live.session.refreshNow();
  expect(live.endsWithApp()).toBe(true);
});
