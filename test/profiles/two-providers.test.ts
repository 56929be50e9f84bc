import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { practiceClient } from '../../main/providers/practice/clients';
import { draftOf } from '../../main/view/form-view';
import { locked } from '../fakes/keychain';
import { createProfile } from '../fakes/profile';
import { grant, type ProviderServer } from '../fakes/provider-server';
import { tokenText } from '../fakes/session';
import type { FakePage } from '../fakes/sign-in-pages';
import { answerTo } from '../fakes/sign-in-attempt';
import { until } from '../fakes/until';
import { createHousehold, first, second } from './household';

const { clientId } = practiceClient;
const other = createProfile({ ...second, provider: 'practice', clientId, redirectPort: 8889 });

test('O12 O13 F68 of two sign-ins at once for two providers each code goes to its own token endpoint', async () => {
  const { profiles, pages, listeners, server, practiceServer } = await createHousehold(first, other);
  server.reply('/token', () => grant({ access_token: 'access-of-first' }));
  practiceServer.reply('/token', () => grant({ access_token: 'access-of-second' }));
  const both = [first, other].map(({ id }) => profiles.get(id).signIn('window'));
  const opened = [asked(await pages.page(0)), asked(await pages.page(1))];
  // The one that was opened last is answered first.
  for (const { url, iss, profile, redirect } of opened.toReversed())
    listeners.all
      .find(({ redirectUri }) => redirectUri === redirect)
      ?.comeBack(answerTo(url, { code: `code-of-${profile}`, iss }));
  await Promise.all(both);
  const own = opened.map(({ profile, redirect, challenge }) => [
    profile,
    [{ code: `code-of-${profile}`, redirect, challenge }],
  ]);
  const got = { [first.id]: exchanges(server), [other.id]: exchanges(practiceServer) };
  expect(got).toEqual(Object.fromEntries(own));
  expect(profiles.all.map(({ session }) => tokenText(session))).toEqual([
    'access-of-first',
    'access-of-second',
  ]);
});

test('who signed in at another server while a move there was refused has no tokens to be sent to the old one', async () => {
  const { profiles, keychain, pages, listeners } = await createHousehold({ ...first, grant: 'code-secret' });
  const live = profiles.get(first.id);
  const deleteNow = keychain.delete;
  const refusals: (() => void)[] = [];
  keychain.delete = (account, patience) =>
    live.profile.provider === 'spotify'
      ? deleteNow(account, patience)
      : new Promise((resolve) => void refusals.push(() => resolve(locked)));
  const draft = { ...draftOf(live.profile), hasSecret: true, provider: 'practice', clientId } as const;
  const saved = profiles.save({ ...draft, grant: 'code-pkce' });
  await until(() => refusals.length === 1);
  const done = live.signIn('window');
  const { url, iss } = asked(await pages.page(0));
  listeners.all[0]?.comeBack(answerTo(url, { code: 'c', iss }));
  await done;
  expect([...keychain.entries.keys()]).toContain('first/refresh-token');
  keychain.delete = deleteNow;
  for (const refuse of refusals) refuse();
  expect((await saved).change).toEqual(locked);
  expect(live.profile).toMatchObject({ provider: 'spotify', authorizedAt: null, signedInWith: null });
  expect([...keychain.entries.keys()]).toEqual([]);
});

/** What a page asks for, and of whom; both providers are their own issuer. */
function asked({ profile, url }: FakePage) {
  const { origin, searchParams } = new URL(url);
  const [redirect, challenge] = [searchParams.get('redirect_uri'), searchParams.get('code_challenge')];
  return { profile, url, iss: origin, redirect, challenge };
}

/** The codes that a token endpoint was given, each with what came along (RFC 7636 §4.6). */
const exchanges = ({ requests }: ProviderServer) =>
  requests
    .filter(({ path }) => path === '/token')
    .map(({ form }) => ({
      code: form.get('code'),
      redirect: form.get('redirect_uri'),
      challenge: createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url'),
    }));
