import { expect, test } from 'vitest';
import { type Answers, serve } from '../../main/ipc/serve';
import { createHeadlessApp } from '../fakes/headless-app';
import { hostileValues } from '../fakes/hostile-values';
import { seededChance } from '../fakes/seeded-chance';
import { appOrigin, createWire } from '../fakes/wire';

const chance = seededChance(20_261_123);
const below = (limit: number): number => Math.floor(chance() * limit);
const pick = <T>(from: readonly T[]): T | undefined => from[below(from.length)];

/** A value to nest others in: arrays and objects of hostile values, whose keys an object has by itself. */
function hostileValue(depth = 0): unknown {
  if (depth > 3 || chance() < 0.5) return pick(hostileValues);
  const parts = Array.from({ length: below(4) }, () => hostileValue(depth + 1));
  if (chance() < 0.5) return parts;
  const keys = ['__proto__', 'constructor', 'id', 'provider', 'scopes', 'theme', 'length', ''];
  return Object.fromEntries(parts.map((part) => [pick(keys) ?? '', part]));
}

/** Arguments of which at least one is wrong, or whose number is. */
function wrongArguments(takes: number): readonly unknown[] {
  const count = chance() < 0.5 && takes > 0 ? takes : takes + 1 + below(3);
  return Array.from({ length: count }, () => hostileValue());
}

test('S-I2 seed 20261123: of ten thousand random payloads none reaches an answer, and none crosses back', async () => {
  const { answers } = createHeadlessApp();
  const ran: string[] = [];
  const watched = Object.entries(answers).map(([name, answer]) => [
    name,
    { ...answer, run: () => void ran.push(name) },
  ]);
  const { ipc, invoke } = createWire();
  const everything: Answers = { ...answers, ...Object.fromEntries(watched) };
  serve(everything, { ipc, origin: appOrigin, report: () => 'ref 1' });

  const strange: string[] = [];
  for (let round = 0; round < 300; round++) {
    for (const [name, { takes }] of Object.entries(answers)) {
      const failure = await invoke(`ask:${name}`, ...wrongArguments(takes.length)).then(
        () => 'answered',
        String,
      );
      const expected = `Error: Error invoking remote method 'ask:${name}': Error: ${name} failed (ref 1)`;
      if (failure !== expected) strange.push(failure);
    }
  }
  expect(strange).toEqual([]);
  expect(ran).toEqual([]);
});
