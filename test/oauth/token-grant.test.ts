import { describe, expect, test } from 'vitest';
import { type Answer, json, plain } from '../fakes/scripted-answers';
import { answersTo, good, goodBehind, nested, now, typed } from './answered';
import { requests } from './scripted-endpoint';

const rows: [string, Answer, object][] = [
  [
    'B2.1 200 with JSON is a success',
    json(good),
    { accessToken: 'an-access-token', refreshToken: null, expiresIn: 3600, scopes: null },
  ],
  [
    'B2.1 O23 a new refresh token is told',
    json({ ...good, refresh_token: 'next' }),
    { refreshToken: 'next' },
  ],
  ['F34 O23 no refresh token means: keep the old one', json(good), { refreshToken: null }],
  ['F34 so does null', json({ ...good, refresh_token: null }), { refreshToken: null }],
  ['F34 so does an empty one', json({ ...good, refresh_token: '' }), { refreshToken: null }],
  ['F35 a narrower scope is told', json({ ...good, scope: 'a  b' }), { scopes: ['a', 'b'] }],
  ['a scope that is no text counts as missing', json({ ...good, scope: ['a'] }), { scopes: null }],
  ['O22 the token type is read without case', json({ ...good, token_type: 'bEARER' }), {}],
  [
    'O22 JSON with a charset is JSON',
    plain(200, JSON.stringify(good), typed('application/json; charset=utf-8')),
    {},
  ],
  ['JSON without a content type is JSON', plain(200, JSON.stringify(good)), {}],
  ['an ID token is not looked at', json({ ...good, id_token: 'no.jwt.at-all' }), {}],
  ['an empty error is none', json({ ...good, error: '' }), {}],
  ['F6 a life of nonsense is told as unknown', json({ ...good, expires_in: -5 }), { expiresIn: null }],
  ['F6 a life as text is read', json({ ...good, expires_in: '60' }), { expiresIn: 60 }],
  [
    'F10 how far our clock is ahead is told',
    json(good, 200, { date: new Date(now - 600_000).toUTCString() }),
    { clockAhead: 600_000 },
  ],
  [
    'F10 and how far it is behind',
    json(good, 200, { date: new Date(now + 600_000).toUTCString() }),
    { clockAhead: -600_000 },
  ],
  ['F29 a byte order mark is skipped', json(`\uFEFF${JSON.stringify(good)}`), {}],
  ['F29 of two equal keys the last counts', json(goodBehind('"access_token":"x"')), {}],
  ['F29 deep nesting is passed over', json(goodBehind(`"x":${nested(10_000)}`)), {}],
  ['F29 __proto__ is passed over', json(goodBehind('"__proto__":{"polluted":1}')), {}],
];

describe.each(requests)('after %s', (_name, ask) => {
  test.each(rows)('%s', async (_row, answer, tokens) => {
    const [made] = await answersTo(ask, answer);
    const expected = { accessToken: 'an-access-token', expiresIn: 3600, ...tokens };
    expect(made).toMatchObject({ kind: 'granted', tokens: expected });
    expect({}).not.toHaveProperty('polluted');
  });
});
