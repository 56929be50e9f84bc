import { expect, test } from 'vitest';
import { type Answers, serve } from '../../main/ipc/serve';
import { blankProvider } from '../../main/providers/custom/definition';
import { spotify } from '../../main/providers/spotify/spotify';
import { defaultSettings } from '../../main/settings/settings';
import { newDraft } from '../../main/view/form-view';
import { createHeadlessApp } from '../fakes/headless-app';
import { cases, createMutation } from '../fakes/mutation';
import { appOrigin, createWire } from '../fakes/wire';

type Fields = Readonly<Record<string, unknown>>;

const draft: Fields = { ...newDraft(spotify, 'window') };
const custom: Fields = { ...draft, provider: 'custom', custom: { ...blankProvider, parameters: 'a=1' } };
const asks: Readonly<Record<string, readonly Fields[]>> = {
  saveProfile: [draft, custom],
  checkDraft: [draft, custom],
  changeSettings: [{ ...defaultSettings }, { notifications: defaultSettings.notifications }],
};

/** Whether a value is of the kind of the one it stands for, with no field that this one has not; null and text are one. */
function isLike(value: unknown, model: unknown): boolean {
  if (model === null) return value === null || typeof value === 'string';
  if (Array.isArray(model)) return Array.isArray(value) && value.every((part) => typeof part === 'string');
  if (typeof model !== 'object') return typeof value === typeof model;
  if (typeof value !== 'object' || value === null) return false;
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  const fields = new Map<string, unknown>(Object.entries(model ?? {}));
  return Object.entries(value).every(([name, inner]) => fields.has(name) && isLike(inner, fields.get(name)));
}

/** An app whose answers only note what reaches them. */
function createBorder() {
  const { answers } = createHeadlessApp();
  const reached: unknown[][] = [];
  const noting = Object.entries(answers).map(([name, answer]) => [
    name,
    { ...answer, run: (...args: unknown[]) => void reached.push(args) },
  ]);
  const { ipc, invoke } = createWire();
  const everything: Answers = { ...answers, ...Object.fromEntries(noting) };
  serve(everything, { ipc, origin: appOrigin, report: () => 'ref 1' });
  return { invoke, reached };
}

/** The fields, each its own, among them one that no payload has. */
function withStranger(fields: Fields, name: string): Fields {
  const payload = { ...fields };
  return Object.defineProperty(payload, name, { value: { id: 'p' }, enumerable: true });
}

test('S-I2 seed 23: of ten thousand payloads that are nearly right only those of the right shape reach an answer', async () => {
  const { invoke, reached } = createBorder();
  const { fields, oneOf, below } = createMutation(23);
  const outcomes = { reached: 0, refused: 0 };
  const strange: unknown[] = [];
  for (let at = 0; at < cases; at += 1) {
    const [name, models] = oneOf(Object.entries(asks));
    const model = oneOf(models);
    const hasStranger = below(4) === 0;
    const near = fields(model);
    const payload = hasStranger
      ? withStranger(near, oneOf(['__proto__', 'constructor', 'accessToken', 'toString']))
      : near;
    const failure = await invoke(`ask:${name}`, payload).then(() => null, String);
    const arrived = reached.pop()?.[0];
    outcomes[failure === null ? 'reached' : 'refused'] += 1;
    const isRight =
      failure === null
        ? !hasStranger && isLike(arrived, model)
        : arrived === undefined && failure.endsWith(`Error: ${name} failed (ref 1)`);
    if (!isRight) strange.push({ name, payload, arrived, failure });
  }
  expect(strange).toEqual([]);
  expect(reached).toEqual([]);
  // Both came up, or the cases were none.
  expect(Math.min(outcomes.reached, outcomes.refused)).toBeGreaterThan(1000);
});
