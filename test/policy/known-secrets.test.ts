import { expect, test } from 'vitest';
import { createKnownSecrets, withoutSecrets } from '../../main/policy/known-secrets';
import { redact } from '../../main/policy/redaction';

/** No pattern tells it from a sentence. */
const canary = 'an umbrella in the "rain" & more';

test.each([
  ['a sentence', `The server said: ${canary}!`],
  ['a URL', `/x/${encodeURIComponent(canary)}/y`],
  ['a form', `grant=${String(new URLSearchParams({ q: canary })).slice(2)}&b`],
  ['JSON', JSON.stringify({ said: canary })],
])('R1 a secret that is known is taken out of %s', (_what, text) => {
  expect(redact(text)).toMatch(/umbrella/);
  expect(redact(text, [canary])).not.toMatch(/umbrella|rain/);
  expect(redact(text, [canary])).toContain('…');
});

test('R1 a secret that holds another one goes whole', () => {
  expect(withoutSecrets('abcdefgh', ['cdef', 'abcdefgh'])).toBe('…');
});

test('a secret of a few letters would take the text with it', () => {
  expect(withoutSecrets('all is as it was', ['a', 'is', ''])).toBe('all is as it was');
});

test('the latest secret of a name and the one before it are known, until it is forgotten', () => {
  const known = createKnownSecrets();
  known.learn('one', 'first');
  known.learn('two', 'other');
  known.learn('one', 'second');
  known.learn('one', 'second');
  known.learn('one', 'third');
  expect(known.all()).toEqual(['third', 'second', 'other']);
  known.forget('one');
  expect(known.all()).toEqual(['other']);
});
