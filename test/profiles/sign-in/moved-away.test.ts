import { expect, test } from 'vitest';
import { LiveProfile } from '../../../main/profiles/live-profile';
import { Profiles } from '../../../main/profiles/profiles';
import type { ProfilesRecord } from '../../../main/profiles/profiles-record';
import { writeAccessToken } from '../../../main/profiles/session/access-token';
import { blankProvider } from '../../../main/providers/custom/definition';
import { createPracticeProvider } from '../../../main/providers/practice/provider';
import { createProviders } from '../../../main/providers/providers';
import { spotify } from '../../../main/providers/spotify/spotify';
import { draftOf } from '../../../main/view/form-view';
import { accessToken } from '../../fakes/access-token';
import { createProfile } from '../../fakes/profile';
import { oauthError } from '../../fakes/provider-server';
import { createSurroundings } from '../live';

const typed = (host: string) => ({
  ...blankProvider,
  source: 'typed' as const,
  authorization: `https://${host}/authorize`,
  token: `https://${host}/token`,
});

test('a profile that moves to another server during a renewal sends the refresh token nowhere else', async () => {
  const { ports, keychain, clock } = createSurroundings();
  const custom = typed('one.test');
  const { grant, scopes } = createProfile();
  const signedInWith = { clientId: 'before', grant, scopes, custom };
  const profile = createProfile({ provider: 'custom', custom, signedInWith });
  keychain.entries.set('p/access-token', writeAccessToken(accessToken()));
  keychain.entries.set('p/refresh-token', 'refresh-of-one');
  const asked: string[] = [];
  let answer: (response: Response) => void = () => {};
  const transport = {
    after: clock.after,
    fetch: async (input: URL | RequestInfo) => {
      asked.push(new URL(String(input)).host);
      return new Promise<Response>((resolve) => (answer = resolve));
    },
  };
  const practice = createPracticeProvider(async () => 'http://127.0.0.1:9');
  let record: ProfilesRecord = { profiles: [profile], current: profile.id };
  const profiles = new Profiles({
    store: { read: () => record, write: (next) => void (record = next) },
    random: ports.random,
    providerOf: createProviders({ spotify, practice }, transport, clock.now).providerOf,
    changed: () => {},
    enliven: (own) => new LiveProfile({ ...ports, ...own, transport }),
  });
  const live = profiles.get(profile.id);
  await live.session.restore('background');
  void live.session.refreshNow();
  await clock.advance(0);
  await profiles.save({ ...draftOf(live.profile), custom: typed('two.test') });
  answer(oauthError('invalid_client', 401));
  await clock.advance(0);
  expect(asked).toEqual(['one.test']);
});
