import type { ProfileId } from '../../../preload/vocabulary';
import type { KnownSecrets } from '../../policy/known-secrets';
import { readAccessToken } from '../session/access-token';
import type { LiveProfilePorts } from '../live-profile-ports';
import type { Keychain } from '../ports';
import type { ListenOutcome } from '../sign-in/sign-in-ports';

type Tracked = Pick<LiveProfilePorts, 'keychain' | 'listen' | 'transport'>;

/** The secrets in a token request's form that are never in the keychain (RFC 6749 §4.1.3, RFC 7636 §4.5). */
const oneTime = ['code', 'code_verifier'] as const;

/**
 * Wraps the ports that every secret of a profile passes through, so that the log can leave them out: what passes
 * becomes known, and what the keychain deletes is forgotten.
 */
export function trackSecrets(profile: ProfileId, ports: Tracked, known: KnownSecrets): Tracked {
  const { fetch, after } = ports.transport;
  return {
    keychain: () => trackKeychain(ports.keychain(), known),
    listen: async (port) => trackListening(profile, await ports.listen(port), known),
    transport: {
      after,
      fetch: (input, init) => {
        if (init?.body instanceof URLSearchParams) learnOneTime(profile, init.body, known);
        return fetch(input, init);
      },
    },
  };
}

/** For the end of a sign-in: its state, code and verifier are worthless from then on. */
export function forgetOneTimeSecrets(profile: ProfileId, known: KnownSecrets): void {
  for (const name of ['state', ...oneTime]) known.forget(`${profile}/${name}`);
}

function trackKeychain(keychain: Keychain, known: KnownSecrets): Keychain {
  // The keychain keeps an access token inside JSON, with its expiry; the secret is the token alone.
  const learn = (account: string, value: string) =>
    known.learn(account, readAccessToken(value)?.text ?? value);
  return {
    async get(account, patience) {
      const found = await keychain.get(account, patience);
      if (found.kind === 'found') learn(account, found.value);
      return found;
    },
    set(account, value, patience) {
      learn(account, value);
      return keychain.set(account, value, patience);
    },
    async delete(account, patience) {
      const change = await keychain.delete(account, patience);
      if (change.kind === 'done') known.forget(account);
      return change;
    },
  };
}

function trackListening(profile: ProfileId, outcome: ListenOutcome, known: KnownSecrets): ListenOutcome {
  if (outcome.kind !== 'listening') return outcome;
  const { listener } = outcome;
  return {
    kind: 'listening',
    listener: {
      redirectUri: listener.redirectUri,
      answer: listener.answer,
      expect(expected) {
        known.learn(`${profile}/state`, expected.state);
        listener.expect(expected);
      },
      conclude: (result) => listener.conclude(result),
      close: () => listener.close(),
    },
  };
}

function learnOneTime(profile: ProfileId, form: URLSearchParams, known: KnownSecrets): void {
  for (const name of oneTime) {
    const value = form.get(name);
    if (value !== null) known.learn(`${profile}/${name}`, value);
  }
}
