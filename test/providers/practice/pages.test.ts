import { expect, test } from 'vitest';
import { html } from '../../../main/view/page/html';
import { canary, createWalk } from './walk';
import type { Fields } from './walk';

const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;`;

test.each(['client_id', 'redirect_uri', 'scope', 'state', 'transaction'])(
  'a hostile %s is never markup',
  async (name) => {
    const answer = await createWalk().ask({ [name]: hostile });
    const page = await answer.text();
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<img');
    expect(answer.headers.get('location') ?? '').not.toMatch(/[<>"']/);
  },
);

test('a refused redirect URI is shown as text, cut where it is long', async () => {
  const page = await (await createWalk().ask({ redirect_uri: `${hostile}${'x'.repeat(5000)}` })).text();
  expect(page).toContain('&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toContain('x'.repeat(200));
});

test('what is put into markup is escaped, and markup is not escaped twice', () => {
  const inner = html`<b title="${`"'`}">${'<&>'}</b>`;
  expect(inner.markup).toBe('<b title="&quot;&#39;">&lt;&amp;&gt;</b>');
  expect(html`${inner}${[inner, inner]}`.markup).toBe(inner.markup.repeat(3));
});

test('the page says what it is, where it runs and who asks', async () => {
  const page = await (await createWalk().ask()).text();
  for (const words of ['Practice', 'on this computer, inside Token Tray', 'Token Tray asks for access']) {
    expect(page).toContain(words);
  }
  expect(page).toContain('<dd>token-tray</dd>');
  expect(page).toContain('<dd>http://127.0.0.1:8888/callback</dd>');
});

test('it offers a checked box for each scope asked for and none for others', async () => {
  const page = await (await createWalk().ask({ scope: 'playlist-read profile' })).text();
  const boxes = [...page.matchAll(/type="checkbox" name="([^"]+)"( checked)?/g)].map(([, name, on]) => [
    name,
    on,
  ]);
  expect(boxes).toEqual([
    ['grant:profile', ' checked'],
    ['grant:playlist-read', ' checked'],
    ['rotate', undefined],
  ]);
});

test.each([
  [{}, "'self' http://127.0.0.1:8888"],
  [{ redirect_uri: 'http://[::1]:8888/callback' }, "'self' http:"],
  [{ client_id: 'x' }, "'none'"],
])('a form may lead only to %s', async (fields: Fields, formAction) => {
  const policy = (await createWalk().ask(fields)).headers.get('content-security-policy') ?? '';
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    expect.stringMatching(new RegExp(`^style-src 'nonce-${canary}[\\w-]+'$`)),
    `form-action ${formAction}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]);
});

test('the nonce is fresh for each page and the transaction is in no address', async () => {
  const { ask } = createWalk();
  const [one, other] = [await ask(), await ask()];
  expect(one.headers.get('content-security-policy')).not.toBe(other.headers.get('content-security-policy'));
  expect(await one.text()).toContain('method="post" action="/authorize"');
});
