import { mkdir, writeFile } from 'node:fs/promises';
import type { PassedGrant } from '../e2e/forward-proxy';
import type { Diary } from './diary';
import { growth, type MemorySample } from './memory';

/** What a soak came to; times in milliseconds. */
export interface Outcome {
  readonly minutes: number;
  readonly diary: Diary;
  readonly grants: readonly PassedGrant[];
  readonly copies: { readonly made: number; readonly exact: number };
  readonly recoveries: readonly { readonly fault: string; readonly took: number }[];
  readonly resumesHeard: number;
  readonly memory: readonly MemorySample[];
}

const life = 20_000;

/** Writes the report to `test-results/soak.md`, prints it, and gives its text. */
export async function writeReport(outcome: Outcome): Promise<string> {
  const text = reportOf(outcome);
  await mkdir('test-results', { recursive: true });
  await writeFile('test-results/soak.md', text);
  process.stdout.write(`\n${text}\n`);
  return text;
}

function reportOf({ minutes, diary, grants, copies, recoveries, resumesHeard, memory }: Outcome): string {
  const steps = grants.slice(1).map(({ at }, index) => at - (grants[index]?.at ?? at));
  const gaps = steps.map((step) => Math.max(0, step - life));
  const faultNames = [...new Set(recoveries.map(({ fault }) => fault))];
  const worst = (fault: string) => {
    const times = recoveries.filter((recovery) => recovery.fault === fault).map(({ took }) => took);
    return `| ${fault} | ${times.length} | ${seconds(Math.max(...times))} |`;
  };
  return [
    `# Soak of ${minutes.toFixed(1)} minutes`,
    '',
    `- Renewals: ${grants.length}, all different: ${new Set(grants.map(({ accessToken }) => accessToken)).size === grants.length}`,
    `- Longest time between two renewals: ${seconds(Math.max(0, ...steps))}`,
    `- Longest time without a token that is valid, faults included: ${seconds(Math.max(0, ...gaps))}`,
    `- Copies: ${copies.made}, of which exactly the current token: ${copies.exact}`,
    `- Wake-ups heard from logind: ${resumesHeard}`,
    `- Memory of the main process: grew by ${mebibytes(growth(memory))} from the second third to the last`,
    '',
    '| fault | times | longest recovery |',
    '| --- | --- | --- |',
    ...faultNames.map(worst),
    '',
    '| state | time |',
    '| --- | --- |',
    ...diary.durations().map(([state, time]) => `| ${state} | ${seconds(time)} |`),
    '',
    '| minute | memory of the main process | of it JavaScript objects |',
    '| --- | --- | --- |',
    ...memory.map((sample) => memoryRow(sample, memory[0]?.at ?? 0)),
    '',
    diary.complaints.length === 0 ? 'No invariant was broken.' : 'Broken invariants:',
    ...diary.complaints.map((words) => `- ${words}`),
    '',
  ].join('\n');
}

const memoryRow = ({ at, own, objects }: MemorySample, begin: number): string =>
  `| ${((at - begin) / 60_000).toFixed(1)} | ${mebibytes(own)} | ${mebibytes(objects)} |`;

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
const mebibytes = (kibibytes: number): string => `${(kibibytes / 1024).toFixed(1)} MiB`;
