import { expect, test } from 'vitest';
import { draftOf } from '../../main/view/form-view';
import type { ProfileId } from '../../preload/vocabulary';
import { locked } from '../fakes/keychain';
import { createDraft, createHousehold, first, second } from './household';

const id = (text: string) => text as ProfileId;

test('all stored profiles are live, in their order, and one is current', async () => {
  const { profiles } = await createHousehold(first, second);
  expect(profiles.all.map(({ profile }) => profile.name)).toEqual(['First', 'Second']);
  expect(profiles.current).toBe(profiles.get(first.id));
});

test('with no profile at all nothing is current and nothing is planned', async () => {
  const { profiles } = await createHousehold();
  expect(profiles.current).toBeUndefined();
  expect(profiles.wakeAt).toBeNull();
  expect(() => profiles.get(id('gone'))).toThrow('There is no such profile any more.');
});

test('selecting is stored; what does not exist cannot be selected', async () => {
  const { profiles, latest } = await createHousehold(first, second);
  profiles.select(second.id);
  expect(latest().current).toBe('second');
  expect(() => profiles.select(id('gone'))).toThrow('There is no such profile any more.');
  expect(latest().current).toBe('second');
});

test('an edit leaves the profile in use that was in use, whichever is edited', async () => {
  const { profiles, latest } = await createHousehold(first, second);
  await profiles.save({ ...draftOf(second), name: 'Renamed' });
  expect(latest()).toEqual({ profiles: [first, { ...second, name: 'Renamed' }], current: 'first' });
});

test('moving is stored, and changes nothing else; what does not exist cannot be moved', async () => {
  const { profiles, latest } = await createHousehold(first, second);
  profiles.move(second.id, 'up');
  expect(latest()).toEqual({ profiles: [second, first], current: 'first' });
  expect(profiles.all.map(({ profile }) => profile.name)).toEqual(['Second', 'First']);
  expect(() => profiles.move(id('gone'), 'up')).toThrow('There is no such profile any more.');
});

test('a new profile is stored trimmed and without its secret, is current, and is signed out', async () => {
  const household = await createHousehold(first);
  const { profiles, latest, keychain } = household;
  const draft = createDraft(household, { name: ' New ', grant: 'code-secret', clientSecret: ' s3cret ' });
  const saved = await profiles.save(draft);
  expect(saved).toEqual({ id: 'id-1', change: { kind: 'done' } });
  expect(latest()).toMatchObject({ current: 'id-1', profiles: [first, { id: 'id-1', name: 'New' }] });
  expect(JSON.stringify(latest())).not.toContain('s3cret');
  expect(keychain.entries.get('id-1/client-secret')).toBe('s3cret');
  expect(profiles.get(saved.id).session.state).toEqual({ kind: 'signed-out' });
});

test('a port that no page comes back to is saved as the usual one, whatever was typed', async () => {
  const household = await createHousehold(first);
  const draft = createDraft(household, {
    grant: 'client-credentials',
    clientSecret: 's',
    redirectPort: 99_999,
  });
  await household.profiles.save(draft);
  expect(household.latest().profiles[1]).toMatchObject({ redirectPort: household.spotify.redirectPort });
});

test('an edit changes its profile alone, and keeps the account, the sign-in and the stored secret', async () => {
  const owned = { ...first, account: 'Ada', authorizedAt: 5, grant: 'code-secret' as const };
  const { profiles, latest, keychain } = await createHousehold(owned, second);
  keychain.entries.set('first/client-secret', 'old');
  await profiles.save({ ...draftOf(owned), name: 'Renamed' });
  expect(latest().profiles).toEqual([{ ...owned, name: 'Renamed' }, second]);
  expect(keychain.entries.get('first/client-secret')).toBe('old');
});

test('a profile that no longer needs its client secret loses it', async () => {
  const owned = { ...first, grant: 'code-secret' as const };
  const { profiles, keychain } = await createHousehold(owned);
  keychain.entries.set('first/client-secret', 'old');
  await profiles.save({ ...draftOf(owned), grant: 'code-pkce' });
  expect(keychain.entries.has('first/client-secret')).toBe(false);
});

test('F39: a new profile whose secret cannot be saved is not there at all', async () => {
  const household = await createHousehold(first);
  const { profiles, latest, keychain } = household;
  keychain.fail(locked);
  const draft = createDraft(household, { grant: 'code-secret', clientSecret: 's3cret' });
  expect((await profiles.save(draft)).change).toEqual(locked);
  expect(latest()).toEqual({ profiles: [first], current: 'first' });
  expect(profiles.all).toHaveLength(1);
  expect(() => profiles.get(id('id-1'))).toThrow('There is no such profile any more.');
});

test('F39: an edit whose secret cannot be saved is undone, and nothing else that happened meanwhile', async () => {
  const { profiles, latest, keychain } = await createHousehold(first, second);
  const release = keychain.hold();
  const draft = { ...draftOf(first), name: 'Renamed', grant: 'code-secret' as const, clientSecret: 's3cret' };
  const saved = profiles.save(draft);
  profiles.select(second.id);
  await profiles.save({ ...draftOf(second), name: 'Two' });
  keychain.fail(locked);
  release();
  expect((await saved).change).toEqual(locked);
  expect(latest()).toEqual({ profiles: [first, { ...second, name: 'Two' }], current: 'second' });
});

test('an edit of a profile that was deleted meanwhile makes no new one', async () => {
  const { profiles, latest } = await createHousehold(first, second);
  await profiles.delete(first.id);
  await expect(profiles.save(draftOf(first))).rejects.toThrow('There is no such profile any more.');
  expect(latest().profiles).toEqual([second]);
});

test('a deleted profile leaves nothing in the keychain, and the next one is current', async () => {
  const { profiles, latest, keychain } = await createHousehold(first, second);
  for (const kind of ['access-token', 'refresh-token', 'client-secret']) {
    keychain.entries.set(`first/${kind}`, 'x');
    keychain.entries.set(`second/${kind}`, 'x');
  }
  expect(await profiles.delete(first.id)).toEqual({ kind: 'done' });
  expect(latest()).toEqual({ profiles: [second], current: 'second' });
  expect([...keychain.entries.keys()].every((account) => account.startsWith('second/'))).toBe(true);
});

test.each([1, 3])('F39: a profile whose entries cannot be deleted (call %i) stays', async (call) => {
  const { profiles, latest, keychain } = await createHousehold(first, second);
  keychain.failAt(call, locked);
  expect(await profiles.delete(first.id)).toEqual(locked);
  expect(latest().profiles).toEqual([first, second]);
  expect(profiles.get(first.id).profile).toEqual(first);
});

test('F56: a profile deleted while its sign-in is under way is gone, and its port is free', async () => {
  const { profiles, latest, pages, listeners, reports, clock } = await createHousehold(first);
  const signedIn = profiles.get(first.id).signIn('window');
  await pages.page(0);
  await profiles.delete(first.id);
  await signedIn;
  await clock.advance(0);
  expect(latest().profiles).toEqual([]);
  expect(listeners.all[0]?.closed).toBe(true);
  expect(reports).toEqual([]);
});

test('O12 F68: two profiles sign in at once, and their answers do not cross', async () => {
  const other = { ...second, redirectPort: 8889 };
  const { profiles, pages, listeners, server } = await createHousehold(first, other);
  const both = [profiles.get(first.id).signIn('window'), profiles.get(other.id).signIn('window')];
  const urls = [new URL((await pages.page(0)).url), new URL((await pages.page(1)).url)];
  expect(urls[0]?.searchParams.get('state')).not.toBe(urls[1]?.searchParams.get('state'));
  for (const [at, { searchParams }] of urls.entries()) {
    const parameters = new URLSearchParams({ code: `c${at}`, state: searchParams.get('state') ?? '' });
    const uri = searchParams.get('redirect_uri');
    listeners.all.find(({ redirectUri }) => redirectUri === uri)?.comeBack({ kind: 'code', parameters });
  }
  await Promise.all(both);
  const exchanges = server.requests.filter(({ path }) => path === '/token');
  for (const { form } of exchanges)
    expect(form.get('redirect_uri')).toBe(
      urls[form.get('code') === 'c0' ? 0 : 1]?.searchParams.get('redirect_uri'),
    );
  expect(exchanges).toHaveLength(2);
});

test('the earliest plan of all profiles counts', async () => {
  const { profiles, clock, keychain } = await createHousehold(first, second);
  const start = clock.now();
  for (const [owner, life] of [
    ['first', 3600],
    ['second', 600],
  ] as const) {
    const token = { text: 't', issuedAt: start, expiresAt: start + life * 1000, scopes: [] };
    keychain.entries.set(`${owner}/access-token`, JSON.stringify(token));
  }
  for (const { session } of profiles.all) await session.restore('background');
  // Nothing renews these tokens, and the shorter life is half over then.
  expect(profiles.wakeAt).toBe(start + 300_000);
});

test('F39: once unlocked, all profiles that were locked are read again', async () => {
  const { profiles, keychain, log } = await createHousehold(first, second);
  keychain.fail(locked);
  await profiles.get(second.id).session.restore('background');
  keychain.fail(null);
  log.length = 0;
  await profiles.restoreLocked('person');
  expect(profiles.get(second.id).session.state).toEqual({ kind: 'signed-out' });
  expect(log).toEqual(['get second/refresh-token', 'get second/access-token']);
});

test('scopes that the grant does not take are not kept', async () => {
  const household = await createHousehold(first);
  const given = { grant: 'client-credentials', clientSecret: 's3cret', scopes: ['user-read-email'] } as const;
  await household.profiles.save(createDraft(household, given));
  expect(household.latest().profiles.at(-1)).toMatchObject({ grant: 'client-credentials', scopes: [] });
  await household.profiles.save(createDraft(household, { ...given, grant: 'code-secret' }));
  expect(household.latest().profiles.at(-1)?.scopes).toEqual(['user-read-email']);
});
