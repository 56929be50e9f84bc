import { expect, test } from 'vitest';
import { assertStorable } from '../../../main/profiles/secrets/keychain-text';
import { createMemoryKeychain } from '../../../main/profiles/secrets/memory-keychain';
import { createScriptedKeychain } from '../../fakes/scripted-keychain';

const damaged = ['', 'se\0cret', 'secret\n', 'se\rcret', 'secret\uD800', '\uDC00secret'];

test.each(damaged)('K6 no keychain takes %j, and the refusal does not show it', async (text) => {
  const { keychain, children } = createScriptedKeychain();
  for (const each of [createMemoryKeychain(), keychain]) {
    await expect(each.set('entry', text, 'background')).rejects.toThrow(TypeError);
    await expect(each.set('entry', text, 'background')).rejects.not.toThrow(/secret/);
    await expect(each.get(text, 'background')).rejects.toThrow(TypeError);
  }
  expect(children).toEqual([]);
});

test.each(['a', 'Ünïcode 🎧', 'x'.repeat(100_000)])('K6 other text is taken (%#)', (text) => {
  expect(() => assertStorable(text)).not.toThrow();
});
