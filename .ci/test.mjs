// npm test: every test there is; `--unit` or `--e2e` runs one half, and then further arguments go to its
// runner.
import { runEndToEndTests } from './e2e-tests.mjs';
import { Advice, runScript } from './script.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { addTallies, describeTally } from './tally.mjs';
import { runUnitTests } from './unit-tests.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

await runScript(async ([half, ...extra]) => {
  const tally = addTallies(await runHalves(half, extra));
  console.log(`\n${describeTally(tally)}`);
  return tally.failed > 0 ? 1 : 0;
});

/**
 * @param {string | undefined} half
 * @param {string[]} extra
 * @returns {Promise<Tally[]>}
 */
async function runHalves(half, extra) {
  if (half === '--unit') return [await runUnitTests(extra)];
  if (half === '--e2e') return [await runEndToEndTests(ensureSystemPackages('test'), extra)];
  if (half !== undefined)
    throw new Advice('Arguments go to one runner: use npm run test:unit or npm run test:e2e.');
  const missing = ensureSystemPackages('test');
  return [await runUnitTests([]), await runEndToEndTests(missing, [])];
}
