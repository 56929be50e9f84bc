import { expect, test } from 'vitest';
import { grant } from '../../fakes/provider-server';
import { tokenText } from '../../fakes/session';
import { createAttempt } from '../../fakes/sign-in-attempt';

const redirectUri = 'http://127.0.0.1:8888/callback';

/** The address that a browser ends on. */
const landing = (url: string, query: string) =>
  `${redirectUri}?${query}&state=${new URL(url).searchParams.get('state')}`;

test('a cancelled attempt ends at once, says nothing, and frees the port', async () => {
  const { attempt, over, ends, session, pages, listeners } = await createAttempt();
  await pages.page(0);
  attempt.cancel();
  await over;
  expect(ends).toEqual([null]);
  expect(session.state).toEqual({ kind: 'signed-out' });
  expect(listeners.all[0]).toMatchObject({ closed: true, told: [] });
  expect(pages.opened[0]?.closed).toBe(true);
});

test('an attempt that is cancelled before its page could be opened opens none', async () => {
  const { attempt, over, pages, listeners } = await createAttempt();
  attempt.cancel();
  await over;
  expect(pages.opened).toEqual([]);
  expect(listeners.all.every(({ closed }) => closed)).toBe(true);
});

test('F65: closing the window cancels the attempt', async () => {
  const { over, ends, pages } = await createAttempt();
  (await pages.page(0)).onClosed();
  await over;
  expect(ends).toEqual([null]);
});

test('closing the window after the answer takes nothing back', async () => {
  const { comeBack, over, ends, pages, server, clock } = await createAttempt();
  let reply: (response: Response) => void = () => {};
  server.reply('/token', () => new Promise((resolve) => (reply = resolve)));
  await comeBack({ code: 'the-code' });
  await clock.advance(0);
  (await pages.page(0)).onClosed();
  reply(grant());
  await over;
  expect(ends).toEqual(['signed-in']);
});

test('cancelled while the code is exchanged: the tokens are not taken', async () => {
  const { attempt, comeBack, over, ends, session, server, keychain, clock } = await createAttempt();
  let reply: (response: Response) => void = () => {};
  server.reply('/token', () => new Promise((resolve) => (reply = resolve)));
  await comeBack({ code: 'the-code' });
  await clock.advance(0);
  attempt.cancel();
  reply(grant());
  await over;
  expect(ends).toEqual([null]);
  expect(session.state).toEqual({ kind: 'signed-out' });
  expect(keychain.entries.size).toBe(0);
});

test('moving from the window to the browser keeps the attempt, its address and its port', async () => {
  const { attempt, pages, session, comeBack, over, ends, listeners } = await createAttempt();
  const window = await pages.page(0);
  await attempt.open('browser');
  const browser = await pages.page(1);
  expect(window.closed).toBe(true);
  expect(browser).toMatchObject({ opener: 'browser', url: window.url, closed: false });
  expect(attempt.opener).toBe('browser');
  expect(session.state.kind).toBe('signing-in');
  expect(listeners.all).toHaveLength(1);
  await comeBack({ code: 'the-code' });
  await over;
  expect(ends).toEqual(['signed-in']);
});

test('a page that takes no embedded windows is opened in the browser', async () => {
  const { pages, attempt } = await createAttempt();
  (await pages.page(0)).onRefusesEmbedding();
  expect(await pages.page(1)).toMatchObject({ opener: 'browser' });
  attempt.cancel();
});

test('a browser that fails in a way nobody foresaw, in place of the window, ends the attempt', async () => {
  const { pages, over, ends } = await createAttempt();
  const { onRefusesEmbedding } = await pages.page(0);
  pages.answer(() => Promise.reject(new Error('no browser')));
  onRefusesEmbedding();
  await expect(over).rejects.toThrow('no browser');
  expect(ends).toEqual([]);
});

test('F64: a browser that cannot be opened is said so, and the attempt waits on with its link', async () => {
  const { pages, attempt, session, comeBack, over, ends, notShown, clock } = await createAttempt({
    beforeOpening: (pages) => pages.answer(async () => ({ notOpened: 'No browser could be opened.' })),
  });
  await pages.page(0);
  await clock.advance(0);
  expect(session.state).toMatchObject({ kind: 'signing-in', notOpened: 'No browser could be opened.' });
  expect(notShown).toEqual(['No browser could be opened.']);
  expect(attempt.link).toContain('https://provider.test/authorize?');
  await comeBack({ code: 'the-code' });
  await over;
  expect(ends).toEqual(['signed-in']);
});

test.each(['answer', 'cancel', 'deadline'])(
  'F64: a browser that hangs does not keep the %s from being heard',
  async (what) => {
    let release: () => void = () => {};
    const { pages, attempt, comeBack, over, ends, clock } = await createAttempt({
      beforeOpening: (pages) => pages.answer(() => new Promise((resolve) => (release = () => resolve(null)))),
    });
    await pages.page(0);
    if (what === 'answer') await comeBack({ code: 'the-code' });
    if (what === 'cancel') attempt.cancel();
    if (what === 'deadline') await clock.advance(300_000);
    await over;
    expect(ends).toHaveLength(1);
    release();
    await clock.advance(0);
    expect(pages.opened[0]?.closed).toBe(true);
  },
);

test('a window that opens too late, after the attempt moved to the browser, is closed', async () => {
  let release: () => void = () => {};
  const { pages, attempt, clock } = await createAttempt({
    beforeOpening: (pages) => pages.answer(() => new Promise((resolve) => (release = () => resolve(null)))),
  });
  await pages.page(0);
  pages.answer(async () => null);
  await attempt.open('browser');
  release();
  await clock.advance(0);
  expect(pages.opened.map(({ opener, closed }) => [opener, closed])).toEqual([
    ['window', true],
    ['browser', false],
  ]);
  attempt.cancel();
});

test('F60: a page that fails in a way nobody foresaw ends the attempt with that error, and frees the port', async () => {
  const { over, listeners, ends } = await createAttempt({
    beforeOpening: (pages) => pages.answer(() => Promise.reject(new Error('unforeseen'))),
  });
  await expect(over).rejects.toThrow('unforeseen');
  expect(ends).toEqual([]);
  expect(listeners.all[0]?.closed).toBe(true);
});

test('a pasted address counts as the answer', async () => {
  const { attempt, pages, over, ends, session, server } = await createAttempt();
  const { url } = await pages.page(0);
  expect(attempt.paste(`  ${landing(url, 'code=pasted')}\n`)).toEqual({ ok: true, value: null });
  await over;
  expect(ends).toEqual(['signed-in']);
  expect(server.requests[0]?.form.get('code')).toBe('pasted');
  expect(tokenText(session)).toBe('access-9');
});

test('a pasted address of another sign-in is refused in words, and the attempt goes on', async () => {
  const { attempt, pages, session } = await createAttempt();
  expect(attempt.paste('https://provider.test')).toMatchObject({ ok: false });
  await pages.page(0);
  expect(attempt.paste(`${redirectUri}?code=c&state=another`)).toMatchObject({ ok: false });
  expect(session.state.kind).toBe('signing-in');
  attempt.cancel();
});
