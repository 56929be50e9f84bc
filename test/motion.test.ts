import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../renderer/styles/', import.meta.url);
const styles = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

test('what moves in the windows moves for 120 ms, and once', () => {
  const motions = styles.flatMap(
    (text) => text.match(/(?<=\n\s*)(?:animation|transition)[\w-]*:[^;]+/g) ?? [],
  );
  const allowed = /^(?:animation|transition): (?:none !important|[\w-]+ var\(--quick\))$/;
  expect(motions.length).toBeGreaterThan(5);
  expect(motions.filter((motion) => !allowed.test(motion))).toEqual([]);
  expect(styles.join('')).toMatch(/--quick: 120ms /);
});
