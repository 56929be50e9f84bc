import { expect, test } from 'vitest';
import { createAccountPictures } from '../../../main/profiles/sign-in/account-pictures';
import type { Profile } from '../../../main/profiles/profile';
import { pictureOf } from '../../../main/providers/practice/pictures';
import { createLive } from '../live';

const hour = 60 * 60_000;
const drawn = 'data:image/png;base64,small';

/** A live profile, signed in, whose account has a picture. */
async function createSignedIn(fields: Partial<Profile> = {}, signedIn = true, shrink?: () => never) {
  const made = await createLive({ account: 'Ada', authorizedAt: 1, ...fields }, signedIn);
  const { clock, server } = made;
  const shrunk: Uint8Array[] = [];
  const reports: string[] = [];
  server.reply('/me', () => Response.json({ name: 'Ada', picture: 'https://provider.test/picture' }));
  server.reply('/picture', () => new Response(pictureOf('ada') ?? null));
  let changes = 0;
  const pictures = createAccountPictures({
    clock,
    transport: { fetch: server.fetch, after: clock.after },
    shrink: shrink ?? ((bytes) => (shrunk.push(bytes), drawn)),
    changed: () => void (changes += 1),
    report: (what) => void reports.push(what),
  });
  const look = async () => {
    pictures.look(made.live);
    await clock.advance(0);
    return pictures.of(made.live);
  };
  const asked = () => server.requests.map(({ path }) => path).filter((path) => path !== '/token');
  return { ...made, pictures, reports, shrunk, look, asked, changes: () => changes };
}

test('nothing is asked before somebody looks, and then once', async () => {
  const { pictures, live, look, asked, shrunk, changes } = await createSignedIn();
  expect(pictures.of(live)).toBeNull();
  expect(asked()).toEqual([]);
  expect(await look()).toBe(drawn);
  expect(await look()).toBe(drawn);
  expect(asked()).toEqual(['/me', '/picture']);
  expect(shrunk).toEqual([pictureOf('ada')]);
  expect(changes()).toBe(1);
});

test('the token goes to the provider alone, not to where the picture is', async () => {
  const { look, server } = await createSignedIn();
  await look();
  expect(server.requests.map(({ authorization }) => authorization)).toEqual(['Bearer access-1', null]);
});

test('a picture that cannot be drawn in a way nobody foresaw is reported, and there is none', async () => {
  const { look, reports } = await createSignedIn({}, true, () => {
    throw new Error('no memory');
  });
  expect(await look()).toBeNull();
  expect(reports).toEqual(['picture']);
});

test('a day later it is asked for again, and shown until then', async () => {
  const { live, look, asked, clock } = await createSignedIn();
  await look();
  clock.jump(23 * hour);
  await live.session.refreshNow();
  expect(await look()).toBe(drawn);
  expect(asked()).toHaveLength(2);
  clock.jump(hour);
  await live.session.refreshNow();
  expect(await look()).toBe(drawn);
  expect(asked()).toHaveLength(4);
});

test('a provider that does not answer is asked again an hour later', async () => {
  const { live, look, asked, clock, server } = await createSignedIn();
  server.reply('/me', () => new Response(null, { status: 503 }));
  expect(await look()).toBeNull();
  await look();
  expect(asked()).toEqual(['/me']);
  clock.jump(hour);
  await live.session.refreshNow();
  await look();
  expect(asked()).toEqual(['/me', '/me']);
});

test('who signs out is seen no more, and who signs in next is asked for anew', async () => {
  const { live, pictures, look, asked, comeBack } = await createSignedIn();
  await look();
  await live.signOut();
  expect(pictures.of(live)).toBeNull();
  const signedIn = live.signIn('window');
  await comeBack({ code: 'c' });
  await signedIn;
  expect(pictures.of(live)).toBeNull();
  expect(await look()).toBe(drawn);
  expect(asked().filter((path) => path === '/picture')).toHaveLength(2);
});

test('a sign-in of unknown age is seen no more either, once it is over', async () => {
  const { live, pictures, look } = await createSignedIn({ authorizedAt: null });
  expect(await look()).toBe(drawn);
  await live.signOut();
  expect(pictures.of(live)).toBeNull();
});

test('a picture that comes after the next sign-in is not shown as that one’s', async () => {
  const { live, pictures, clock, server, look, comeBack } = await createSignedIn();
  let reply: (response: Response) => void = () => {};
  server.reply('/picture', () => new Promise((resolve) => (reply = resolve)));
  await look();
  const late = reply;
  await live.signOut();
  const signedIn = live.signIn('window');
  await comeBack({ code: 'c' });
  await signedIn;
  server.reply('/picture', () => new Response(null, { status: 404 }));
  expect(await look()).toBeNull();
  late(new Response(pictureOf('ada') ?? null));
  await clock.advance(0);
  expect(pictures.of(live)).toBeNull();
  // Nor is it taken for a reason to ask again.
  await look();
  expect(server.requests.filter(({ path }) => path === '/picture')).toHaveLength(2);
});

test('without a sign-in, and without a profile, nobody is asked', async () => {
  const { pictures, look, asked } = await createSignedIn({}, false);
  expect(await look()).toBeNull();
  pictures.look(undefined);
  expect(asked()).toEqual([]);
});

test.each([
  ['that is no picture', () => new Response('<svg/>')],
  ['that is not there', () => new Response(null, { status: 404 })],
])('a picture %s is none', async (_what, answer) => {
  const { look, server, shrunk } = await createSignedIn();
  server.reply('/picture', answer);
  expect(await look()).toBeNull();
  expect(shrunk).toEqual([]);
});

test('the account of a profile that came with its refresh token is learnt by the way', async () => {
  const known = await createSignedIn({ account: 'Grace' });
  await known.look();
  expect(known.live.profile.account).toBe('Grace');
  const imported = await createSignedIn({ account: null });
  await imported.look();
  expect(imported.live.profile.account).toBe('Ada');
});
