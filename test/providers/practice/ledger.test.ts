import { expect, test } from 'vitest';
import { practiceRecordSchema } from '../../../main/providers/practice/ledger';
import { canary, createHandClock, createMemoryLedger, createWalk, readTokens } from './walk';

const readRecord = (ledger: { read(): unknown }) => practiceRecordSchema.parse(ledger.read());

test('a sign-in goes on after a restart', async () => {
  const before = createWalk();
  const { access_token, refresh_token = '' } = await before.signIn({ rotate: 'on', life: '300' });
  const after = createWalk(before.ledger, before.clock);
  expect((await after.me(access_token)).status).toBe(200);
  const next = await readTokens(await after.renew(refresh_token));
  expect(next.expires_in).toBe(300);
  const again = createWalk(before.ledger, before.clock);
  expect((await again.renew(refresh_token)).status).toBe(400);
  expect((await again.me(next.access_token)).status).toBe(401);
});

test('a code does not outlive the app', async () => {
  const before = createWalk();
  const code = await before.approve();
  expect((await createWalk(before.ledger, before.clock).exchange(code)).status).toBe(400);
});

test('no token, code or part of one is in the ledger', async () => {
  const { signIn, renew, ledger } = createWalk();
  const first = await signIn({ rotate: 'on' });
  await renew(first.refresh_token ?? '');
  expect(first.access_token).toContain(canary);
  expect(first.refresh_token).toContain(canary);
  expect(ledger.kept.text).toContain('token-tray');
  expect(ledger.kept.text).not.toContain(canary);
});

test('weeks of short tokens leave a ledger of one size', async () => {
  const { signIn, renew, ledger, clock } = createWalk();
  let { refresh_token = '' } = await signIn({ rotate: 'on', life: '20' });
  for (let renewal = 0; renewal < 200; renewal += 1) {
    clock.pass(18);
    ({ refresh_token = '' } = await readTokens(await renew(refresh_token)));
  }
  expect(readRecord(ledger).grants.map(({ access }) => access.length)).toEqual([2]);
});

test('many renewals within a life keep the newest tokens only', async () => {
  const { signIn, renew, me, ledger } = createWalk();
  const { access_token, refresh_token = '' } = await signIn();
  for (let renewal = 0; renewal < 16; renewal += 1) await renew(refresh_token);
  expect(readRecord(ledger).grants.map(({ access }) => access.length)).toEqual([16]);
  expect((await me(access_token)).status).toBe(401);
});

test('of many sign-ins those that are used stay', async () => {
  const { signIn, renew, ledger } = createWalk();
  const [used, forgotten] = [await signIn(), await signIn()];
  for (let signedIn = 0; signedIn < 62; signedIn += 1) await signIn();
  await renew(used.refresh_token ?? '');
  await signIn();
  expect(readRecord(ledger).grants).toHaveLength(64);
  expect((await renew(used.refresh_token ?? '')).status).toBe(200);
  expect((await renew(forgotten.refresh_token ?? '')).status).toBe(400);
});

test.each([
  ['nothing', undefined],
  ['text', 'damaged'],
  ['another version', { version: 2, grants: [] }],
  ['a token in clear', { version: 1, grants: [{ family: 'secret' }] }],
])('%s in the ledger counts as empty', async (_what, content) => {
  const ledger = { ...createMemoryLedger(), read: () => content };
  const { signIn, me } = createWalk(ledger);
  expect((await me((await signIn()).access_token)).status).toBe(200);
});

test('what could not be written was not granted', async () => {
  const memory = createMemoryLedger();
  const full = { isFull: false };
  const write: typeof memory.write = (record) => {
    if (full.isFull) throw new Error('disk full');
    memory.write(record);
  };
  const { signIn, renew } = createWalk({ ...memory, write }, createHandClock());
  const { refresh_token = '' } = await signIn({ rotate: 'on' });
  full.isFull = true;
  await expect(renew(refresh_token)).rejects.toThrow('disk full');
  full.isFull = false;
  expect((await renew(refresh_token)).status).toBe(200);
});
