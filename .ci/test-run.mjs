import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { judgeRun } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * Runs a test runner that writes a JSON report, and counts what the report says.
 *
 * @template Report
 * @param {(reportFile: string) => Promise<number>} run is given the file to write, answers an exit code
 * @param {(report: Report) => Tally} count
 * @returns {Promise<Tally>} a run that crashed or could not begin counts as one failure
 */
export async function countRun(run, count) {
  const folder = await mkdtemp(path.join(tmpdir(), 'token-tray-report-'));
  const reportFile = path.join(folder, 'report.json');
  try {
    const exitCode = await run(reportFile);
    return judgeRun(await readTally(reportFile, count), exitCode);
  } catch (error) {
    console.error(error);
    return judgeRun(undefined, 1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @template Report
 * @param {string} reportFile
 * @param {(report: Report) => Tally} count
 */
async function readTally(reportFile, count) {
  try {
    return count(JSON.parse(await readFile(reportFile, 'utf8')));
  } catch {
    return undefined;
  }
}
