// npm run claims: what is promised under a number, which tests show it, and how they ended in the last npm test.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from './project.mjs';
import { Advice, runScript } from './script.mjs';
import { endToEndTests, unitTests } from './test-reports.mjs';

/** @typedef {import('./test-reports.mjs').EndedTest} EndedTest */
/** @typedef {Readonly<Record<string, string>>} Words */

await runScript(async () => {
  /** @type {{ claims: Words, elsewhere: Words, open: Words }} */
  const { claims, elsewhere, open } = await readJson('test/claims.json');
  const endToEnd = [await lastRun('e2e'), await lastRun('patient')];
  const tests = [...unitTests(await lastRun('unit')), ...endToEnd.flatMap(endToEndTests)];
  const rows = Object.entries(claims).map(([number, claim]) => ({
    number,
    claim,
    tests: tests.filter(({ title }) => new RegExp(String.raw`(?<![\w-])${number}\b`).test(title)),
    reason: elsewhere[number] ?? open[number],
  }));
  for (const row of rows) console.log(describe(row));
  const broken = rows.filter((row) => row.tests.some(({ outcome }) => outcome === 'failed'));
  const shown = rows.filter((row) => row.tests.length > 0).length;
  console.log(
    `\n${rows.length} claims: ${shown} shown by tests, ${rows.length - shown} not, ${broken.length} broken`,
  );
  return broken.length > 0 ? 1 : 0;
});

/** @param {{ number: string, claim: string, tests: EndedTest[], reason: string | undefined }} row */
function describe({ number, claim, tests, reason }) {
  const lines = tests.map(({ outcome, title }) => `      ${outcome}  ${title}`);
  if (tests.length === 0) lines.push(`      not shown  ${reason ?? 'no test ran'}`);
  return [`${number.padEnd(5)} ${claim}`, ...lines].join('\n');
}

/** @param {'unit' | 'e2e' | 'patient'} half */
async function lastRun(half) {
  return await readJson(`test-reports/${half}.json`).catch(() => {
    throw new Advice('No tests have been run here yet. Run npm test first, then npm run claims.');
  });
}

/** @param {string} file */
async function readJson(file) {
  return JSON.parse(await readFile(path.join(projectFolder, file), 'utf8'));
}
