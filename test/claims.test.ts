import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readSources } from './sources';

const words = z.record(z.string(), z.string());
const list = z.strictObject({ claims: words, elsewhere: words, open: words });
const { claims, elsewhere, open } = list.parse(
  JSON.parse(readFileSync(new URL('claims.json', import.meta.url), 'utf8')),
);

/** The numbers in the names of all tests, of which the rows of a table are some. */
const shown = new Set(
  readSources()
    .filter(({ path }) => /\.(test|spec)\.ts$/.test(path))
    .flatMap(({ code }) => code.match(/\b(?:[FLOKCR]\d{1,2}|S-[A-Z]\d)\b/g) ?? []),
);

test('every number is shown by a test, or it is said why not', () => {
  const said = new Set([...Object.keys(elsewhere), ...Object.keys(open)]);
  expect(Object.keys(claims).filter((number) => shown.has(number) === said.has(number))).toEqual([]);
});

test('every number in the name of a test is a claim', () => {
  expect([...shown].filter((number) => !Object.hasOwn(claims, number))).toEqual([]);
});
