import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { writeAccessToken } from '../../main/profiles/session/access-token';
import { systemClock } from '../../main/system/clock';
import { createRenewalLock, lockAddress } from '../../main/system/renewal-lock';
import { startScriptedServer, type ScriptedServer } from '../fakes/authorization-server';
import { buildChild, type BuiltChild } from '../fakes/built-child';
import { createFakeClock } from '../fakes/clock';
import { json, silence } from '../fakes/scripted-answers';

// Real processes, which share a keychain of files and a server that takes each refresh token once.

let built: BuiltChild;
let folder: string;
let server: ScriptedServer;
const started: ChildProcess[] = [];

beforeAll(async () => void (built = await buildChild('test/system/renewing-process.ts')));
afterAll(() => built.remove());

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'token-tray-lock-'));
  server = await startScriptedServer();
  const token = { text: 'access-1', issuedAt: Date.now(), expiresAt: Date.now() + 3_600_000, scopes: [] };
  await writeFile(path.join(folder, 'p-access-token'), writeAccessToken(token));
  await writeFile(path.join(folder, 'p-refresh-token'), 'refresh-1');
});

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await server.close();
  await rm(folder, { recursive: true });
});

test('F54 eight processes that renew at once ask once, have equal tokens, and leave no lock', async () => {
  server.script(renewed(2), renewed(3));
  const processes = await Promise.all(Array.from({ length: 8 }, start));
  expect(await Promise.all(processes.map(tokenOf))).toEqual(Array(8).fill('access-2'));
  expect(asked()).toEqual(['refresh-1']);
  expect(await stored()).toBe('refresh-2');
  // Any of them renews again, with what the one that asked has kept.
  expect(await tokenOf(processes[7])).toBe('access-3');
  expect(asked()).toEqual(['refresh-1', 'refresh-2']);
});

test('F54 F52 the lock of a process that is killed while it renews holds up nobody', async () => {
  server.script(silence, renewed(2));
  const [killed, next] = [await start(), await start()];
  killed.send('renew');
  await server.firstRequest();
  const token = tokenOf(next);
  killed.kill('SIGKILL');
  expect(await token).toBe('access-2');
  expect(asked()).toEqual(['refresh-1', 'refresh-1']);
});

test('who has waited for longer than a renewal takes goes on without the turn', async () => {
  const holder = createRenewalLock(folder, 'p', systemClock);
  const clock = createFakeClock();
  const waiter = createRenewalLock(folder, 'p', clock);
  let release = () => {};
  const held = holder(() => new Promise<void>((resolve) => (release = resolve)));
  const ran: string[] = [];
  const waited = waiter(async () => void ran.push('waiter'));
  // Connecting to who has the turn takes real time, for which the fake clock does not wait.
  await clock.advance(69_000);
  expect(ran).toEqual([]);
  while (ran.length === 0) await clock.advance(1_000);
  release();
  await Promise.all([held, waited]);
});

test('the turns of two profiles, and of two folders, are their own', async () => {
  const turns = [createRenewalLock(folder, 'p', systemClock), createRenewalLock(folder, 'q', systemClock)];
  const other = createRenewalLock(`${folder}-other`, 'p', systemClock);
  const ran: number[] = [];
  const nested = [...turns, other].reduceRight<() => Promise<void>>(
    (inner, turn, at) => () =>
      turn(async () => {
        ran.push(at);
        await inner();
      }),
    async () => {},
  );
  await nested();
  expect(ran).toEqual([0, 1, 2]);
});

test('macOS has room for the address, whatever a user is called', () => {
  const folder = `/Users/${'n'.repeat(30)}/Library/Application Support/Token Tray`;
  expect(lockAddress(folder, 'a-profile', 'darwin').length).toBeLessThan(104);
  expect(lockAddress(folder, 'a-profile', 'darwin')).not.toBe(lockAddress(folder, 'another', 'darwin'));
});

test('a renewal that fails gives its turn back', async () => {
  const turn = createRenewalLock(folder, 'p', systemClock);
  await expect(turn(() => Promise.reject(new Error('unforeseen')))).rejects.toThrow('unforeseen');
  const next = createRenewalLock(folder, 'p', systemClock);
  expect(await next(async () => 'ran')).toBe('ran');
});

const renewed = (number: number) =>
  json({ accessToken: `access-${number}`, refreshToken: `refresh-${number}` });

const asked = () => server.requests.map(({ fields }) => fields.get('refresh_token'));

const stored = () => readFile(path.join(folder, 'p-refresh-token'), 'utf8');

async function start(): Promise<ChildProcess> {
  const child = fork(built.script, [folder, `${server.origin}/token`], { execArgv: [] });
  started.push(child);
  expect(await once(child, 'message')).toContain('ready');
  return child;
}

async function tokenOf(child: ChildProcess | undefined): Promise<unknown> {
  child?.send('renew');
  return child && (await once(child, 'message'))[0];
}
