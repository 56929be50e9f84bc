import { test as base } from './app';
import { startPacked, type PackedRun, type PackedStart } from './packaged-app';

type Fixtures = {
  /** Starts the packed app, on the same files each time within one test; it is gone after the test. */
  readonly start: (start?: PackedStart) => PackedRun;
};

/** The tests' own `test`, which starts the packed app too. */
export const test = base.extend<Fixtures>({
  start: async ({ configFolder }, use) => {
    const runs: PackedRun[] = [];
    await use((options) => {
      const run = startPacked(configFolder, options);
      runs.push(run);
      return run;
    });
    await Promise.all(runs.map((run) => run.kill()));
  },
});

export { expect } from './app';
