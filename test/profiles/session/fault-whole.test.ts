import { describe, expect, test } from 'vitest';
import { writeAccessToken } from '../../../main/profiles/session/access-token';
import { createCopier } from '../../../main/profiles/copying/copy';
import { LiveProfile } from '../../../main/profiles/live-profile';
import { contextOf } from '../../../main/view/live-context';
import { stateView } from '../../../main/view/state-view';
import { accessToken } from '../../fakes/access-token';
import { type ScriptedServer, startScriptedServer } from '../../fakes/authorization-server';
import { time } from '../../fakes/headless-app';
import { createProfile } from '../../fakes/profile';
import {
  type Answer,
  cutAfter,
  cutBeforeHeaders,
  drip,
  gzipBomb,
  json,
  late,
  plain,
  silence,
} from '../../fakes/scripted-answers';
import { tokenText } from '../../fakes/session';
import { createSurroundings } from '../live';

const second = 1_000;
const minute = 60 * second;
const html = '<!doctype html><title>Network login</title>';
const good = { access_token: 'access-2', token_type: 'Bearer', expires_in: 3600 };
const unreachable = 'Provider cannot be reached; check the network.';
const silent = 'Provider did not answer within 30 seconds.';
const elsewhere = 'Something other than Provider answered, perhaps a network login page.';
const login = 'A proxy or the network wants you to log in first (HTTP 511).';
const trouble = (status: number) => `Provider is having problems (HTTP ${status}).`;
const again = (retryAfter: string) => ({ 'retry-after': retryAfter });
const inHtml = { 'content-type': 'text/html' };

/** A profile whose token of an hour falls due, on the real network, with a desk to copy at. */
async function createDue(first: ScriptedServer) {
  const made = createSurroundings();
  const { clock, keychain, ports } = made;
  keychain.entries.set('p/access-token', writeAccessToken(accessToken()));
  keychain.entries.set('p/refresh-token', 'refresh-1');
  let server: Pick<ScriptedServer, 'metadata'> = first;
  const provider = { ...made.server.provider, server: async () => ({ server: server.metadata }) };
  const live = new LiveProfile({
    ...ports,
    provider: () => provider,
    transport: { fetch, after: clock.after },
    profile: () => createProfile(),
    learn: () => {},
  });
  await live.session.restore('background');
  clock.jump(55 * minute);
  const clipboard: string[] = [];
  const copier = createCopier({
    clock,
    time,
    write: async (text) => void clipboard.push(text),
    clearAfter: () => 0,
    renewBeforeCopy: () => 60,
  });
  return {
    ...made,
    live,
    clipboard,
    moveTo: (next: Pick<ScriptedServer, 'metadata'>) => void (server = next),
    view: () => stateView(live.session.state, contextOf(live, clock.now(), time)),
    copy: () => copier.copy(live, 'token'),
  };
}

type Due = Awaited<ReturnType<typeof createDue>>;

/** What is so after every fault: it is said, the sign-in is kept, the token can be copied, and nobody is asked. */
async function expectKept({ live, view, copy, clipboard, keychain }: Due, words: string): Promise<void> {
  const { state } = live.session;
  if (state.kind !== 'offline') throw new Error(`The state is ${state.kind}`);
  expect(view()).toMatchObject({
    words: 'Offline · valid until 01:00',
    tone: 'warn',
    reason: `${words} Token Tray tries again by itself at ${time(state.retryAt)}; your sign-in is kept.`,
  });
  expect(keychain.entries.get('p/refresh-token')).toBe('refresh-1');
  expect(keychain.entries.get('p/access-token')).toContain('access-1');
  expect(await copy()).toMatchObject({ ok: true, value: expect.stringContaining('Copied · valid for') });
  expect(clipboard).toEqual(['access-1']);
}

/** By itself, at the moment that was said and not before, it asks once more and is valid. */
async function expectRecovery({ live, clock, keychain, view }: Due, wait: number): Promise<void> {
  clock.jump(wait - 1);
  await live.session.tick();
  expect(live.session.state.kind).toBe('offline');
  clock.jump(1);
  await live.session.tick();
  expect(tokenText(live.session)).toBe('access-2');
  expect(view().words).toBe('Valid for 1 h');
  expect(keychain.entries.get('p/access-token')).toContain('access-2');
  expect(keychain.entries.get('p/refresh-token')).toBe('refresh-1');
  expect(clock.timers()).toBe(0);
}

const soon = 5 * second;

const answered: readonly (readonly [string, Answer, words: string, wait: number])[] = [
  ['a connection that is cut before the headers', cutBeforeHeaders, unreachable, soon],
  ['F14 a connection that is reset after the headers', cutAfter(''), unreachable, soon],
  ['F15 a connection that is reset in the body', cutAfter('{"access_token":"an-acc'), unreachable, soon],
  ['F19 a captive portal with a page', plain(200, html, inHtml), elsewhere, soon],
  ['F20 a captive portal with a redirect', plain(302, html, { location: '/login' }), elsewhere, soon],
  ['F21 a network that asks for a login', plain(511, html, inHtml), login, soon],
  ['F24 a server in trouble', plain(500, html), trouble(500), soon],
  ['F24 a bad gateway', plain(502, html), trouble(502), soon],
  ['F24 a server that says when', plain(503, '', again('7')), trouble(503), 7 * second],
  ['F24 a server that asks for eleven days', plain(503, '', again('999999')), trouble(503), 60 * minute],
  ['F24 a server that says when in garbage', plain(503, '', again('in 5 minutes')), trouble(503), soon],
  ['F26 JSON that is cut short', json('{"access_token":"an-acc'), elsewhere, soon],
  ['F27 a body of 10 MB', json(`[${' '.repeat(10 * 1024 * 1024)}]`), elsewhere, soon],
  ['F28 a gzip bomb', gzipBomb(256), elsewhere, soon],
  ['F29 nothing but nesting', json('['.repeat(30_000) + ']'.repeat(30_000)), elsewhere, soon],
  ['F35 a token of another type', json({ ...good, token_type: 'mac' }), elsewhere, soon],
];

describe('the sign-in is kept, the token can be copied, it is said and over by itself after one request', () => {
  test.each(answered)('%s', async (_fault, answer, words, wait) => {
    const server = await startScriptedServer();
    const due = await createDue(server);
    server.script(answer, json(good));
    await due.live.session.tick();
    await expectKept(due, words);
    expect(server.requests).toHaveLength(1);
    await expectRecovery(due, wait);
    expect(server.requests.map(({ fields }) => fields.get('refresh_token'))).toEqual([
      'refresh-1',
      'refresh-1',
    ]);
    await server.close();
  });

  test.each<readonly [string, (due: Due) => Answer]>([
    ['F17 a server that never answers', () => silence],
    ['F17 a server that answers too late', ({ clock }) => late(clock, 31 * second, json(good))],
    ['F18 a server that drips', ({ clock }) => drip(clock, JSON.stringify(good))],
  ])('%s', async (_fault, answer) => {
    const server = await startScriptedServer();
    const due = await createDue(server);
    server.script(answer(due), json(good));
    const looked = due.live.session.tick();
    await server.firstRequest();
    // The token is good until 01:00, and it is 00:55: nobody has to wait for the deadline to copy it.
    expect(await due.copy()).toMatchObject({ ok: true });
    due.clipboard.length = 0;
    await due.clock.advance(30 * second - 1);
    expect(due.view().words).toBe('Refreshing…');
    await due.clock.advance(1);
    await looked;
    await expectKept(due, silent);
    await due.clock.advance(5 * second - 1);
    expect(server.requests).toHaveLength(1);
    await due.clock.advance(1);
    await due.live.session.tick();
    expect(tokenText(due.live.session)).toBe('access-2');
    expect(server.requests).toHaveLength(2);
    await server.close();
  });

  test.each<readonly [string, (gone: ScriptedServer) => Pick<ScriptedServer, 'metadata'>]>([
    ['F13 a connection that is refused', (gone) => gone],
    [
      'F16 a handshake that fails',
      ({ metadata }) => ({
        metadata: { ...metadata, token_endpoint: metadata.token_endpoint.replace('http:', 'https:') },
      }),
    ],
  ])('%s', async (fault, reached) => {
    const server = await startScriptedServer();
    const other = await startScriptedServer();
    const due = await createDue(server);
    if (fault.startsWith('F13')) await other.close();
    due.moveTo(reached(other));
    await due.live.session.tick();
    await expectKept(due, unreachable);
    due.moveTo(server);
    server.script(json(good));
    await expectRecovery(due, soon);
    expect(server.requests).toHaveLength(1);
    expect(other.requests).toHaveLength(0);
    await server.close();
    if (!fault.startsWith('F13')) await other.close();
  });
});
