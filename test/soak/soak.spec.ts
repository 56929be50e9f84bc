import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '../e2e/app';
import { readClipboard } from '../e2e/desktop-clipboard';
import { currentToken, tryPractice } from '../e2e/practice';
import type { TrayItem } from '../e2e/tray-item';
import { goThrough } from '../e2e/through-proxy';
import type { TokenTray } from '../e2e/token-tray';
import { type ForwardProxy, startForwardProxy } from '../e2e/forward-proxy';
import { startLoginManager } from '../e2e/login-manager';
import { createDiary, type Diary, stateIn } from './diary';
import { type Fault, faults } from './faults';
import { growth, type MemorySample, sampleMemory } from './memory';
import { writeReport } from './report';

const minute = 60_000;
const minutes = Number(process.env['SOAK_MINUTES'] ?? '30');
/** How long a recovery may take, milliseconds: a back-off that began in the fault may have grown to about a minute. */
const patience = 90_000;
/** Growth of the main process that cannot be chance, kibibytes. */
const leak = 10 * 1024;
/** The sign-in is never lost, whatever happens. */
const lost = /^(Signed out|Sign in again|Needs attention)/;

test(`${minutes} minutes of 20-second tokens under sleep, cuts and locks`, async ({ launch }) => {
  test.setTimeout((minutes + 10) * minute);
  const logind = await startLoginManager();
  const proxy = await startForwardProxy();
  const diary = createDiary();
  const app = await launch({ environment: logind.environment });
  await tryPractice(app, { life: '20', rotate: true });
  const resumes = await listenToResumes(app);
  await goThrough(app, proxy);
  const item = await app.item();
  const stopWatching = watch(item, diary);
  const { processId } = app;
  const victim = { processId, proxy, logind, diary };
  const memory: MemorySample[] = [];
  const started = Date.now();
  const copies = { made: 0, exact: 0 };
  const recoveries: { fault: string; took: number }[] = [];
  try {
    for (let round = 0; Date.now() < started + minutes * minute; round++) {
      await quietly(item, proxy, copies);
      memory.push(await sampleMemory(app));
      const fault = faults[round % faults.length] as Fault;
      await fault.inflict(victim);
      recoveries.push({ fault: fault.name, took: await recovery(proxy, diary, fault.name) });
    }
    await quietly(item, proxy, copies);
  } catch (cause) {
    diary.complain(`It broke off: ${String(cause)}`);
  }
  await stopWatching();
  const took = (Date.now() - started) / minute;
  if (copies.exact < copies.made) diary.complain('A copy was not the current token');
  if (!(growth(memory) < leak)) diary.complain('The main process grew');
  await writeReport({
    diary,
    copies,
    recoveries,
    memory,
    minutes: took,
    grants: proxy.grants,
    resumesHeard: await resumes().catch(() => 0),
  });
  await app.kill();
  await Promise.all([proxy.close(), logind.close()]);
  expect(diary.complaints).toEqual([]);
});

/** Half a minute in which nothing happens but two copies, which have to be the token of the last renewal. */
async function quietly(item: TrayItem, proxy: ForwardProxy, copies: { made: number; exact: number }) {
  for (let half = 0; half < 2; half++) {
    await wait(15_000);
    await item.click('Copy token');
    copies.made += 1;
    const isCurrent = async () => (await readClipboard()) === proxy.grants.at(-1)?.accessToken;
    copies.exact += await becomes(isCurrent, 10_000).then(Number);
  }
}

/** Waits for a renewal after the fault, and for the keychain to hold it; gives the milliseconds. */
async function recovery(proxy: ForwardProxy, diary: Diary, fault: string): Promise<number> {
  const over = Date.now();
  const renewed = await becomes(async () => (proxy.grants.at(-1)?.at ?? 0) > over, patience);
  const isKept = async () => (await currentToken().catch(() => '')) === proxy.grants.at(-1)?.accessToken;
  const kept = renewed && (await becomes(isKept, patience));
  if (!kept) diary.complain(`After “${fault}” the token was not ${renewed ? 'kept' : 'renewed'} in time`);
  return Date.now() - over;
}

async function becomes(holds: () => Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end) return false;
    await wait(250);
  }
  return true;
}

/** Reads the tray each second, as a person might, from now until the way out that it gives is called. */
function watch(item: TrayItem, diary: Diary): () => Promise<void> {
  const over = new AbortController();
  const look = async (): Promise<void> => {
    const { tooltip } = await item.properties();
    const state = stateIn(tooltip);
    diary.enter(state);
    if (lost.test(state)) diary.complain(`The tray says “${state}”`);
  };
  const lookOn = async (): Promise<void> => {
    while (!over.signal.aborted) {
      await look().catch((cause: unknown) => {
        // A look of the moment before it fell asleep stays without an answer.
        if (diary.state !== 'asleep') diary.complain(`The tray could not be read: ${String(cause)}`);
      });
      await wait(1_000);
    }
  };
  const looking = lookOn();
  return async () => {
    over.abort();
    await looking;
  };
}

async function listenToResumes({ electron }: TokenTray): Promise<() => Promise<number>> {
  await electron.evaluate(({ powerMonitor }) => {
    powerMonitor.on('resume', () => {
      process.env['RESUMES_HEARD'] = String(Number(process.env['RESUMES_HEARD'] ?? '0') + 1);
    });
  });
  return () => electron.evaluate(() => Number(process.env['RESUMES_HEARD'] ?? '0'));
}
