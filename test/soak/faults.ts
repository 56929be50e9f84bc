import { setTimeout as wait } from 'node:timers/promises';
import { whileKeyringLocked, whileKeyringStopped } from '../e2e/keyring-lock';
import type { ForwardProxy } from '../e2e/forward-proxy';
import type { LoginManager } from '../e2e/login-manager';
import type { Diary } from './diary';

/** What a fault is done to. */
export interface Victim {
  readonly processId: number;
  readonly proxy: ForwardProxy;
  readonly logind: LoginManager;
  readonly diary: Diary;
}

/** Something that happens to a laptop; done when `inflict` resolves. */
export interface Fault {
  readonly name: string;
  readonly inflict: (victim: Victim) => Promise<void>;
}

/** The life of the tokens is 20 s: every fault is longer than that. */
export const faults: readonly Fault[] = [
  { name: 'sleep of 45 s, told by logind', inflict: (victim) => sleep(victim, true) },
  { name: 'network cut for 45 s', inflict: ({ proxy }) => network(proxy, 'cut', 45_000) },
  { name: 'keyring locked for 40 s', inflict: () => whileKeyringLocked(() => wait(40_000)) },
  { name: 'sleep of 45 s that nobody tells of', inflict: (victim) => sleep(victim, false) },
  { name: 'network without any answer for 40 s', inflict: ({ proxy }) => network(proxy, 'mute', 40_000) },
  { name: 'keyring mute for 25 s', inflict: () => whileKeyringStopped(() => wait(25_000)) },
];

async function sleep({ processId, logind, diary }: Victim, told: boolean): Promise<void> {
  if (told) logind.prepareForSleep(true);
  await wait(200);
  // All of its processes, as a suspended machine stops all.
  process.kill(-processId, 'SIGSTOP');
  diary.enter('asleep');
  await wait(45_000);
  process.kill(-processId, 'SIGCONT');
  diary.enter('waking up');
  if (told) logind.prepareForSleep(false);
}

async function network(proxy: ForwardProxy, how: 'cut' | 'mute', milliseconds: number): Promise<void> {
  proxy.behave(how);
  await wait(milliseconds);
  proxy.behave('open');
}
