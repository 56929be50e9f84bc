import { expect, test } from 'vitest';
import type { TokenAnswer } from '../../../main/oauth/token-answer';
import { Renewal } from '../../../main/profiles/session/renewal';
import { Vault } from '../../../main/profiles/secrets/vault';
import { accessToken } from '../../fakes/access-token';
import { createFakeClock } from '../../fakes/clock';
import { createFakeKeychain } from '../../fakes/keychain';
import {
  alone,
  createFakeRandom,
  createRememberedEnd,
  createUnanswered,
  profileId,
} from '../../fakes/session';
import {
  createFakeTokenEndpoint,
  ended,
  granted,
  misconfigured,
  transientAnswer,
} from '../../fakes/token-endpoint';

const old = accessToken();
const wanted = () => true;

/** A renewal for a profile that holds `r1`; the endpoint gives these answers, the last one for ever. */
async function createRenewal(...answers: readonly TokenAnswer[]) {
  const clock = createFakeClock();
  const keychain = createFakeKeychain();
  const endpoint = createFakeTokenEndpoint();
  const reports: unknown[] = [];
  keychain.entries.set('p/refresh-token', 'r1');
  const vault = new Vault(profileId, keychain);
  await vault.load('background');
  if (answers.length > 0)
    endpoint.always(() => answers[Math.min(endpoint.asked.length, answers.length) - 1] ?? ended);
  const renewal = new Renewal({
    alone,
    unanswered: createUnanswered(),
    ended: createRememberedEnd(),
    clock,
    vault,
    random: createFakeRandom(0.5),
    renew: endpoint.renew,
    asksAgain: () => false,
    assumed: () => ({ usualLife: 3600, scopes: ['asked'] }),
    endReason: () => 'six-months',
    report: (what) => void reports.push(what),
  });
  return { clock, keychain, endpoint, vault, renewal, reports };
}

test('a granted token is valid, and saved with its new refresh token', async () => {
  const { renewal, keychain, clock } = await createRenewal(granted({ refreshToken: 'r2', scopes: ['one'] }));
  expect(await renewal.run(old, wanted)).toEqual({
    kind: 'valid',
    token: { text: 'access-2', issuedAt: clock.now(), expiresAt: clock.now() + 3_600_000, scopes: ['one'] },
    notSaved: null,
  });
  expect(keychain.entries.get('p/refresh-token')).toBe('r2');
});

test('without a refresh token nothing is asked, and a person has to sign in for the reason there is', async () => {
  const { renewal, vault, endpoint } = await createRenewal(granted());
  await vault.clear();
  const needsSignIn = { kind: 'needs-sign-in', token: old, reason: 'six-months', description: null };
  expect(await renewal.run(old, wanted)).toEqual(needsSignIn);
  expect(endpoint.asked).toEqual([]);
});

test('F31: a refused refresh token ends the sign-in, with the reason, and is deleted', async () => {
  const { renewal, keychain, endpoint } = await createRenewal(ended);
  expect(await renewal.run(old, wanted)).toEqual({
    kind: 'needs-sign-in',
    token: old,
    reason: 'six-months',
    description: 'Refresh token revoked',
  });
  expect(endpoint.asked).toEqual(['r1']);
  expect(keychain.entries.has('p/refresh-token')).toBe(false);
});

test('F32: a newer refresh token in the keychain is tried, and its answer counts', async () => {
  const { renewal, keychain, endpoint } = await createRenewal(ended, granted());
  keychain.entries.set('p/refresh-token', 'r2');
  expect(await renewal.run(old, wanted)).toMatchObject({ kind: 'valid' });
  expect(endpoint.asked).toEqual(['r1', 'r2']);
  expect(keychain.entries.get('p/refresh-token')).toBe('r2');
});

test('F32: a newer refresh token is tried once; refused too, it is deleted', async () => {
  const { renewal, keychain, endpoint } = await createRenewal(ended);
  keychain.entries.set('p/refresh-token', 'r2');
  expect(await renewal.run(old, wanted)).toMatchObject({ kind: 'needs-sign-in' });
  expect(endpoint.asked).toEqual(['r1', 'r2']);
  expect(keychain.entries.has('p/refresh-token')).toBe(false);
});

test('a client that is not accepted needs attention, and keeps all tokens', async () => {
  const { renewal, keychain } = await createRenewal(misconfigured);
  const problem = { code: 'invalid_client', description: 'Invalid client secret' };
  expect(await renewal.run(old, wanted)).toEqual({ kind: 'attention', token: old, problem });
  expect(keychain.entries.get('p/refresh-token')).toBe('r1');
});

test.each(['network', 'timeout', 'throttled', 'server-error', 'proxy', 'not-the-endpoint'] as const)(
  'F11–F24: after a fault of kind %s the sign-in is kept, however often, and waits grow to 5 min at most',
  async (cause) => {
    const fault = transientAnswer(cause);
    const { renewal, clock, keychain } = await createRenewal(fault);
    const waits: number[] = [];
    for (let times = 0; times < 12; times++) {
      const state = await renewal.run(old, wanted);
      expect(state).toMatchObject({ kind: 'offline', token: old, fault });
      if (state?.kind === 'offline') waits.push(state.retryAt - clock.now());
    }
    expect(waits).toEqual(
      [5, 5, 8, 16, 32, 64, 128, 300, 300, 300, 300, 300].map((seconds) => seconds * 1000),
    );
    expect(keychain.entries.get('p/refresh-token')).toBe('r1');
  },
);

test.each([
  [7_000, 7_000],
  [3_600_000, 3_600_000],
  [1_000, 5_000],
])('F24: a Retry-After of %i ms is waited for %i ms', async (retryAfter, wait) => {
  const { renewal, clock } = await createRenewal(transientAnswer('throttled', retryAfter));
  expect(await renewal.run(old, wanted)).toMatchObject({ retryAt: clock.now() + wait });
});

test('a success ends the row of faults, so that the next wait is short again', async () => {
  const fault = transientAnswer('network');
  const { renewal, clock } = await createRenewal(fault, fault, fault, fault, granted(), fault);
  for (let times = 0; times < 5; times++) await renewal.run(old, wanted);
  expect(await renewal.run(old, wanted)).toMatchObject({ retryAt: clock.now() + 5_000 });
});

test('the fifth answer in a row that nobody understands needs attention', async () => {
  const refused = { ...transientAnswer('refused'), status: 400, code: 'invalid_request' };
  const { renewal, keychain } = await createRenewal(refused);
  for (let times = 0; times < 4; times++)
    expect(await renewal.run(old, wanted)).toMatchObject({ kind: 'offline' });
  const problem = { code: 'invalid_request', description: null };
  expect(await renewal.run(old, wanted)).toEqual({ kind: 'attention', token: old, problem });
  expect(keychain.entries.get('p/refresh-token')).toBe('r1');
});

test('refusals that other faults interrupt are not five in a row', async () => {
  const refused = transientAnswer('refused');
  const answers = [refused, refused, refused, refused, transientAnswer('network'), refused];
  const { renewal } = await createRenewal(...answers);
  for (let times = 0; times < 9; times++)
    expect(await renewal.run(old, wanted)).toMatchObject({ kind: 'offline' });
});

test.each([
  ['granted', granted({ refreshToken: 'r2' })],
  ['ended', ended],
  ['misconfigured', misconfigured],
  ['transient', transientAnswer('network')],
])('a late reply of kind %s is dropped, and nothing of it is kept', async (_kind, answer) => {
  const { renewal, keychain, endpoint, vault, clock } = await createRenewal();
  let isWanted = true;
  const run = renewal.run(old, () => isWanted);
  await clock.advance(0);
  isWanted = false;
  endpoint.answer(answer);
  expect(await run).toBeNull();
  expect(Object.fromEntries(keychain.entries)).toEqual({ 'p/refresh-token': 'r1' });
  expect(vault.refreshToken).toBe('r1');
});

test('F60: a request that fails in a way nobody foresaw is reported, and tried again later', async () => {
  const { renewal, endpoint, reports, clock } = await createRenewal();
  endpoint.always(() => {
    throw new Error('unforeseen');
  });
  expect(await renewal.run(old, wanted)).toMatchObject({ kind: 'offline', retryAt: clock.now() + 5_000 });
  expect(reports).toEqual(['renewal']);
});

test('F60: a refresh token that no keychain takes is reported, and does not stop the renewing', async () => {
  const { renewal, reports } = await createRenewal(granted({ refreshToken: 'two\nlines' }));
  expect(await renewal.run(old, wanted)).toMatchObject({ kind: 'offline' });
  expect(reports).toEqual(['renewal']);
});

test('scopes that an answer leaves out are those of before, and only without any those asked for', async () => {
  const { renewal, keychain } = await createRenewal(granted({ scopes: null }));
  expect(await renewal.run(old, wanted)).toMatchObject({ token: { scopes: old.scopes } });
  keychain.entries.delete('p/access-token');
  expect(await renewal.run(null, wanted)).toMatchObject({ token: { scopes: ['asked'] } });
});
