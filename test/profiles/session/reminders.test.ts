import { expect, test } from 'vitest';
import { writeAccessToken } from '../../../main/profiles/session/access-token';
import type { Profile } from '../../../main/profiles/profile';
import { profile as profileSchema } from '../../../main/profiles/profile';
import { createReminder } from '../../../main/profiles/session/reminders';
import { draftOf } from '../../../main/view/form-view';
import { signInLife } from '../../../main/view/sign-in-life';
import { accessToken } from '../../fakes/access-token';
import { grant } from '../../fakes/provider-server';
import { answerTo } from '../../fakes/sign-in-attempt';
import { createHousehold, first, second } from '../household';

const day = 86_400_000;
const given = Date.UTC(2026, 0, 1);
const ends = Date.UTC(2026, 6, 1);

/** A household whose first profile is signed in since the clock began, with its reminder and all it announced. */
async function createReminded(over: Partial<Profile> = {}) {
  const home = await createHousehold({ ...first, authorizedAt: given, ...over }, second);
  const live = home.profiles.get(first.id);
  home.keychain.entries.set(`${first.id}/refresh-token`, 'refresh-1');
  home.keychain.entries.set(`${first.id}/access-token`, writeAccessToken(accessToken({ life: 400 * day })));
  await live.session.restore('background');
  const titles: string[] = [];
  const announce = ({ title }: { readonly title: string }) => void titles.push(title);
  const remind = createReminder({ clock: home.clock, profiles: home.profiles, announce });
  /** Looks at the clock when so many days are left. */
  const lookAt = (left: number) => {
    home.clock.jump(ends - left * day - home.clock.now());
    remind();
  };
  return { ...home, live, titles, remind, lookAt };
}

test('F36 of a sign-in’s end one is reminded 14, 3 and 1 days before, once each', async () => {
  const { lookAt, titles } = await createReminded();
  for (const left of [20, 14.1, 14, 13.9, 5, 3, 2.5, 1.5, 1, 0.5, 0, -1]) lookAt(left);
  expect(titles).toEqual([
    'First: the sign-in ends in 14 days',
    'First: the sign-in ends in 3 days',
    'First: the sign-in ends within a day',
  ]);
});

test('a reminder leads to its profile', async () => {
  const { clock, profiles } = await createReminded();
  const led: unknown[] = [];
  clock.jump(ends - 3 * day - clock.now());
  createReminder({ clock, profiles, announce: ({ profile }) => void led.push(profile) })();
  expect(led).toEqual([first.id]);
});

test('F36 renewing, rotated or not, moves neither the end of the sign-in nor its reminders', async () => {
  const { lookAt, titles, live, server, clock } = await createReminded();
  for (const left of [100, 20, 14, 5, 3, 2, 1]) {
    lookAt(left);
    const rotated = left % 2 === 0 ? { refresh_token: `refresh-${left}` } : {};
    server.reply('/token', () => grant({ refresh_token: undefined, ...rotated }));
    expect(await live.session.refreshNow()).toMatchObject({ ok: true });
    expect(live.profile.authorizedAt).toBe(given);
    expect(signInLife(live, clock.now())).toEqual({
      signedInAt: given,
      signInEndsAt: ends,
      endsSoon: left <= 14,
    });
  }
  expect(titles).toEqual([
    'First: the sign-in ends in 14 days',
    'First: the sign-in ends in 3 days',
    'First: the sign-in ends within a day',
  ]);
});

test('after a time switched off the days that are left are said, and the missed reminders are not', async () => {
  const { lookAt, titles } = await createReminded();
  lookAt(2);
  lookAt(1.9);
  expect(titles).toEqual(['First: the sign-in ends in 2 days']);
});

test('F36 a restart does not remind again', async () => {
  const { lookAt, latest } = await createReminded();
  lookAt(10);
  const [stored] = latest().profiles;
  expect(stored?.remindedDays).toBe(14);
  const restarted = await createReminded(profileSchema.parse(JSON.parse(JSON.stringify(stored))));
  restarted.lookAt(9);
  expect(restarted.titles).toEqual([]);
});

test('profiles from before there were reminders are reminded', () => {
  const { remindedDays: _none, ...older } = first;
  expect(profileSchema.parse(older).remindedDays).toBeNull();
});

test('a new sign-in begins the time and its reminders anew', async () => {
  const { lookAt, live, pages, listeners, clock, titles } = await createReminded();
  lookAt(10);
  const again = live.signIn('window', true);
  const { url } = await pages.page(0);
  lookAt(2);
  expect(titles).toHaveLength(1);
  listeners.all[0]?.comeBack(answerTo(url, { code: 'c' }));
  await again;
  expect(live.profile).toMatchObject({ authorizedAt: clock.now(), remindedDays: null });
});

test('who has signed out, or has to sign in again anyway, is left alone', async () => {
  const { live, lookAt, titles } = await createReminded();
  await live.signOut();
  expect(live.profile.remindedDays).toBeNull();
  lookAt(1);
  expect(titles).toEqual([]);
});

test('a sign-in that never ends is no cause for one', async () => {
  const { profiles, lookAt, titles } = await createReminded({ provider: 'practice' });
  lookAt(1);
  expect(profiles.get(first.id).provider.signInEndsAt(given)).toBeNull();
  expect(titles).toEqual([]);
});

test('an edit keeps what was reminded of', async () => {
  const { profiles, lookAt, live } = await createReminded();
  lookAt(10);
  await profiles.save({ ...draftOf(live.profile), name: 'Renamed' });
  expect(live.profile).toMatchObject({ name: 'Renamed', remindedDays: 14 });
});

test('a sign-in by code ends after six months, however the profile is to sign in next', async () => {
  const { profiles, lookAt, live, clock, titles } = await createReminded();
  await profiles.save({ ...draftOf(live.profile), grant: 'client-credentials', clientSecret: 'secret' });
  lookAt(3);
  expect(titles).toEqual(['First: the sign-in ends in 3 days']);
  expect(signInLife(live, clock.now())).toMatchObject({ signInEndsAt: ends, endsSoon: true });
});
