// npm run claims: what is promised under a number, which tests show it, and how they ended in the last npm test. It
// fails unless each number has a test that passed and none that failed, or a reason why no test here can show it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { claimsNamedBy } from './claim-numbers.mjs';
import { projectFolder } from './project.mjs';
import { Advice, runScript } from './script.mjs';
import { endToEndTests, unitTests } from './test-reports.mjs';

/** @typedef {import('./test-reports.mjs').EndedTest} EndedTest */
/** @typedef {Readonly<Record<string, string>>} Words by number */
/** @typedef {{ claims: Words, elsewhere: Words, deviations: Words, partly: Words }} Claims */
/** @typedef {{ number: string, lines: string[], standing: 'shown' | 'elsewhere' | 'not shown' | 'broken' }} Row */

await runScript(async () => {
  const endToEnd = [await lastRun('e2e'), await lastRun('patient')];
  const tests = [...unitTests(await lastRun('unit')), ...endToEnd.flatMap(endToEndTests)];
  const rows = rowsOf(await readJson('test/claims.json'), tests);
  for (const { lines } of rows) console.log(lines.join('\n'));
  /** @param {Row['standing']} standing */
  const numbers = (standing) => rows.filter((row) => row.standing === standing).map(({ number }) => number);
  const [missing, broken] = [numbers('not shown'), numbers('broken')];
  console.log(
    `\n${rows.length} claims: ${numbers('shown').length} shown by tests, ${numbers('elsewhere').length} elsewhere`,
  );
  if (missing.length > 0) console.log(`Not shown: ${missing.join(' ')}`);
  if (broken.length > 0) console.log(`Broken: ${broken.join(' ')}`);
  return missing.length + broken.length > 0 ? 1 : 0;
});

/**
 * @param {Claims} claims
 * @param {EndedTest[]} tests
 * @returns {Row[]}
 */
function rowsOf({ claims, elsewhere, deviations, partly }, tests) {
  const named = tests.map((test) => ({ ...test, numbers: new Set(test.titles.flatMap(claimsNamedBy)) }));
  return Object.entries(claims).map(([number, claim]) => {
    const proofs = named.filter(({ numbers }) => numbers.has(number));
    const standing = standingOf(proofs, number in elsewhere);
    const lines = proofs.map(({ outcome, titles }) => `${outcome}  ${titles.join(': ')}`);
    if (standing === 'not shown') lines.push('not shown  no test ran');
    if (number in elsewhere) lines.push(`elsewhere  ${elsewhere[number]}`);
    if (number in deviations) lines.push(`deviates  ${deviations[number]}`);
    if (number in partly) lines.push(`not here  ${partly[number]}`);
    return {
      number,
      standing,
      lines: [`${number.padEnd(5)} ${claim}`, ...lines.map((line) => `      ${line}`)],
    };
  });
}

/**
 * @param {EndedTest[]} proofs
 * @param {boolean} isElsewhere
 * @returns {Row['standing']}
 */
function standingOf(proofs, isElsewhere) {
  if (proofs.some(({ outcome }) => outcome === 'failed')) return 'broken';
  if (proofs.some(({ outcome }) => outcome === 'passed')) return 'shown';
  return isElsewhere ? 'elsewhere' : 'not shown';
}

/** @param {'unit' | 'e2e' | 'patient'} half */
async function lastRun(half) {
  return await readJson(`test-reports/${half}.json`).catch(() => {
    throw new Advice('Not all tests have been run here yet. Run npm test first, then npm run claims.');
  });
}

/** @param {string} file */
async function readJson(file) {
  return JSON.parse(await readFile(path.join(projectFolder, file), 'utf8'));
}
