import type { ProfileId } from '../../../preload/vocabulary';
import type { KnownSecrets } from '../../policy/known-secrets';
import { readAccessToken } from '../session/access-token';
import type { LiveProfilePorts } from '../live-profile-ports';
import type { Keychain } from '../ports';
import type { ListenOutcome } from '../sign-in/sign-in-ports';

type Watched = Pick<LiveProfilePorts, 'keychain' | 'listen' | 'transport'>;

/** What a token request has in its form that no keychain knows (RFC 6749 §4.1.3, RFC 7636 §4.5). */
const oneTime = ['code', 'code_verifier'] as const;

/**
 * The ports through which each secret of a profile passes, watched: what is seen there becomes known, and what the
 * keychain deletes is forgotten.
 */
export function watchPorts(profile: ProfileId, ports: Watched, known: KnownSecrets): Watched {
  const { fetch, after } = ports.transport;
  return {
    keychain: () => watchKeychain(ports.keychain(), known),
    listen: async (port) => watchListening(profile, await ports.listen(port), known),
    transport: {
      after,
      fetch: (input, init) => {
        if (init?.body instanceof URLSearchParams) learnOneTime(profile, init.body, known);
        return fetch(input, init);
      },
    },
  };
}

/** A sign-in is over: its state, code and verifier are of use to nobody any more. */
export function forgetOneTime(profile: ProfileId, known: KnownSecrets): void {
  for (const name of ['state', ...oneTime]) known.forget(`${profile}/${name}`);
}

function watchKeychain(keychain: Keychain, known: KnownSecrets): Keychain {
  // An access token is kept with its life around it, and is told without.
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

function watchListening(profile: ProfileId, outcome: ListenOutcome, known: KnownSecrets): ListenOutcome {
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
