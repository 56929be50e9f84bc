import { expect, test } from 'vitest';
import {
  accessTokenFrom,
  readAccessToken,
  timeLeft,
  writeAccessToken,
} from '../../../main/profiles/session/access-token';
import { createCopier } from '../../../main/profiles/copying/copy';
import { stateView } from '../../../main/view/state-view';
import { copyText } from '../../../main/view/copy-formats';
import { accessToken } from '../../fakes/access-token';
import { time } from '../../fakes/headless-app';
import { createSignedIn, createTestSession, tokenText } from '../../fakes/session';
import { granted, tokenSet } from '../../fakes/token-endpoint';
import { createLive } from '../live';

const endless = { ...accessToken(), expiresAt: null };
const year = 365 * 24 * 60 * 60_000;

test('an answer that tells no life makes a token without an end, where none can be assumed', () => {
  const token = accessTokenFrom(tokenSet({ expiresIn: null }), 1000, { usualLife: null, scopes: [] });
  expect(token.expiresAt).toBeNull();
  expect(timeLeft(token, 1000 + year)).toBe(Infinity);
  expect(readAccessToken(writeAccessToken(token))).toEqual(token);
});

test('nothing renews it but a person, and the new one may have an end', async () => {
  const { session, clock, endpoint } = await createSignedIn({ access: endless });
  endpoint.always(() => granted());
  expect(session.renewsAt).toBeNull();
  expect(session.wakeAt).toBeNull();
  await clock.advance(60 * 60_000);
  expect(endpoint.asked).toEqual([]);
  expect(await session.refreshNow()).toMatchObject({ ok: true });
  expect(session.renewsAt).not.toBeNull();
});

test('without a refresh token it stays, however long one waits or asks', async () => {
  const { session, clock } = createTestSession({ access: endless });
  await session.restore('background');
  await clock.advance(60 * 60_000);
  expect(await session.current(60_000)).toMatchObject({ ok: true });
  expect(await session.refreshNow()).toMatchObject({ ok: false, state: { kind: 'valid' } });
  expect(tokenText(session)).toBe(endless.text);
});

test('asking for a newer one says that there is nothing to renew it with; copying promises no end', async () => {
  const { live, keychain, clock } = await createLive();
  keychain.entries.set('p/access-token', writeAccessToken(endless));
  await live.session.restore('background');
  const write = async () => {};
  const copier = createCopier({ clock, time, write, clearAfter: () => 0, renewBeforeCopy: () => 60 });
  expect(await copier.copy(live, 'token')).toEqual({ ok: true, value: 'Copied · no expiry given' });
  expect(await copier.refreshNow(live)).toMatchObject({
    ok: false,
    words: expect.stringContaining('This token cannot be renewed'),
  });
});

test('no surface counts it down', () => {
  const context = { now: endless.issuedAt + year, time, provider: 'Provider', failure: null, renews: false };
  const state = { kind: 'valid', token: endless, notSaved: null } as const;
  expect(stateView(state, context).words).toBe('Valid · no expiry given');
  const fault = { kind: 'transient', cause: 'network', status: null, code: null, retryAfter: null } as const;
  const offline = { kind: 'offline', token: endless, fault, retryAt: 0 } as const;
  expect(stateView(offline, context).words).toBe('Offline · no expiry given');
  expect(copyText('json', endless, { variable: 'X', url: '' })).not.toContain('expires');
});
