import { expect, test } from 'vitest';
import { sealText } from '../../main/system/text-seal';

test('a sealed text is told from every other', () => {
  const isSame = sealText('a token');
  expect(isSame('a token')).toBe(true);
  for (const other of ['', 'a toke', 'a token ', 'A token', 'a token\n']) expect(isSame(other)).toBe(false);
});

test('the text itself is not kept', () => {
  expect(String(sealText('canary-token'))).not.toContain('canary');
});
