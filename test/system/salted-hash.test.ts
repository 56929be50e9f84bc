import { expect, test } from 'vitest';
import { matchBySaltedHash } from '../../main/system/salted-hash';

test('a hashed text is told from every other', () => {
  const isSame = matchBySaltedHash('a token');
  expect(isSame('a token')).toBe(true);
  for (const other of ['', 'a toke', 'a token ', 'A token', 'a token\n']) expect(isSame(other)).toBe(false);
});

test('the text itself is not kept', () => {
  expect(String(matchBySaltedHash('canary-token'))).not.toContain('canary');
});
