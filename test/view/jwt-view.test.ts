import { expect, test } from 'vitest';
import { jwtView } from '../../main/view/jwt-view';

const claims = (values: Readonly<Record<string, unknown>>) => jwtView({ header: {}, claims: values }).claims;

test('registered names are explained, and dates are moments', () => {
  const view = jwtView({
    header: { alg: 'RS256' },
    claims: { iss: 'https://id.example', exp: 1_767_225_600 },
  });
  expect(view).toEqual({
    header: [{ name: 'alg', meaning: 'How it is signed', value: 'RS256', at: null }],
    claims: [
      { name: 'iss', meaning: 'Who issued it', value: 'https://id.example', at: null },
      { name: 'exp', meaning: 'When it ends', value: '1767225600', at: Date.UTC(2026, 0, 1) },
    ],
  });
});

test('other names and values of any shape are shown as they are', () => {
  const values = claims({ roles: ['a', 'b'], ok: true, n: null, deep: { x: 1 }, toString: 'own' });
  expect(values.map(({ value }) => value)).toEqual(['a, b', 'true', 'null', '{"x":1}', 'own']);
  expect(values.every(({ meaning }) => meaning === null)).toBe(true);
});

test.each([['soon'], [null], [1e300], [{}]])('an exp of %j is no moment', (exp) => {
  expect(claims({ exp })[0]?.at).toBeNull();
});

test('a token inside the token does not cross', () => {
  const inner = `eyJ${'x'.repeat(20)}.${'y'.repeat(20)}.${'z'.repeat(20)}`;
  expect(JSON.stringify(claims({ act: inner, deep: [{ id_token: inner }] }))).not.toContain('xxxx');
});

test('what is long is cut, and what is many too', () => {
  const [long] = claims({ long: 'x'.repeat(5_000) });
  expect(long?.value).toBe(`${'x'.repeat(300)}…`);
  expect(claims(Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`c${i}`, i])))).toHaveLength(50);
});
