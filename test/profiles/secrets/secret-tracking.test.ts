import { expect, test } from 'vitest';
import { createKnownSecrets } from '../../../main/policy/known-secrets';
import { writeAccessToken } from '../../../main/profiles/session/access-token';
import { createMemoryKeychain } from '../../../main/profiles/secrets/memory-keychain';
import { forgetOneTimeSecrets, trackSecrets } from '../../../main/profiles/secrets/secret-tracking';
import { createFakeListeners } from '../../fakes/callback-listeners';
import { profileId } from '../../fakes/session';

function watched() {
  const known = createKnownSecrets();
  const keychain = createMemoryKeychain();
  const listeners = createFakeListeners();
  const fetch = () => Promise.resolve(new Response(null));
  const transport = { fetch, after: () => () => {} };
  const ports = trackSecrets(
    profileId,
    { keychain: () => keychain, listen: listeners.listen, transport },
    known,
  );
  return { known, keychain, ports };
}

test('R1 what the keychain gives or takes is known until it deletes it', async () => {
  const { known, keychain, ports } = watched();
  await keychain.set('p/client-secret', 'an umbrella', 'person');
  await ports.keychain().get('p/client-secret', 'background');
  await ports.keychain().set('p/refresh-token', 'a raincoat', 'background');
  expect(known.all()).toEqual(['an umbrella', 'a raincoat']);
  await ports.keychain().delete('p/refresh-token', 'person');
  expect(known.all()).toEqual(['an umbrella']);
});

test('R1 of an access token the token itself is known', async () => {
  const { known, ports } = watched();
  const token = { text: 'a galosh', issuedAt: 1, expiresAt: 2, scopes: [] };
  await ports.keychain().set('p/access-token', writeAccessToken(token), 'background');
  expect(known.all()).toEqual(['a galosh']);
});

test('R1 state, code and verifier are known until the sign-in is over', async () => {
  const { known, ports } = watched();
  const outcome = await ports.listen(8888);
  if (outcome.kind !== 'listening') throw new Error('not listening');
  outcome.listener.expect({
    state: 'a state',
    issuer: 'https://as.example',
    issuerPromised: false,
    inFragment: false,
  });
  const body = new URLSearchParams({ grant_type: 'x', code: 'a code', code_verifier: 'a verifier' });
  await ports.transport.fetch('https://as.example/token', { method: 'POST', body });
  expect(known.all()).toEqual(['a state', 'a code', 'a verifier']);
  forgetOneTimeSecrets(profileId, known);
  expect(known.all()).toEqual([]);
});
