import { expect, test } from 'vitest';
import { fetchPicture, pictureIn } from '../../main/oauth/account-picture';
import { createFakeClock } from '../fakes/clock';

const image = (width: number | null, url: string) => ({ url, width, height: width });

test.each([
  ['the smallest that is large enough', { images: [image(300, 'l'), image(64, 's'), image(32, 'xs')] }, 's'],
  ['the first where none is large enough', { images: [image(32, 'a'), image(16, 'b')] }, 'a'],
  ['the first where no size is told', { images: [image(null, 'a')] }, 'a'],
  ['that of OpenID Connect', { picture: 'p' }, 'p'],
  ['that of GitHub', { avatar_url: 'g' }, 'g'],
  ['none of an empty list', { images: [] }, null],
  ['none of a list of something else', { images: [null, 7, { url: 7 }] }, null],
  ['none that is no text', { picture: { url: 'x' } }, null],
  ['none without end', { picture: `https://x.test/${'x'.repeat(2000)}` }, null],
  ['none of nothing', null, null],
])('of an account’s document %s is taken', (_what, document, url) => {
  expect(pictureIn(document)).toBe(url);
});

/** A network that notes each request and answers all of them alike. */
function createNetwork(answer: () => Response | Promise<Response>) {
  const clock = createFakeClock();
  const asked: { readonly url: string; readonly init: RequestInit | undefined }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    asked.push({ url: String(input), init });
    return answer();
  };
  return { clock, asked, transport: { fetch, after: clock.after } };
}

const account = 'https://api.example/me';
const accountHere = 'http://127.0.0.1:4000/me';

test.each([
  ['https://i.example/a.jpg', account],
  ['https://i.example/a.jpg', accountHere],
  ['http://127.0.0.1:4000/a.png', accountHere],
  ['http://[::1]:4000/a.png', accountHere],
])('a picture is fetched from %s for %s, without the token and without redirects', async (url, from) => {
  const { asked, transport } = createNetwork(() => new Response(new Uint8Array([1, 2, 3])));
  expect(await fetchPicture(url, from, transport)).toEqual(new Uint8Array([1, 2, 3]));
  expect(asked).toMatchObject([{ url, init: { redirect: 'manual' } }]);
  expect(new Headers(asked[0]?.init?.headers).has('authorization')).toBe(false);
});

test.each([
  'http://i.example/a.jpg',
  'http://localhost/a.jpg',
  'http://127.0.0.1:8080/restart',
  'https://127.0.0.1/restart',
  'https://localhost/restart',
  'http://127.0.0.1.example/a.jpg',
  'file:///etc/passwd',
  'data:image/png;base64,AAAA',
  'app://token-tray/index.html',
  'https://user:password@i.example/a.jpg',
  '/a.jpg',
  '',
])('nothing is fetched from %j', async (url) => {
  const { asked, transport } = createNetwork(() => new Response('x'));
  expect(await fetchPicture(url, account, transport)).toBeNull();
  expect(asked).toEqual([]);
});

test.each([
  ['a redirect', () => new Response(null, { status: 302, headers: { location: 'http://x.test' } })],
  ['nothing there', () => new Response('x', { status: 404 })],
  ['more than 1 MiB', () => new Response(new Uint8Array(1024 * 1024 + 1))],
  ['no network', () => Promise.reject(new TypeError('fetch failed'))],
])('%s is no picture', async (_what, answer) => {
  const { transport } = createNetwork(answer);
  expect(await fetchPicture('https://i.example/a.jpg', account, transport)).toBeNull();
});

test('a picture that does not come is given up after 30 seconds', async () => {
  const { clock, asked, transport } = createNetwork(() => new Promise(() => {}));
  void fetchPicture('https://i.example/a.jpg', account, transport);
  await clock.advance(29_999);
  expect(asked[0]?.init?.signal?.aborted).toBe(false);
  await clock.advance(1);
  expect(asked[0]?.init?.signal?.aborted).toBe(true);
});
