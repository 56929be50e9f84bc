import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from './project.mjs';
import { judgeRun } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * A run of some tests alone has a report of its own: it says nothing of the others.
 *
 * @typedef {'unit' | 'unit-part' | 'e2e' | 'e2e-part' | 'patient'} RunName
 */

/**
 * Runs a test runner that writes a JSON report, and counts what the report says. The report stays, for the table of
 * claims.
 *
 * @template Report
 * @param {RunName} name
 * @param {(reportFile: string) => Promise<number>} run is given the file to write, answers an exit code
 * @param {(report: Report) => Tally} count
 * @returns {Promise<Tally>} a run that crashed or could not begin counts as one failure
 */
export async function countRun(name, run, count) {
  const reportFile = path.join(projectFolder, 'test-reports', `${name}.json`);
  await mkdir(path.dirname(reportFile), { recursive: true });
  // One of an earlier run would be counted if this run could not begin.
  await rm(reportFile, { force: true });
  try {
    const exitCode = await run(reportFile);
    return judgeRun(await readTally(reportFile, count), exitCode);
  } catch (error) {
    console.error(error);
    return judgeRun(undefined, 1);
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
