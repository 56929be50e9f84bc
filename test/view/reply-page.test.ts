import { describe, expect, test } from 'vitest';
import type { ReplyResult } from '../../main/view/reply-card';
import { onwardReply, refusalPage, replyPage } from '../../main/view/reply-page';

const nonce = 'n0nce';
const canary = `</style></title><script>alert("1")</script><img src=x onerror='alert(2)'>&amp;`;
const escaped =
  '&lt;/style&gt;&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&lt;img src=x onerror=&#39;alert(2)&#39;&gt;&amp;amp;';

const hostile: readonly ReplyResult[] = [
  { kind: 'signed-in', provider: canary },
  { kind: 'declined', provider: canary },
  { kind: 'failed', reason: canary, next: canary },
];

test.each(hostile)('L8 foreign text stays text: $kind', (result) => {
  const { body } = replyPage(result, nonce);
  expect(body).not.toMatch(/<script|<img|onerror='/i);
  expect(body).toContain(escaped);
  expect(body.match(/<\/style>/g)).toHaveLength(1);
});

test('L8 the words of a refusal stay text as well', () => {
  expect(refusalPage({ status: 400, words: canary }, nonce).body).toContain(escaped);
});

describe('every page', () => {
  const pages = [
    ...hostile.map((result) => replyPage(result, nonce)),
    replyPage({ kind: 'over' }, nonce),
    refusalPage({ status: 404, words: 'There is nothing at this address.' }, nonce),
  ];

  test.each(pages)('L10 L14 carries the headers that keep it to itself', ({ headers }) => {
    expect(headers).toMatchObject({
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      Connection: 'close',
    });
  });

  test.each(pages)('L8 L10 lets in its one style by nonce, and nothing else', ({ headers, body }) => {
    expect(headers['Content-Security-Policy']).toBe(
      "default-src 'none'; style-src 'nonce-n0nce'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(body.match(/<style nonce="n0nce">/g)).toHaveLength(1);
    expect(body).not.toMatch(/ style=| src="| href="|<link|<script/);
  });

  test.each(pages)('is made for light and dark', ({ body }) => {
    expect(body).toContain('prefers-color-scheme: dark');
    expect(body).toContain('color-scheme: light dark');
  });
});

test('success names the provider', () => {
  const named = replyPage({ kind: 'signed-in', provider: 'Spotify' }, nonce);
  expect(named.status).toBe(200);
  expect(named.body).toContain('You can close this tab; Token Tray has your token.');
  expect(named.body).toContain('<dd dir="auto">Spotify</dd>');
});

test.each<readonly [ReplyResult, string]>([
  [{ kind: 'declined', provider: 'Spotify' }, 'You declined'],
  [{ kind: 'failed', reason: 'The code has expired.', next: 'Sign in again.' }, 'The code has expired.'],
  [{ kind: 'failed', reason: 'The code has expired.', next: 'Sign in again.' }, 'Sign in again.'],
  [{ kind: 'over' }, 'This sign-in is over'],
])('%j is told as “%s”', (result, words) => {
  expect(replyPage(result, nonce).body).toContain(words);
});

test('a refused method is told which one is allowed', () => {
  expect(refusalPage({ status: 405, words: 'No.' }, nonce).headers['Allow']).toBe('GET');
  expect(refusalPage({ status: 404, words: 'No.' }, nonce).headers).not.toHaveProperty('Allow');
});

test('O16 O17 the way on keeps nothing of where it came from', () => {
  const reply = onwardReply('/result/7');
  expect(reply).toMatchObject({
    status: 303,
    body: '',
    headers: { Location: '/result/7', 'Cache-Control': 'no-store' },
  });
  expect(reply.headers['Referrer-Policy']).toBe('no-referrer');
});
