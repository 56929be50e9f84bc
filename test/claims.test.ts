import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { claimsNamedBy } from '../.ci/claim-numbers.mjs';
import { readSources } from './sources';

const words = z.record(z.string(), z.string());
const list = z.strictObject({ claims: words, elsewhere: words, deviations: words, partly: words });
const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const { claims, elsewhere, deviations, partly } = list.parse(JSON.parse(read('claims.json')));

/** The numbers at the beginning of the names of all tests, of which the rows of a table are some. */
const shown = new Set(
  readSources()
    .filter(({ path }) => /\.(test|spec)\.ts$/.test(path) && path !== 'test/claims.test.ts')
    .flatMap(({ code }) => code.match(/['"`][^'"`\n]+/g) ?? [])
    .flatMap((text) => claimsNamedBy(text.slice(1))),
);

test.each([
  ['F31 invalid_grant ends the session', ['F31']],
  ['F55 L13 killed during a sign-in', ['F55', 'L13']],
  ['S-W1, S-N1: two claims', ['S-W1', 'S-N1']],
  ['B2.9 F24 503 with seconds', ['F24']],
  ['F11–F13: three', ['F11', 'F12', 'F13']],
  ['Shift+F1 is a key', []],
  ['a mention of F31 later', []],
  ['F5', []],
])('the title “%s” names %j', (title, numbers) => {
  expect(claimsNamedBy(title)).toEqual(numbers);
});

test('every number is shown by a test, or it is said why not', () => {
  const missing = (number: string) => shown.has(number) === Object.hasOwn(elsewhere, number);
  expect(Object.keys(claims).filter(missing)).toEqual([]);
});

test('every number in the name of a test, and every remark, is one of a claim', () => {
  const said = [...shown, ...[elsewhere, deviations, partly].flatMap(Object.keys)];
  expect(said.filter((number) => !Object.hasOwn(claims, number))).toEqual([]);
});

test('SECURITY.md names every claim in its table', () => {
  const [table = ''] = /^\| who \|[\s\S]*?\n\n/m.exec(read('../SECURITY.md')) ?? [];
  // The rule for titles is the one for a cell, too: numbers first, with ranges.
  const cells = [...table.matchAll(/\| ([^|]+) \|$/gm)].map(
    ([, cell = '']) => `${cell.replaceAll(/[,;]/g, '')} `,
  );
  expect(Object.keys(claims).filter((number) => !cells.flatMap(claimsNamedBy).includes(number))).toEqual([]);
});
