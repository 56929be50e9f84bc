import { hostileValues } from './hostile-values';
import { seededChance } from './seeded-chance';

/** How many cases a fuzz test tries; its seed is in its name, so that a failure repeats itself. */
export const cases = 10_000;

/** Pieces that parsers stumble over. */
const pieces: readonly string[] = [
  ' \0 \r\n \u2028 \ufeff \ud800 💥 ß %00 % %zz %2e%2e + ? # & = / // \\ @ : ; , " \' ` <script> { } [ ] null true',
  '-0 1e400 __proto__ constructor 99999999999999999999999999999999',
  'a'.repeat(5_000),
].flatMap((line) => line.split(' '));

/** Chance that makes hostile texts and values, the same ones for the same seed. */
export function createMutation(seed: number) {
  const chance = seededChance(seed);
  const below = (limit: number): number => Math.floor(chance() * limit);
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;

  /** The text with up to four changes: cut short, cut out, doubled, a piece put in, a character replaced. */
  function text(from: string): string {
    let result = from;
    for (let left = below(5); left > 0; left -= 1) {
      const at = below(result.length + 1);
      const end = at + below(8);
      const changes = [
        () => result.slice(0, at),
        () => result.slice(0, at) + result.slice(end),
        () => result + result.slice(at, end),
        () => result.slice(0, at) + oneOf(pieces) + result.slice(at),
        () => result.slice(0, at) + String.fromCharCode(below(0x300)) + result.slice(at + 1),
      ];
      result = oneOf(changes)();
    }
    return result;
  }

  /** A value of JSON's kinds, or one that no JSON holds, at most `depth` deep. */
  function value(depth: number, names: readonly string[]): unknown {
    const kind = below(depth > 0 ? 8 : 5);
    if (kind === 0) return oneOf(hostileValues);
    if (kind === 1) return (chance() - 0.5) * 10 ** below(20);
    if (kind === 2) return chance() < 0.5;
    if (kind < 5) return text(oneOf([...names, ...pieces]));
    if (kind === 5) return Array.from({ length: below(5) }, () => value(depth - 1, names));
    return object(depth, names);
  }

  function object(depth: number, names: readonly string[]): Record<string, unknown> {
    const entries = Array.from({ length: below(6) }, () => [oneOf(names), value(depth - 1, names)]);
    return Object.fromEntries(entries);
  }

  /** The object with some of its fields left out, and some replaced by any value; never the one given. */
  function fields(from: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const names = Object.keys(from);
    const kept = Object.entries(from).flatMap(([name, old]) => {
      const dice = chance();
      if (dice < 0.08) return [];
      return [[name, dice < 0.25 ? value(2, names) : old]];
    });
    return Object.fromEntries(kept);
  }

  return { below, oneOf, text, value, fields };
}

/** JSON of whatever value; what no JSON holds is written as text. */
export const print = (value: unknown): string =>
  JSON.stringify(value, (_name, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? '';
