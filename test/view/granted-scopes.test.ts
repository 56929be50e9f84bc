import { expect, test } from 'vitest';
import { draftOf } from '../../main/view/form-view';
import { createSignedInApp } from '../fakes/headless-app';
import { profile } from '../fakes/living-profiles';

test('scopes that are granted by Google’s own names are not missing', async () => {
  const app = await createSignedInApp();
  await app.profiles.current?.signOut();
  await app.profiles.save({ ...draftOf(profile), scopes: ['openid', 'email', 'profile'] });
  const [email, whoever] = ['email', 'profile'].map((of) => `https://www.googleapis.com/auth/userinfo.${of}`);
  const scope = `openid ${email} ${whoever}`;
  app.server.answerWith(() => Response.json({ access_token: 'a', token_type: 'Bearer', scope }));
  app.keychain.entries.set(`${profile.id}/refresh-token`, 'r');
  await app.profiles.current?.session.restore('background');
  expect(app.view().current).toMatchObject({
    state: { name: 'valid' },
    token: { grantedScopes: ['openid', email, whoever], missingScopes: [] },
  });
});
