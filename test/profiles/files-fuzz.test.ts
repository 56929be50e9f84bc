import { expect, test } from 'vitest';
import { z } from 'zod';
import { readAccessToken, writeAccessToken } from '../../main/profiles/session/access-token';
import { eventsRecord } from '../../main/profiles/events/events';
import { profile } from '../../main/profiles/profile';
import { profilesRecord } from '../../main/profiles/profiles-record';
import { practiceRecordSchema } from '../../main/providers/practice/ledger';
import { settings } from '../../main/settings/settings';
import { cases, createMutation, print } from '../fakes/mutation';
import { profile as aProfile } from '../fakes/living-profiles';

/** What each of our files may hold on a good day. */
const files: readonly (readonly [
  name: string,
  schema: z.ZodType,
  sample: Readonly<Record<string, unknown>>,
])[] = [
  ['settings', z.object(settings.shape), settings.parse({})],
  ['profiles', profilesRecord, { profiles: [aProfile], current: aProfile.id }],
  ['a profile', profile, aProfile],
  ['events', eventsRecord, { profiles: [{ profile: 'p', events: [] }] }],
  ['Practice’s ledger', practiceRecordSchema, { version: 1, grants: [] }],
];

test.each(files)(
  'seed 14: %s is read whole or refused in the one way that sets it aside',
  (_name, schema, sample) => {
    const { fields, text, oneOf } = createMutation(14);
    const print = (value: unknown) =>
      JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? 1 : inner));
    const texts = [() => print(fields(sample)), () => text(print(sample)), () => print(sample)];
    const outcomes = { read: 0, refused: 0 };
    const wrong: unknown[] = [];
    for (let at = 0; at < cases; at += 1) {
      const file = oneOf(texts)();
      try {
        const value = schema.parse(JSON.parse(file));
        outcomes.read += 1;
        // What was read once can be written and read again: nothing hides in it.
        if (print(schema.parse(JSON.parse(print(value)))) !== print(value)) wrong.push(file);
      } catch (cause) {
        outcomes.refused += 1;
        if (!(cause instanceof SyntaxError || cause instanceof z.ZodError)) wrong.push([file, cause]);
      }
    }
    expect(wrong).toEqual([]);
    expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(100);
  },
);

test('seed 15: an access token that the keychain damaged is read whole or not at all', () => {
  const { fields, text, oneOf } = createMutation(15);
  const token = { text: 'a-token', issuedAt: 1, expiresAt: 2, scopes: ['a'] };
  const texts = [() => print(fields(token)), () => text(writeAccessToken(token))];
  const read = Array.from({ length: cases }, () => readAccessToken(oneOf(texts)()));
  const whole = read.filter((found) => found !== null);
  const wrong = whole.filter(
    ({ text: value, issuedAt, expiresAt, scopes }) =>
      typeof value !== 'string' ||
      value === '' ||
      !Number.isFinite(issuedAt + (expiresAt ?? 0)) ||
      !Array.isArray(scopes),
  );
  expect(wrong).toEqual([]);
  expect(Math.min(whole.length, cases - whole.length)).toBeGreaterThan(100);
});
