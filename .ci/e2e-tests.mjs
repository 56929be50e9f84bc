import path from 'node:path';
import { build } from './build.mjs';
import { runToEnd } from './child.mjs';
import { desktopObstacle, withDesktop } from './desktop.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { packFolder } from './packing.mjs';
import { Advice } from './script.mjs';
import { countRun } from './test-run.mjs';

/** @typedef {{ stats: { expected: number, flaky: number, unexpected: number, skipped: number } }} Report */

const playwright = ['node_modules/playwright/cli.js', 'test', '--config', 'test/e2e/playwright.config.ts'];

/**
 * Runs the end-to-end tests against a fresh build and the app packed from it, on a desktop of their own.
 * Where there cannot be one they all count as skipped, and the reason is printed.
 *
 * @param {string[]} missing system packages that could not be installed
 * @param {string[]} extra further arguments for Playwright
 */
export async function runEndToEndTests(missing, extra) {
  const obstacle = missing.length > 0 ? `not installed: ${missing.join(', ')}` : desktopObstacle();
  if (obstacle === undefined) return await countRun('e2e', (reportFile) => run(reportFile, extra), count);
  console.log(`The end-to-end tests are skipped: ${obstacle}.`);
  return await countRun('e2e', (reportFile) => list(reportFile, extra), count);
}

/**
 * @param {string} reportFile
 * @param {string[]} extra
 */
async function run(reportFile, extra) {
  await build();
  const runtime = await electronRuntime();
  // Some tests are about what is shipped: the archive and the fuses.
  if ((await packFolder(runtime, [])) !== 0) throw new Advice('The app could not be packed.');
  return await withDesktop((desktop) => {
    const env = {
      ...desktop,
      ELECTRON_OVERRIDE_DIST_PATH: path.dirname(runtime.executable),
      PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
    };
    return runToEnd(process.execPath, [...playwright, '--reporter=list,json', ...extra], env);
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
