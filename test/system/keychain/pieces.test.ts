import { describe, expect, it } from 'vitest';
import type { Passwords } from '../../../main/system/keychain/entries';
import { storedInPieces } from '../../../main/system/keychain/pieces';

/** What Windows Credential Manager takes in one entry, bytes. */
const capacity = 2_560;
const names = ['Token Tray', 'seed-0/refresh-token'] as const;

/** A keychain with the limit of Windows, over entries that outlive the process. */
function windowsKeychain(entries: Map<string, string>, beforeChange: () => void = () => {}): Passwords {
  return {
    getPassword: async (_service, account) => entries.get(account) ?? null,
    setPassword: async (_service, account, value) => {
      beforeChange();
      if (Buffer.byteLength(value) > capacity) throw new Error('The stub received bad data.');
      entries.set(account, value);
    },
    deletePassword: async (_service, account) => {
      beforeChange();
      return entries.delete(account);
    },
  };
}

/** The same, whose process is killed at the change of that number, counted from 0. */
function killedAt(change: number, entries: Map<string, string>): Passwords {
  let left = change;
  return windowsKeychain(entries, () => {
    if (left-- === 0) throw new Error('killed');
  });
}

const text = (length: number, letter: string): string => letter.repeat(length);
const headLike = `pieces:2:a:3:${'0'.repeat(64)}`;

describe('F44 K5 texts of any length on Windows', () => {
  it.each([1, 2_500, 2_501, 2_560, 2_561, 10_000, 100_000])(
    '%i bytes are read back equal',
    async (length) => {
      const entries = new Map<string, string>();
      await storedInPieces(windowsKeychain(entries)).setPassword(...names, text(length, 'x'));
      expect(await storedInPieces(windowsKeychain(entries)).getPassword(...names)).toBe(text(length, 'x'));
    },
  );

  it.each([text(900, '€'), text(2_000, '🎧'), headLike])(
    'text that is not plain is read back equal',
    async (value) => {
      const keychain = storedInPieces(windowsKeychain(new Map()));
      await keychain.setPassword(...names, value);
      expect(await keychain.getPassword(...names)).toBe(value);
    },
  );

  it('a short text is one entry, as it always was', async () => {
    const entries = new Map<string, string>();
    await storedInPieces(windowsKeychain(entries)).setPassword(...names, 'short');
    expect([...entries]).toEqual([[names[1], 'short']]);
  });

  it('a change leaves no piece of the text before', async () => {
    const entries = new Map<string, string>();
    const keychain = storedInPieces(windowsKeychain(entries));
    await keychain.setPassword(...names, text(20_000, 'x'));
    await keychain.setPassword(...names, text(6_000, 'y'));
    expect(entries.size).toBe(1 + Math.ceil((6_000 * 4) / 3 / 2_500));
    await keychain.setPassword(...names, 'short');
    expect([...entries.keys()]).toEqual([names[1]]);
  });

  it('deleting leaves nothing', async () => {
    const entries = new Map<string, string>();
    const keychain = storedInPieces(windowsKeychain(entries));
    await keychain.setPassword(...names, text(20_000, 'x'));
    expect(await keychain.deletePassword(...names)).toBe(true);
    expect(entries.size).toBe(0);
    expect(await keychain.deletePassword(...names)).toBe(false);
  });

  it('pieces that do not come to the text are an error, and not a token', async () => {
    const entries = new Map<string, string>();
    const keychain = storedInPieces(windowsKeychain(entries));
    await keychain.setPassword(...names, text(6_000, 'x'));
    entries.delete(`${names[1]}#a.1`);
    await expect(keychain.getPassword(...names)).rejects.toThrow('Parts of the entry are missing.');
  });

  it.each([
    [
      'another piece of its own length',
      (piece: string) => piece.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
    ],
    ['a piece of another text', () => Buffer.from(text(6_000, 'y')).toString('base64url').slice(0, 2_500)],
  ])('%s in the place of one is an error, and not a token', async (_what, replace) => {
    const entries = new Map<string, string>();
    const keychain = storedInPieces(windowsKeychain(entries));
    await keychain.setPassword(...names, text(6_000, 'x'));
    const piece = entries.get(`${names[1]}#a.1`) ?? '';
    entries.set(`${names[1]}#a.1`, replace(piece));
    expect(entries.get(`${names[1]}#a.1`)).toHaveLength(piece.length);
    await expect(keychain.getPassword(...names)).rejects.toThrow('Parts of the entry are missing.');
  });
});

const values = ['short', 'other', text(6_000, 'x'), text(12_000, 'y'), headLike];
const changes = values.flatMap((before) => values.map((after) => [before, after] as const));

describe('F44 K5 a process killed at any step', () => {
  it.each(changes)('leaves the text before or the text after (%#)', async (before, after) => {
    for (let step = 0, isKilled = true; isKilled; step++) {
      const entries = await holding(before);
      isKilled = await isCutShort(storedInPieces(killedAt(step, entries)).setPassword(...names, after));
      const keychain = storedInPieces(windowsKeychain(entries));
      expect(isKilled ? [before, after] : [after]).toContain(await keychain.getPassword(...names));
      // What was left lying is cleared away by the next changes, to a text in two pieces and to one in none.
      await keychain.setPassword(...names, text(3_000, 'z'));
      expect(entries.size).toBe(3);
      await keychain.setPassword(...names, 'at last');
      expect([...entries]).toEqual([[names[1], 'at last']]);
    }
  });

  it.each(values)(
    'of a deletion leaves the text or nothing, and looking for it clears up',
    async (before) => {
      for (let step = 0, isKilled = true; isKilled; step++) {
        const entries = await holding(before);
        isKilled = await isCutShort(storedInPieces(killedAt(step, entries)).deletePassword(...names));
        const found = await storedInPieces(windowsKeychain(entries)).getPassword(...names);
        expect([before, null]).toContain(found);
        expect(found === null && entries.size > 0).toBe(false);
      }
    },
  );
});

async function holding(value: string): Promise<Map<string, string>> {
  const entries = new Map<string, string>();
  await storedInPieces(windowsKeychain(entries)).setPassword(...names, value);
  return entries;
}

const isCutShort = (change: Promise<unknown>): Promise<boolean> =>
  change.then(
    () => false,
    () => true,
  );
