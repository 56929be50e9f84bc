import { expect, test } from 'vitest';
import type { Profile } from '../../../main/profiles/profile';
import { locked } from '../../fakes/keychain';
import { oauthError } from '../../fakes/provider-server';
import { confidential, createEdited, otherClient } from '../edited';
import { first } from '../household';

/** A signed-in profile that has been given another client since. */
const moved: Profile = { ...confidential, clientId: otherClient, signedInWith: confidential };

/** A profile that was given another client with its secret, and whose sign-in has ended since. */
async function createEnded() {
  const edited = await createEdited(confidential);
  await edited.edit({ clientId: otherClient, clientSecret: 'new-secret' });
  edited.server.reply('/token', () => oauthError('invalid_grant'));
  await edited.live.session.refreshNow();
  expect(edited.live.session.state.kind).toBe('needs-sign-in');
  return edited;
}

test('a new name after the sign-in has ended leaves the new secret, and drops the one that was held', async () => {
  const { live, edit, secrets } = await createEnded();
  await edit({ name: 'Renamed' });
  expect(live.profile.signedInWith).toBeNull();
  expect(secrets()).toEqual(['new-secret', undefined]);
});

test('a third client after the end is not given the secret of the first', async () => {
  const { edit, secrets } = await createEnded();
  await edit({ clientId: 'e'.repeat(32) });
  expect(secrets()).toEqual(['new-secret', undefined]);
});

test('the first client has its secret back, even though its sign-in has ended', async () => {
  const { edit, secrets } = await createEnded();
  await edit({ clientId: first.clientId });
  expect(secrets()).toEqual(['old-secret', undefined]);
});

/** A signed-in profile whose keychain is locked when the app starts, and open at the next prompt. */
async function createUnread(profile: Profile, isHeld = false) {
  const edited = await createEdited(profile, (keychain) => {
    if (isHeld) keychain.entries.set('first/held-client-secret', 'held-secret');
    keychain.fail(locked);
  });
  expect(edited.live.session.state.kind).toBe('keychain-locked');
  edited.keychain.fail(null);
  return edited;
}

test.each([
  ['another client', { clientId: otherClient, clientSecret: 'new-secret' }, 'new-secret'],
  ['a grant without a secret', { grant: 'code-pkce' }, undefined],
] as const)('a secret that was not read yet is held when the profile gets %s', async (_, fields, own) => {
  const { live, edit, secrets, renewedBy } = await createUnread(confidential);
  await edit(fields);
  expect(secrets()).toEqual([own, 'old-secret']);
  await live.session.restore('background');
  expect(await renewedBy()).toBe(`${first.clientId}:old-secret`);
});

test('a held secret that was not read yet comes back with its client', async () => {
  const { live, edit, secrets, renewedBy } = await createUnread(moved, true);
  await edit({ clientId: first.clientId });
  expect(secrets()).toEqual(['held-secret', undefined]);
  await live.session.restore('background');
  expect(await renewedBy()).toBe(`${first.clientId}:held-secret`);
});

test('a held secret that was not read yet stays, however often the own one is replaced', async () => {
  const { edit, secrets } = await createUnread(moved, true);
  await edit({ clientSecret: 'new-secret' });
  await edit({ clientSecret: 'newer-secret' });
  expect(secrets()).toEqual(['newer-secret', 'held-secret']);
});

test('F39: a client is not changed while its secret cannot be read', async () => {
  const { live, edit, keychain, secrets } = await createUnread(confidential);
  keychain.failAt(1, locked);
  expect((await edit({ clientId: otherClient, clientSecret: 'new-secret' })).change).toEqual(locked);
  expect(live.profile).toEqual(confidential);
  expect(secrets()).toEqual(['old-secret', undefined]);
});

test('an edit that leaves the client alone reads no secret', async () => {
  const { live, edit, keychain, secrets } = await createUnread(confidential);
  keychain.fail(locked);
  expect((await edit({ name: 'Renamed' })).change).toEqual({ kind: 'done' });
  expect(live.profile.name).toBe('Renamed');
  keychain.fail(null);
  keychain.failAt(2, locked);
  expect((await edit({ clientSecret: 'new-secret' })).change).toEqual({ kind: 'done' });
  expect(secrets()).toEqual(['new-secret', undefined]);
});
