import { expect, test } from 'vitest';
import { shortName } from '../../main/policy/short-name';

test.each([
  ['Spotify', 'Spotify'],
  ['n'.repeat(40), 'n'.repeat(40)],
  ['n'.repeat(41), `${'n'.repeat(39)}…`],
  [`${'n'.repeat(38)} and more`, `${'n'.repeat(38)}…`],
  ['🎧'.repeat(200), `${'🎧'.repeat(39)}…`],
])('%s is %s', (name, short) => expect(shortName(name)).toBe(short));
