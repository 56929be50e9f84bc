import { expect, test } from 'vitest';
import { oauthError } from '../../fakes/provider-server';
import { confidential, createEdited, otherClient } from '../edited';
import { first } from '../household';

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
