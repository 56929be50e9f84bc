import { expect, test } from 'vitest';
import type { Opener } from '../../../preload/vocabulary';
import { createLive } from '../live';

type World = Awaited<ReturnType<typeof createLive>>;

/** Signs in to the end, in the page of that number. */
async function signIn({ live, comeBack }: World, opener: Opener, number = 0): Promise<void> {
  const over = live.signIn(opener);
  await comeBack({ code: 'c' }, number);
  await over;
}

test.each([
  ['window', 'browser'],
  ['browser', 'window'],
] as const)(
  'a sign-in that is chosen to open not in the %s but in the %s is remembered',
  async (own, chosen) => {
    const world = await createLive({ opener: own });
    const { live, pages } = world;
    await signIn(world, chosen);
    expect(live.profile.opener).toBe(chosen);
    await live.signOut();
    void live.signIn(live.profile.opener);
    expect(await pages.page(1)).toMatchObject({ opener: chosen });
    live.cancelSignIn();
  },
);

test('the choice is remembered though the sign-in is cancelled, or still being prepared', async () => {
  const { live, pages } = await createLive();
  void live.signIn('window');
  void live.signIn('browser');
  expect(live.profile.opener).toBe('browser');
  await pages.page(0);
  live.cancelSignIn();
  await live.over();
  expect(pages.opened.map(({ opener }) => opener)).toEqual(['browser']);
  expect(live.profile.opener).toBe('browser');
});

test('a sign-in that is moved to the other page is remembered there', async () => {
  const { live, pages } = await createLive();
  void live.signIn('window');
  await pages.page(0);
  await live.signIn('browser');
  expect(live.profile.opener).toBe('browser');
  live.cancelSignIn();
});

test('a page that refuses to be embedded goes to the browser, which nobody chose', async () => {
  const world = await createLive();
  const { live, pages, comeBack, clock } = world;
  const over = live.signIn('window');
  (await pages.page(0)).onRefusesEmbedding();
  await pages.page(1);
  await comeBack({ code: 'c' });
  await over;
  expect(live.profile.opener).toBe('window');
  // Nor does whoever signs in again, the profile's own way.
  void live.signIn(live.profile.opener, true);
  await clock.advance(0);
  expect(live.profile.opener).toBe('window');
  live.cancelSignIn();
});

test('the page of a profile that was edited meanwhile, loaded again, does not take the edit back', async () => {
  const world = await createLive();
  const { live, pages } = world;
  void live.signIn('window');
  await pages.page(0);
  world.edit({ opener: 'browser' });
  void live.signIn('window');
  await pages.page(1);
  expect(live.profile.opener).toBe('browser');
  live.cancelSignIn();
});
