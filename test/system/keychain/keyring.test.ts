import { expect, test } from 'vitest';
import { createLinuxKeyring } from '../../../main/system/keychain/keyring';
import type { SecretService } from '../../../main/system/keychain/secret-service';

interface Collection {
  readonly items: readonly string[];
  locked: boolean;
  /** KeePassXC leaves the items of a locked collection out of a search; gnome-keyring lists them as locked. */
  readonly hidesLocked?: boolean;
}

/** A provider with one collection, or none, and a person who does or does not unlock it. */
function provider(given: Collection | null, personAgrees = false) {
  let collection = given;
  const prompts: (readonly string[])[] = [];
  const secrets: SecretService = {
    async search() {
      const { items = [], locked = false, hidesLocked = false } = collection ?? {};
      return { unlocked: locked ? [] : items, locked: locked && !hidesLocked ? items : [] };
    },
    defaultCollection: async () => (collection === null ? null : '/collection'),
    async createDefault() {
      prompts.push([]);
      if (personAgrees) collection = { items: [], locked: false };
      return personAgrees;
    },
    isLocked: async () => collection?.locked ?? false,
    async unlock(objects) {
      prompts.push(objects);
      if (collection !== null && personAgrees) collection.locked = false;
      return personAgrees;
    },
  };
  return { keyring: createLinuxKeyring(secrets), prompts };
}

test('an unlocked keyring tells present from absent', async () => {
  expect(await provider({ items: ['/1'], locked: false }).keyring.find('a', 'background')).toBe('present');
  expect(await provider({ items: [], locked: false }).keyring.find('a', 'background')).toBe('absent');
});

test('a locked keyring is never taken for an empty one, and nobody is asked in the background', async () => {
  const gnome = provider({ items: ['/1'], locked: true });
  const keepass = provider({ items: ['/1'], locked: true, hidesLocked: true });
  for (const { keyring, prompts } of [gnome, keepass]) {
    expect(await keyring.find('a', 'background')).toBe('locked');
    expect(await keyring.open('background')).toBe('locked');
    expect(prompts).toHaveLength(0);
  }
});

test('a person who unlocks the keyring gets what is in it', async () => {
  const full = provider({ items: ['/1'], locked: true, hidesLocked: true }, true);
  expect(await full.keyring.find('a', 'person')).toBe('present');
  expect(full.prompts).toEqual([['/collection']]);
  const empty = provider({ items: [], locked: true }, true);
  expect(await empty.keyring.find('a', 'person')).toBe('absent');
  expect(await provider({ items: [], locked: true }, true).keyring.open('person')).toBe('open');
});

test('a person who dismisses the prompt leaves it locked', async () => {
  const { keyring } = provider({ items: ['/1'], locked: true });
  expect(await keyring.find('a', 'person')).toBe('locked');
  expect(await keyring.open('person')).toBe('locked');
});

test('K2 a system without a default collection proves nothing in the background', async () => {
  const { keyring, prompts } = provider(null);
  await expect(keyring.find('a', 'background')).rejects.toThrow('No default collection');
  await expect(keyring.open('background')).rejects.toThrow('No default collection');
  expect(prompts).toHaveLength(0);
});

test('K2 a person may have the default collection made, and only then nothing is in it', async () => {
  await expect(provider(null).keyring.find('a', 'person')).rejects.toThrow('No default collection');
  expect(await provider(null, true).keyring.find('a', 'person')).toBe('absent');
  expect(await provider(null, true).keyring.open('person')).toBe('open');
});
