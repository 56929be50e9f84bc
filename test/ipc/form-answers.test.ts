import { beforeEach, describe, expect, test } from 'vitest';
import { blankProvider } from '../../main/providers/custom/definition';
import type { TokenTray } from '../../preload/contract';
import { formAnswers } from '../../main/ipc/form-answers';
import type { FoundProvider, ProfileDraft } from '../../preload/form-vocabulary';
import { createHeadlessApp, createSignedInApp } from '../fakes/headless-app';
import { locked } from '../fakes/keychain';
import { profile } from '../fakes/living-profiles';
import { secrets } from '../fakes/token-server';

const { id } = profile;
const lockedWords = 'the keychain is locked. Unlock it, then try again.';

let app: Awaited<ReturnType<typeof createSignedInApp>>;
let tray: TokenTray;
beforeEach(async () => {
  app = await createSignedInApp();
  tray = app.tray;
});

const draft = (over: Partial<ProfileDraft> = {}): ProfileDraft => ({
  id: null,
  provider: 'spotify',
  name: 'Playlists',
  grant: 'code-pkce',
  clientId: profile.clientId,
  clientSecret: '',
  hasSecret: false,
  scopes: [],
  redirectPort: 8888,
  opener: 'window',
  environmentName: '',
  importId: null,
  ...over,
});

test('profiles are made from a draft that is in order, and the new one is current', async () => {
  const saved = await tray.saveProfile(draft());
  expect(saved).toMatchObject({ ok: true });
  const { current, profiles } = await tray.view();
  expect(profiles.map(({ name }) => name)).toEqual(['Listening', 'Playlists']);
  expect(saved).toEqual({ ok: true, id: current?.id });
  await tray.selectProfile(id);
  expect((await tray.view()).current?.name).toBe('Listening');
});

test('profiles are not made from a draft that is not', async () => {
  const wrong = draft({ name: ' ', clientId: 'short', redirectPort: 80 });
  const problems = await tray.checkDraft(wrong);
  expect(Object.keys(problems).toSorted()).toEqual(['clientId', 'name', 'redirectPort']);
  expect(await tray.saveProfile(wrong)).toEqual({ ok: false, problems });
  expect((await tray.view()).profiles).toHaveLength(1);
});

test('a secret that a locked keychain does not give up is said at the way to sign in', async () => {
  const edited = await tray.editDraft(id);
  app.keychain.fail(locked);
  expect(await tray.saveProfile({ ...edited, grant: 'code-pkce' })).toEqual({
    ok: false,
    problems: { grant: `Not saved: ${lockedWords}` },
  });
});

test('profiles are not made when their secret cannot be kept', async () => {
  app.keychain.fail(locked);
  expect(await tray.saveProfile(draft({ grant: 'code-secret', clientSecret: 'typed' }))).toEqual({
    ok: false,
    problems: { clientSecret: `Not saved: ${lockedWords}` },
  });
  expect((await tray.view()).profiles).toHaveLength(1);
});

describe('a profile that moves to another server', () => {
  const one = { ...blankProvider, issuer: 'https://one.example' };
  const moved = { ...one, issuer: 'https://two.example' };

  async function stored(fields: Partial<ProfileDraft> = {}): Promise<ProfileDraft> {
    const saved = await tray.saveProfile(draft({ provider: 'custom', custom: one, ...fields }));
    if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
    return tray.editDraft(saved.id);
  }

  test('has to be told its secret anew, for the old one goes', async () => {
    const edited = await stored({ grant: 'code-secret', clientSecret: 'secret of one' });
    expect(await tray.checkDraft(edited)).toEqual({});
    expect(Object.keys(await tray.checkDraft({ ...edited, custom: moved }))).toEqual(['clientSecret']);
  });

  test('is refused by a locked keychain where its address was typed', async () => {
    const edited = await stored();
    app.keychain.fail(locked);
    const words = `Not moved to another server: ${lockedWords}`;
    expect(await tray.saveProfile({ ...edited, custom: moved })).toEqual({
      ok: false,
      problems: { issuer: words },
    });
    const typed = { ...blankProvider, source: 'typed' as const, token: 'https://two.example/token' };
    const custom = { ...typed, authorization: 'https://two.example/authorize' };
    expect(await tray.saveProfile({ ...edited, custom })).toEqual({ ok: false, problems: { token: words } });
  });
});

test('profiles are edited as they are, without their secret', async () => {
  const edited = await tray.editDraft(id);
  expect(edited).toMatchObject({ id, name: 'Listening', clientSecret: '', hasSecret: true });
  expect(await tray.checkDraft(edited)).toEqual({});
  await tray.saveProfile({ ...edited, name: 'Renamed' });
  expect((await tray.view()).current).toMatchObject({ id, name: 'Renamed', account: 'Robin' });
  expect(app.keychain.entries.get(`${id}/client-secret`)).toBe(secrets.client);
});

test('a secret that is not there has to be typed, unless the keychain was not read yet', async () => {
  const empty = createHeadlessApp();
  const { session } = empty.profiles.get(id);
  // Before the first look, and after one that came to nothing, it may be there.
  expect((await empty.tray.editDraft(id)).hasSecret).toBe(true);
  empty.keychain.fail(locked);
  await session.restore('background');
  expect((await empty.tray.editDraft(id)).hasSecret).toBe(true);
  empty.keychain.fail(null);
  await session.restore('background');
  const edited = await empty.tray.editDraft(id);
  expect(edited.hasSecret).toBe(false);
  expect(Object.keys(await empty.tray.checkDraft(edited))).toEqual(['clientSecret']);
});

test('profiles begin with the opener of the settings', async () => {
  await tray.changeSettings({ opener: 'browser' });
  expect(await tray.newDraft('practice')).toMatchObject({ provider: 'practice', opener: 'browser' });
});

test('a new profile is called as no other one is, whether its provider is known or found', async () => {
  expect((await tray.newDraft('spotify')).name).toBe('Spotify');
  await tray.saveProfile(draft({ name: 'Spotify' }));
  await tray.saveProfile(draft({ name: 'id.example' }));
  expect((await tray.newDraft('spotify')).name).toBe('Spotify 2');
  const found = { authorizationHost: '', tokenHost: '', hasAccount: false, scopes: [], takesSecretIn: [] };
  const value: FoundProvider = { ...found, name: 'id.example' };
  const discoverProvider = async () => ({ ok: true, value }) as const;
  expect(await formAnswers({ ...app, discoverProvider }).discoverProvider.run('https://id.example')).toEqual({
    ok: true,
    value: { ...value, name: 'id.example 2' },
  });
});

test('a page of the provider that no browser opens is told by its address', async () => {
  const openLink = async () => ({ ok: false, words: 'No browser could be opened.' }) as const;
  const { openDashboard, openAccessPage } = formAnswers({ ...app, openLink });
  expect(await openDashboard.run('spotify')).toEqual({
    ok: false,
    words: 'No browser could be opened. The dashboard is at https://developer.spotify.com/dashboard',
  });
  expect(await openAccessPage.run(id)).toEqual({
    ok: false,
    words: 'No browser could be opened. Your list of apps is at https://www.spotify.com/account/apps/',
  });
});

test('profiles are duplicated as a draft, of which nothing is stored before it is saved', async () => {
  const copy = await tray.duplicateDraft(id);
  expect(copy).toMatchObject({ id: null, name: 'Listening copy', clientSecret: '', hasSecret: false });
  expect((await tray.view()).profiles).toHaveLength(1);
  expect(Object.keys(await tray.checkDraft(copy))).toEqual(['clientSecret']);
  await tray.saveProfile({ ...copy, clientSecret: 'typed again' });
  expect((await tray.view()).current).toMatchObject({ name: 'Listening copy', account: null, token: null });
  expect((await tray.duplicateDraft(id)).name).toBe('Listening copy 2');
});
