import { LiveProfile } from '../../main/profiles/live-profile';
import type { LiveProfilePorts } from '../../main/profiles/live-profile-ports';
import type { Profile } from '../../main/profiles/profile';
import { createEventRecorder } from '../../main/profiles/events/event-recorder';
import { createKnownSecrets } from '../../main/policy/known-secrets';
import { trackSecrets } from '../../main/profiles/secrets/secret-tracking';
import { Profiles } from '../../main/profiles/profiles';
import type { ProfilesRecord } from '../../main/profiles/profiles-record';
import type { CallbackListener, SignInTarget } from '../../main/profiles/sign-in/sign-in-ports';
import { createPracticeProvider } from '../../main/providers/practice/provider';
import { createProviders } from '../../main/providers/providers';
import { spotify } from '../../main/providers/spotify/spotify';
import type { ProfileId } from '../../preload/vocabulary';
import { createFakeClock } from './clock';
import { createTestEventLog } from './event-log';
import { createFakeKeychain } from './keychain';
import { alone, createFakeRandom } from './session';
import { createTokenServer } from './token-server';

/** A profile with a client secret, which signed in when the fake clock begins. */
export const profile: Profile = {
  id: 'listening' as ProfileId,
  provider: 'spotify',
  name: 'Listening',
  grant: 'code-secret',
  clientId: '0123456789abcdef0123456789abcdef',
  scopes: ['user-read-email', 'user-top-read'],
  redirectPort: 8888,
  opener: 'window',
  account: 'Robin',
  authorizedAt: Date.UTC(2026, 0, 1),
  remindedDays: null,
  renewingSince: null,
  endedBecause: null,
  signedInWith: null,
  environmentName: null,
};

/** Real profiles, `profile` and any others, that live on fakes; what they do to their surroundings goes to `did`. */
export function createLivingProfiles(
  did: string[] = [],
  profiles: readonly Profile[] = [profile],
  report: LiveProfilePorts['report'] = (what) => `ref ${did.push(`report: ${what}`)}`,
) {
  const clock = createFakeClock();
  const random = createFakeRandom();
  const keychain = createFakeKeychain();
  const server = createTokenServer();
  const pages: SignInTarget[] = [];
  const { events, written } = createTestEventLog(clock);
  const stored: { record: ProfilesRecord } = { record: { profiles, current: profile.id } };
  const transport = { fetch: server.fetch, after: clock.after };
  const known = createKnownSecrets();
  const ports: Parameters<typeof trackSecrets>[1] = {
    transport,
    keychain: () => keychain,
    listen: async (port) => ({ kind: 'listening', listener: silentListener(port) }),
  };
  const practice = createPracticeProvider(async () => 'http://127.0.0.1:9');
  const source = createProviders({ spotify, practice }, transport, clock.now);
  const enlivened = new Profiles({
    random,
    store: { read: () => stored.record, write: (next) => void (stored.record = next) },
    providerOf: source.providerOf,
    changed: () => {},
    enliven: (own) => {
      const recorder = createEventRecorder(own.profile().id, () => own.provider().name, events.note);
      const live: LiveProfile = new LiveProfile({
        ...own,
        alone,
        clock,
        random,
        ...trackSecrets(own.profile().id, ports, known),
        pages: {
          async open(page) {
            pages.push(page);
            return { close: () => void did.push('sign-in page closed') };
          },
        },
        changed: () => recorder.stateChanged(live.session.state),
        pageNotShown: recorder.pageNotShown,
        signInEnded: recorder.signInEnded,
        report,
      });
      return live;
    },
  });
  return { clock, keychain, server, pages, source, profiles: enlivened, stored, events, written, known };
}

/** A redirect that nobody comes back to: an answer has to be pasted. */
const silentListener = (port: number): CallbackListener => ({
  redirectUri: `http://127.0.0.1:${port}/callback`,
  expect: () => {},
  answer: new Promise(() => {}),
  conclude: () => {},
  close: async () => {},
});
