import { writeAccessToken } from '../../main/profiles/session/access-token';
import type { Profile } from '../../main/profiles/profile';
import { draftOf } from '../../main/view/form-view';
import type { ProfileDraft } from '../../preload/form-vocabulary';
import { accessToken } from '../fakes/access-token';
import type { FakeKeychain } from '../fakes/keychain';
import type { ProviderRequest } from '../fakes/provider-server';
import { answerTo } from '../fakes/sign-in-attempt';
import { createHousehold, first } from './household';

export const otherClient = 'f'.repeat(32);
export const confidential: Profile = { ...first, grant: 'code-secret' };

/** Which client a request names and, where it has one, its secret. */
export function clientOf(request: ProviderRequest | undefined): string | null {
  const { form, authorization = null } = request ?? {};
  if (authorization === null) return form?.get('client_id') ?? null;
  return decodeURIComponent(atob(authorization.replace('Basic ', '')));
}

/** A household whose first profile is signed in, and its edits; `prepare` changes the keychain before it is read. */
export async function createEdited(
  profile: Profile = first,
  prepare: (keychain: FakeKeychain) => void = () => {},
) {
  const household = await createHousehold(profile);
  const { keychain, profiles, server } = household;
  keychain.entries.set('first/access-token', writeAccessToken(accessToken()));
  keychain.entries.set('first/refresh-token', 'refresh-1');
  if (profile.grant === 'code-secret') keychain.entries.set('first/client-secret', 'old-secret');
  prepare(keychain);
  const live = profiles.get(profile.id);
  await live.session.restore('background');
  return {
    ...household,
    live,
    edit: (fields: Partial<ProfileDraft>) => profiles.save({ ...draftOf(live.profile), ...fields }),
    secrets: () => [
      keychain.entries.get('first/client-secret'),
      keychain.entries.get('first/held-client-secret'),
    ],
    /** Renews, and tells which client asked, and how it proved itself. */
    async renewedBy() {
      await live.session.refreshNow();
      return clientOf(server.requests.findLast(({ path }) => path === '/token'));
    },
    async signInAgain() {
      const { pages, listeners } = household;
      const count = listeners.all.length;
      const done = live.signIn('window', true);
      const { url } = await pages.page(count);
      listeners.all[count]?.comeBack(answerTo(url, { code: 'c' }));
      await done;
      return new URL(url).searchParams;
    },
  };
}
