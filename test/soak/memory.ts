import { readFile } from 'node:fs/promises';
import type { TokenTray } from '../e2e/token-tray';

/** What the main process holds at one moment; memory in kibibytes, `at` in epoch milliseconds. */
export interface MemorySample {
  readonly at: number;
  /**
   * What it alone has written to: `Private_Dirty` of proc(5), `smaps_rollup`. Other Electrons share the rest, and come
   * and go.
   */
  readonly own: number;
  /** Of JavaScript objects. */
  readonly objects: number;
}

/**
 * Takes one sample, after a collection: of itself V8 collects what is small in JavaScript once in half an hour, and
 * until then whatever native memory hangs on it looks like a leak. Rejects when the app is gone.
 */
export async function sampleMemory({ electron, processId }: TokenTray): Promise<MemorySample> {
  const objects = await electron.evaluate(async () => {
    process.getBuiltinModule('v8').setFlagsFromString('--expose-gc');
    const collect = process.getBuiltinModule('vm').runInNewContext('gc') as () => void;
    collect();
    // What was only waiting to be finalized is gone with the second one.
    await new Promise((done) => setTimeout(done, 200));
    collect();
    return process.memoryUsage().heapUsed;
  });
  const rollup = await readFile(`/proc/${processId}/smaps_rollup`, 'utf8');
  return {
    at: Date.now(),
    own: Number(/^Private_Dirty:\s+(\d+)/m.exec(rollup)?.[1]),
    objects: objects / 1024,
  };
}

/**
 * Kibibytes by which the process grew from the second third of the samples to the last one, by medians: the first third
 * is the start, in which caches fill.
 */
export function growth(samples: readonly MemorySample[]): number {
  const third = Math.floor(samples.length / 3);
  const before = samples.slice(third, samples.length - third);
  return median(samples.slice(samples.length - third)) - median(before);
}

function median(samples: readonly MemorySample[]): number {
  const sorted = samples.map(({ own }) => own).toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
