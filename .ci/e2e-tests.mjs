import path from 'node:path';
import { build } from './build.mjs';
import { runToEnd } from './child.mjs';
import { desktopObstacle, withDesktop } from './desktop.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { packFolder } from './packing.mjs';
import { Advice } from './script.mjs';
import { addTallies } from './tally.mjs';
import { countRun } from './test-run.mjs';

/** @typedef {{ stats: { expected: number, flaky: number, unexpected: number, skipped: number } }} Report */

/** @typedef {import('./electron-runtime.mjs').Runtime} Runtime */
/** @typedef {import('./test-run.mjs').RunName} RunName */

const playwright = ['node_modules/playwright/cli.js', 'test', '--config', 'test/e2e/playwright.config.ts'];

/**
 * Those that spend their time waiting for that of the world to pass have a desktop of their own, beside the others.
 *
 * @type {[RunName, string[]][]}
 */
const halves = [
  ['e2e', ['--grep-invert', '@patient']],
  ['patient', ['--grep', '@patient']],
];

/**
 * Runs the end-to-end tests against a fresh build and the app packed from it, on desktops of their own.
 * Where there cannot be one they all count as skipped, and the reason is printed.
 *
 * @param {string[]} missing system packages that could not be installed
 * @param {string[]} extra further arguments for Playwright
 */
export async function runEndToEndTests(missing, extra) {
  const obstacle = missing.length > 0 ? `not installed: ${missing.join(', ')}` : desktopObstacle();
  if (obstacle === undefined) {
    const runtime = prepare();
    /** @type {typeof halves} */
    const runs = extra.length > 0 ? [['e2e-part', extra]] : halves;
    const tallies = runs.map(([name, which]) =>
      countRun(name, async (reportFile) => run(await runtime, name, reportFile, which), count),
    );
    return addTallies(await Promise.all(tallies));
  }
  console.log(`The end-to-end tests are skipped: ${obstacle}.`);
  const name = extra.length > 0 ? 'e2e-part' : 'e2e';
  return await countRun(name, (reportFile) => list(reportFile, extra), count);
}

async function prepare() {
  await build();
  const runtime = await electronRuntime();
  // Some tests are about what is shipped: the archive and the fuses.
  if ((await packFolder(runtime, [])) !== 0) throw new Advice('The app could not be packed.');
  return runtime;
}

/**
 * @param {Runtime} runtime
 * @param {string} name
 * @param {string} reportFile
 * @param {string[]} which arguments for Playwright
 */
async function run(runtime, name, reportFile, which) {
  return await withDesktop((desktop) => {
    const env = {
      ...desktop,
      ELECTRON_OVERRIDE_DIST_PATH: path.dirname(runtime.executable),
      PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
    };
    // Playwright empties the folder of its results at the start.
    const output = `--output=test-results/${name}`;
    return runToEnd(process.execPath, [...playwright, '--reporter=list,json', output, ...which], env);
  });
}

/**
 * Writes the report of a run in which every test is skipped.
 *
 * @param {string} reportFile
 * @param {string[]} extra
 */
function list(reportFile, extra) {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile };
  return runToEnd(process.execPath, [...playwright, '--list', '--reporter=json', ...extra], env);
}

/** @param {Report} report */
function count({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}
