import { expect, test } from 'vitest';
import { freeName } from '../../main/profiles/free-name';

test.each([
  ['Listening', [], 'Listening'],
  ['Listening', ['Other'], 'Listening'],
  ['Listening', ['Listening'], 'Listening 2'],
  ['Listening', ['Listening', 'Listening 2', 'Listening 3'], 'Listening 4'],
  ['Listening 2', ['Listening 2'], 'Listening 2 2'],
])('%s beside %j is called %s', (name, taken, free) => expect(freeName(name, taken)).toBe(free));

test('a name that is as long as it may be gives way to its number', () => {
  const longest = 'n'.repeat(200);
  expect(freeName(longest, [longest])).toBe(`${'n'.repeat(198)} 2`);
});
