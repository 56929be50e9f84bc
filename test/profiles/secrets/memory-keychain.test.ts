import { expect, test } from 'vitest';
import { createMemoryKeychain } from '../../../main/profiles/secrets/memory-keychain';

test('it keeps what is set until it is deleted', async () => {
  const keychain = createMemoryKeychain();
  expect(await keychain.get('a', 'background')).toEqual({ kind: 'absent' });
  expect(await keychain.set('a', 'v', 'background')).toEqual({ kind: 'done' });
  expect(await keychain.get('a', 'background')).toEqual({ kind: 'found', value: 'v' });
  expect(await keychain.delete('a', 'background')).toEqual({ kind: 'done' });
  expect(await keychain.get('a', 'background')).toEqual({ kind: 'absent' });
});

test('K6 it refuses what a real keychain would damage', async () => {
  const keychain = createMemoryKeychain();
  await expect(keychain.set('a', 'x\0y', 'background')).rejects.toThrow(TypeError);
  await expect(keychain.set('', 'v', 'background')).rejects.toThrow(TypeError);
});
