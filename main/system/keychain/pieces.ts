import { createHash } from 'node:crypto';
import type { Passwords } from './entries';

/**
 * The longest text that is stored as one entry, UTF-8 bytes: Windows Credential Manager takes 2560
 * (`CRED_MAX_CREDENTIAL_BLOB_SIZE`), and answers a longer one with RPC error 1783.
 */
const longest = 2_500;

/** The message of the error for an entry of which some pieces are gone. */
export const piecesMissing = 'Parts of the entry are missing.';

/** Two sets of pieces that take turns: the one in use stays whole while the other is written. */
type Side = 'a' | 'b';

/** What stands in place of a long text: where its pieces are, and what they come to. */
interface Head {
  readonly side: Side;
  readonly count: number;
  readonly sha256: string;
}

/**
 * A keychain whose entries may be of any length (K5 in `test/claims.json`): a long text lies in pieces `account#a.0`,
 * `account#a.1`, …, and the entry itself is their head. The head is what changes the text from the old to the new one,
 * at once: a process that is killed in between leaves the old text or the new one, and pieces that the next change
 * clears away.
 */
export function storedInPieces(passwords: Passwords): Passwords {
  const pieces = piecesIn(passwords);
  return {
    async getPassword(service, account) {
      const entry = await passwords.getPassword(service, account);
      // What a deletion left that was killed.
      if (entry === null) await pieces.clear(service, account, 'a', 'b');
      const head = entry === null ? null : readHead(entry);
      if (head === null) return entry;
      const value = join(await pieces.read(service, account, head));
      if (digest(value) !== head.sha256) throw new Error(piecesMissing);
      return value;
    },
    async setPassword(service, account, value) {
      const old = readHead((await passwords.getPassword(service, account)) ?? '');
      if (isShort(value)) {
        await passwords.setPassword(service, account, value);
        return pieces.clear(service, account, 'a', 'b');
      }
      const [side, other] = old?.side === 'a' ? (['b', 'a'] as const) : (['a', 'b'] as const);
      await pieces.clear(service, account, side);
      const count = await pieces.write(service, account, side, split(value));
      await passwords.setPassword(service, account, writeHead({ side, count, sha256: digest(value) }));
      await pieces.clear(service, account, other);
    },
    async deletePassword(service, account) {
      const wasThere = await passwords.deletePassword(service, account);
      await pieces.clear(service, account, 'a', 'b');
      return wasThere;
    },
  };
}

function piecesIn(passwords: Passwords) {
  return {
    /** All that are there: a hash tells whether they are enough. */
    async read(service: string, account: string, { side, count }: Head): Promise<readonly string[]> {
      const found: string[] = [];
      for (let index = 0; index < count; index++)
        found.push((await passwords.getPassword(service, pieceName(account, side, index))) ?? '');
      return found;
    },
    /** Gives their number. */
    async write(service: string, account: string, side: Side, texts: readonly string[]): Promise<number> {
      for (const [index, text] of texts.entries())
        await passwords.setPassword(service, pieceName(account, side, index), text);
      return texts.length;
    },
    /** From the last piece to the first, so that one who is killed leaves no gap for the next to stop at. */
    async clear(service: string, account: string, ...sides: readonly Side[]): Promise<void> {
      for (const side of sides) {
        let count = 0;
        while ((await passwords.getPassword(service, pieceName(account, side, count))) !== null) count++;
        while (count > 0) await passwords.deletePassword(service, pieceName(account, side, --count));
      }
    },
  };
}

const pieceName = (account: string, side: Side, index: number): string => `${account}#${side}.${index}`;

const digest = (value: string): string => createHash('sha256').update(value).digest('hex');

/** A text that could be taken for a head is not stored as it is, however short. */
const isShort = (value: string): boolean => Buffer.byteLength(value) <= longest && readHead(value) === null;

/** As base64url, of which any cut is well-formed text. */
function split(value: string): readonly string[] {
  const text = Buffer.from(value).toString('base64url');
  const count = Math.ceil(text.length / longest);
  return Array.from({ length: count }, (_, index) => text.slice(index * longest, (index + 1) * longest));
}

const join = (pieces: readonly string[]): string => Buffer.from(pieces.join(''), 'base64url').toString();

const writeHead = ({ side, count, sha256 }: Head): string => `pieces:2:${side}:${count}:${sha256}`;

function readHead(entry: string): Head | null {
  const { side, count, sha256 } =
    /^pieces:2:(?<side>[ab]):(?<count>[1-9]\d{0,5}):(?<sha256>[\da-f]{64})$/.exec(entry)?.groups ?? {};
  if (count === undefined || sha256 === undefined) return null;
  return { side: side === 'a' ? 'a' : 'b', count: Number(count), sha256 };
}
