import { expect, test } from 'vitest';
import { createCopier } from '../../main/profiles/copying/copy';
import { draftOf } from '../../main/view/form-view';
import { newSignInWords } from '../../main/view/sign-in-terms-words';
import { grant, oauthError } from '../fakes/provider-server';
import { answerTo } from '../fakes/sign-in-attempt';
import { clientOf, otherClient } from './edited';
import { createHousehold, first } from './household';

/** A profile whose client the provider refused at its first sign-in. */
async function createRefused() {
  const household = await createHousehold(first);
  const { clock, profiles, server, pages, listeners } = household;
  const live = profiles.get(first.id);
  server.reply('/token', () => oauthError('invalid_client', 401));
  const signedIn = live.signIn('window');
  const { url } = await pages.page(0);
  listeners.all[0]?.comeBack(answerTo(url, { code: 'c' }));
  await signedIn;
  const copier = createCopier({
    clock,
    time: String,
    write: async () => {},
    clearAfter: () => 0,
    renewBeforeCopy: () => 60,
  });
  return { ...household, live, copier };
}

test('a client that was refused before anybody signed in is no sign-in that ended, whatever is asked of it', async () => {
  const { live, copier, server } = await createRefused();
  const refused = { ok: false, words: expect.stringMatching(/^Needs attention: .*, then sign in\.$/) };
  expect(await copier.copy(live, 'token')).toEqual(refused);
  expect(await copier.refreshNow(live)).toEqual(refused);
  expect(live.session.state.kind).toBe('attention');
  expect(live.profile.endedBecause).toBeNull();
  expect(server.requests).toHaveLength(1);
});

test('its correction is saved, and waits for the next sign-in', async () => {
  const { live, profiles, server } = await createRefused();
  await profiles.save({ ...draftOf(live.profile), clientId: otherClient });
  await live.rest();
  expect(live.session.state).toMatchObject({ kind: 'attention', problem: { code: 'invalid_client' } });
  expect(live.profile).toMatchObject({ clientId: otherClient, endedBecause: null });
  expect(server.requests).toHaveLength(1);
});

/** A profile that asks without a browser, whose token its client may not renew any more. */
async function createRefusedLater(provider: 'spotify' | 'practice' = 'spotify') {
  const household = await createHousehold({ ...first, provider, grant: 'client-credentials' });
  const { keychain, profiles, clock } = household;
  const server = provider === 'practice' ? household.practiceServer : household.server;
  keychain.entries.set('first/client-secret', 'the-secret');
  const live = profiles.get(first.id);
  await live.session.restore('background');
  server.reply('/token', () => grant());
  await live.signIn('window');
  server.reply('/token', () => oauthError('invalid_client', 401));
  await clock.advance(1);
  await live.session.refreshNow();
  expect(live.session.state).toMatchObject({ kind: 'attention', token: { text: expect.any(String) } });
  return { ...household, server, live };
}

test('saving tries a corrected client at once, though the token that is there came to another', async () => {
  const { live, profiles, server } = await createRefusedLater();
  server.reply('/token', (request) =>
    clientOf(request)?.startsWith(otherClient) ? grant() : oauthError('invalid_client', 401),
  );
  await profiles.save({ ...draftOf(live.profile), clientId: otherClient });
  await live.rest();
  expect(live.session.state.kind).toBe('valid');
  expect(live.profile).toMatchObject({ clientId: otherClient, signedInWith: null });
  expect(clientOf(server.requests.at(-1))).toBe(`${otherClient}:the-secret`);
});

test('a client that is corrected together with its secret goes on renewing with both', async () => {
  const { live, profiles, server, keychain } = await createRefusedLater();
  server.reply('/token', (request) =>
    clientOf(request) === `${otherClient}:new-secret` ? grant() : oauthError('invalid_client', 401),
  );
  const corrected = { ...draftOf(live.profile), clientId: otherClient, clientSecret: 'new-secret' };
  expect(newSignInWords(corrected, live)).toBeNull();
  await profiles.save(corrected);
  await live.rest();
  expect(await live.session.refreshNow()).toMatchObject({ ok: true });
  expect(clientOf(server.requests.at(-1))).toBe(`${otherClient}:new-secret`);
  expect([...keychain.entries.values()]).not.toContain('the-secret');
});

test('saving tries corrected scopes at once, though the client is the same', async () => {
  // Spotify takes no scopes where no person is asked.
  const { live, profiles, server } = await createRefusedLater('practice');
  const isRight = ({ form }: { form: URLSearchParams }) => form.get('scope') === 'profile';
  server.reply('/token', (request) => (isRight(request) ? grant() : oauthError('invalid_scope')));
  await profiles.save({ ...draftOf(live.profile), scopes: ['profile'] });
  await live.rest();
  expect(live.session.state.kind).toBe('valid');
  expect(live.profile).toMatchObject({ scopes: ['profile'], signedInWith: null });
});

test('a profile that asks for a page now is not asked for without one', async () => {
  const { live, profiles, server } = await createRefusedLater();
  await profiles.save({ ...draftOf(live.profile), clientId: otherClient, grant: 'code-pkce' });
  await live.rest();
  expect(live.session.state.kind).toBe('attention');
  expect(server.requests.map(clientOf)).toEqual(server.requests.map(() => `${first.clientId}:the-secret`));
});

test('a client that asks without a browser is tried at once as it was corrected, and is no sign-in to keep', async () => {
  const household = await createHousehold({ ...first, grant: 'client-credentials' });
  const { keychain, profiles, server } = household;
  keychain.entries.set('first/client-secret', 'the-secret');
  const live = profiles.get(first.id);
  await live.session.restore('background');
  server.reply('/token', () => oauthError('invalid_client', 401));
  await live.signIn('window');
  expect(live.session.state).toMatchObject({ kind: 'attention', token: null });
  server.reply('/token', () => grant());
  const corrected = { ...draftOf(live.profile), clientId: otherClient };
  expect(newSignInWords(corrected, live)).toBeNull();
  await profiles.save(corrected);
  await live.rest();
  expect(clientOf(server.requests[1])).toBe(`${otherClient}:the-secret`);
  expect(live.session.state.kind).toBe('valid');
  expect(live.profile.signedInWith).toBeNull();
});
