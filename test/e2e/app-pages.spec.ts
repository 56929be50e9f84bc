import { expect, test } from './app';
import { popupAddress } from './popup';

test('S-C1 every answer has the policy, is of the type it says, and shares no window group', async ({
  launch,
}) => {
  const app = await launch();
  const popup = await app.page(popupAddress);
  const addressIn = async (selector: string, attribute: string) =>
    new URL((await popup.locator(selector).first().getAttribute(attribute)) ?? '', popupAddress).href;
  const asks = [
    ['GET', 'app://token-tray/index.html'],
    ['GET', 'app://token-tray/sign-in-bar.html'],
    ['GET', await addressIn('script', 'src')],
    ['GET', await addressIn('link[rel=stylesheet]', 'href')],
    ['GET', 'app://token-tray/nothing.html'],
    ['POST', 'app://token-tray/index.html'],
    ['HEAD', 'app://token-tray/index.html'],
  ] as const;
  const answers = await app.electron.evaluate(
    ({ session }, each) =>
      Promise.all(
        each.map(async ([method, url]) => {
          const { status, headers } = await session.defaultSession.fetch(url, { method });
          return { status, headers: Object.fromEntries(headers) };
        }),
      ),
    asks,
  );
  // HEAD as well is refused: no page of ours asks with it.
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 404, 405, 405]);
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'none'; .*; trusted-types 'none'$/),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    });
  }
  expect(answers.slice(0, 4).map(({ headers }) => headers['content-type'])).toEqual([
    'text/html; charset=utf-8',
    'text/html; charset=utf-8',
    'text/javascript; charset=utf-8',
    'text/css; charset=utf-8',
  ]);
});

test('S-P2 only files that were built are served', async ({ launch }) => {
  const app = await launch();
  await app.page(popupAddress);
  const statuses = await app.electron.evaluate(async ({ session }) => {
    const paths = [
      '/index.html',
      '/../main/main.js',
      '/%2e%2e/package.json',
      '/assets/',
      '/nothing',
      '//etc/passwd',
    ];
    return Promise.all(
      paths.map(async (path) => (await session.defaultSession.fetch(`app://token-tray${path}`)).status),
    );
  });
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404]);
});

test('S-P2 however it is spelled, nothing but what was built is served, and only to GET', async ({
  launch,
}) => {
  const app = await launch();
  await app.page(popupAddress);
  const statuses = await app.electron.evaluate(async ({ session }) => {
    const { defaultSession } = session;
    const addresses = [
      'app://evil/index.html',
      'app://token-tray/index.html%00.png',
      'app://token-tray/..%5Cmain%5Cmain.js',
      'app://token-tray/%252e%252e/package.json',
      'app://token-tray/..%2f..%2fpackage.json',
    ];
    const statusOf = async (url: string, method: string) =>
      (await defaultSession.fetch(url, { method })).status;
    const found = await Promise.all(addresses.map((url) => statusOf(url, 'GET')));
    return [...found, await statusOf('app://token-tray/index.html', 'POST')];
  });
  expect(statuses).toEqual([404, 404, 404, 404, 404, 405]);
});
