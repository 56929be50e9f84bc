import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './app';
import { startFloodingProvider } from './flooding-provider';
import { startForwardProxy } from './forward-proxy';
import { currentRefreshToken, currentToken } from './practice';
import { visiblePopup } from './popup';
import { type Seed, seedProfiles, seedSecret, storedToken } from './seed';
import { whileSilent } from './silent-address';
import { goThrough } from './through-proxy';
import type { TrayReading } from './tray-item';

test('F16 a server with a certificate that nobody vouches for gets no request, and the sign-in is kept', async ({
  launch,
  configFolder,
}) => {
  const requests: string[] = [];
  const server = createSecureServer(await selfSigned('accounts.spotify.com'), (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.end('{}');
  });
  const proxy = await startForwardProxy(await listen(server));
  await seedProfiles(configFolder, {});
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(3590, 3600));
  const address = `http://${proxy.address}`;
  const app = await launch({ environment: { https_proxy: address, HTTPS_PROXY: address } });
  const item = await app.item();
  await item.until(({ tooltip }) => tooltip.includes('Offline'));
  expect(proxy.requests).toContain('CONNECT accounts.spotify.com:443');
  expect(requests).toEqual([]);
  expect(await currentRefreshToken()).toBe('seeded-refresh-token');
  const popup = await visiblePopup(app);
  await expect(popup.getByText(/Spotify’s certificate is not trusted.*your sign-in is kept/)).toBeVisible();
  await app.kill();
  server.close();
  await proxy.close();
});

test('F27 F28 answers that are too long keep no connection: the request after eight of them is heard', async ({
  launch,
  configFolder,
}) => {
  const provider = await startFloodingProvider();
  await seedProfiles(configFolder, { provider: 'custom', custom: typedProvider(provider.tokenEndpoint) });
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(0, 3600));
  const app = await launch();
  const item = await app.item();
  for (let turn = 1; turn <= 8; turn += 1) {
    await item.until(canRefresh);
    await item.click('Refresh now');
    await expect.poll(provider.asked).toBeGreaterThanOrEqual(turn);
    await expect.poll(provider.answering).toBe(0);
  }
  // Of 1 GiB: what the system takes before it notices that the app has hung up, which has been seen to be 4 MiB.
  expect(provider.mostTaken()).toBeGreaterThan(0);
  expect(provider.mostTaken()).toBeLessThan(8 * 1024 * 1024);
  provider.mend('a-token-at-last');
  await item.until(canRefresh);
  await item.click('Refresh now');
  await expect.poll(currentToken).toBe('a-token-at-last');
  expect(await currentRefreshToken()).toBe('seeded-refresh-token');
  await app.kill();
  provider.close();
});

test('F20 a login page of the network is named, not followed, and over by itself', async ({
  launchSignedIn,
}) => {
  const proxy = await startForwardProxy();
  const app = await launchSignedIn();
  const popup = await visiblePopup(app);
  const [item, kept] = [await app.item(), await currentRefreshToken()];
  await goThrough(app, proxy);
  proxy.behave('redirect');
  await item.click('Refresh now');
  await expect(
    popup.getByText(/Something other than Practice answered, perhaps a network login page\./),
  ).toBeVisible();
  expect(proxy.requests.filter((request) => request.includes('login.test'))).toEqual([]);
  expect(await currentRefreshToken()).toBe(kept);
  proxy.behave('open');
  await item.until(({ tooltip }) => tooltip.includes('Valid for'));
  expect(await currentToken()).toBe(proxy.grants[0]?.accessToken);
  await app.kill();
  await proxy.close();
});

test('F21 a proxy that wants a login is named, and the sign-in is kept', async ({ launch, configFolder }) => {
  const proxy = await startForwardProxy();
  proxy.behave('login');
  await seedProfiles(configFolder, {});
  await seedSecret('refresh-token', 'seeded-refresh-token');
  await seedSecret('access-token', storedToken(3590, 3600));
  const address = `http://${proxy.address}`;
  const app = await launch({ environment: { https_proxy: address, HTTPS_PROXY: address } });
  await (await app.item()).until(({ tooltip }) => tooltip.includes('Offline'));
  const popup = await visiblePopup(app);
  await expect(
    popup.getByText(/A proxy or the network wants you to log in first \(HTTP 407\)\..*your sign-in is kept/),
  ).toBeVisible();
  expect(await currentRefreshToken()).toBe('seeded-refresh-token');
  await app.kill();
  await proxy.close();
});

test('F22 requests go through the proxy of the system, and through another one as soon as it is set', async ({
  launch,
  configFolder,
}) => {
  const [first, second] = await Promise.all([startForwardProxy(), startForwardProxy()]);
  await seedProfiles(configFolder, {});
  await seedSecret('refresh-token', 'seeded-refresh-token');
  const address = `http://${first.address}`;
  const app = await launch({ environment: { https_proxy: address, HTTPS_PROXY: address } });
  await (await app.item()).until(({ tooltip }) => tooltip.includes('Offline'));
  expect(new Set(first.requests)).toEqual(new Set(['CONNECT accounts.spotify.com:443']));
  await goThrough(app, second);
  const before = first.requests.length;
  await expect.poll(() => second.requests).toContain('CONNECT accounts.spotify.com:443');
  expect(first.requests).toHaveLength(before);
  await app.kill();
  await Promise.all([first.close(), second.close()]);
});

test('F22 a renewal succeeds through a proxy', async ({ launchSignedIn }) => {
  const proxy = await startForwardProxy();
  const app = await launchSignedIn();
  await goThrough(app, proxy);
  await (await app.item()).click('Refresh now');
  await expect.poll(() => proxy.grants.length).toBe(1);
  await expect.poll(currentToken).toBe(proxy.grants[0]?.accessToken);
  await app.kill();
  await proxy.close();
});

test('F23 a host of two addresses is reached at the one that works, while the other refuses or is silent', async ({
  launch,
}) => {
  const app = await launch();
  const here = async (port: number) => {
    const began = Date.now();
    const text = await app.electron.evaluate(
      async ({ net }, url) => (await net.fetch(url, { credentials: 'omit', cache: 'no-store' })).text(),
      `http://localhost:${port}/`,
    );
    expect([text, Date.now() - began < 5_000]).toEqual(['here', true]);
  };
  for (const [works, broken] of [
    ['127.0.0.1', '::1'],
    ['::1', '127.0.0.1'],
  ] as const) {
    const server = createServer((_request, response) => response.end('here'));
    const port = await listen(server, works);
    await here(port);
    // A connection that is kept would be used again.
    server.closeAllConnections();
    await whileSilent(broken, port, () => here(port));
    server.close();
  }
});

const canRefresh = ({ menu }: TrayReading) =>
  menu.some(({ label, enabled }) => label === 'Refresh now' && enabled);

/** A provider of which only the token endpoint is known. */
const typedProvider = (token: string): NonNullable<Seed['custom']> => ({
  source: 'typed',
  issuer: '',
  authorization: '',
  token,
  revocation: '',
  userinfo: '',
  clientAuthentication: 'client_secret_basic',
  parameters: '',
});

async function listen(server: Server, host = '127.0.0.1'): Promise<number> {
  await new Promise<void>((done) => void server.listen(0, host, done));
  return (server.address() as AddressInfo).port;
}

/** A key and a certificate for that host that only we signed. */
async function selfSigned(host: string): Promise<{ readonly key: Buffer; readonly cert: Buffer }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'token-tray-tls-'));
  const [key, cert] = [path.join(folder, 'key'), path.join(folder, 'cert')];
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  const made = ['-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '2'];
  await promisify(execFile)('openssl', ['req', '-x509', ...made, ...subject]);
  const pair = { key: await readFile(key), cert: await readFile(cert) };
  await rm(folder, { recursive: true });
  return pair;
}
