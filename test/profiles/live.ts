import { writeAccessToken } from '../../main/profiles/session/access-token';
import { LiveProfile } from '../../main/profiles/live-profile';
import type { LiveProfilePorts } from '../../main/profiles/live-profile-ports';
import type { Transport } from '../../main/oauth/client';
import type { Profile } from '../../main/profiles/profile';
import { accessToken } from '../fakes/access-token';
import { createFakeListeners } from '../fakes/callback-listeners';
import { createFakeClock } from '../fakes/clock';
import { createFakeKeychain } from '../fakes/keychain';
import { createProfile } from '../fakes/profile';
import { createProviderServer } from '../fakes/provider-server';
import { alone, createFakeRandom } from '../fakes/session';
import { createFakePages } from '../fakes/sign-in-pages';
import { answerTo, type Callback } from '../fakes/sign-in-attempt';

/** All that profiles are kept alive with, in fakes; what they tell is in `ends` and `reports`. */
export function createSurroundings() {
  const log: string[] = [];
  const clock = createFakeClock();
  const keychain = createFakeKeychain(log);
  const listeners = createFakeListeners();
  const pages = createFakePages();
  const server = createProviderServer();
  const ends: unknown[] = [];
  const reports: string[] = [];
  const ports = {
    alone,
    clock,
    random: createFakeRandom(),
    keychain: () => keychain,
    transport: { fetch: breakingOff(server.fetch), after: clock.after },
    provider: () => server.provider,
    listen: listeners.listen,
    pages,
    changed: () => {},
    pageNotShown: () => {},
    signInEnded: (end: unknown) => void ends.push(end),
    report: (what: string) => `ref ${reports.push(what)}`,
  } satisfies Partial<LiveProfilePorts>;
  return { ports, log, clock, keychain, listeners, pages, server, ends, reports };
}

/** Rejects once the request is aborted, as `fetch` does, though nobody has answered. */
const breakingOff =
  (send: Transport['fetch']): Transport['fetch'] =>
  (input, init) =>
    new Promise((resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      send(input, init).then(resolve, reject);
    });

/** A live profile; with `signedIn` its keychain holds an hour's token, `refresh-1` and a client secret. */
export async function createLive(fields: Partial<Profile> = {}, signedIn = false) {
  const surroundings = createSurroundings();
  const { keychain, pages, listeners } = surroundings;
  if (signedIn) {
    keychain.entries.set('p/access-token', writeAccessToken(accessToken()));
    keychain.entries.set('p/refresh-token', 'refresh-1');
    keychain.entries.set('p/client-secret', 'the-secret');
  }
  let profile = createProfile(fields);
  const edit = (fields: Partial<Profile>) => void (profile = { ...profile, ...fields });
  const bringToLife = () => new LiveProfile({ ...surroundings.ports, profile: () => profile, learn: edit });
  const live = bringToLife();
  await live.session.restore('background');
  /** The same profile after the app has been quit and started. */
  const restart = async () => {
    const again = bringToLife();
    const begun = again.session.state;
    await again.session.restore('background');
    return { live: again, begun };
  };
  /** The browser comes back from the page of that number. */
  const comeBack = async (callback: Callback, number = 0) => {
    const { url } = await pages.page(number);
    listeners.all[number]?.comeBack(answerTo(url, callback));
  };
  return { ...surroundings, live, restart, comeBack, edit };
}
