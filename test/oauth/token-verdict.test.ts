import { describe, expect, test } from 'vitest';
import type { TokenAnswer } from '../../main/oauth/token-answer';
import { type Answer, json } from '../fakes/scripted-answers';
import { answersTo, good } from './answered';
import { requests } from './scripted-endpoint';

const ended = (description: string | null): TokenAnswer => ({ kind: 'ended', description });
const misconfigured = (code: string, description: string | null = null): TokenAnswer => ({
  kind: 'misconfigured',
  code,
  description,
});
const said = (error: string, status: number, error_description = 'Said so') =>
  json({ error, error_description }, status);

const rows: [string, Answer, TokenAnswer][] = [
  ['B2.4 400 invalid_grant', json({ error: 'invalid_grant' }, 400), ended(null)],
  [
    'B2.4 400 invalid_grant with words',
    said('invalid_grant', 400, 'Refresh token revoked'),
    ended('Refresh token revoked'),
  ],
  ['B2.4 F30 200 invalid_grant, as GitHub says it', said('invalid_grant', 200), ended('Said so')],
  ['F30 200 invalid_grant beside a token', json({ ...good, error: 'invalid_grant' }), ended(null)],
  ['403 invalid_grant, as Auth0 says it', said('invalid_grant', 403), ended('Said so')],
  ...['invalid_client', 'unauthorized_client', 'invalid_scope', 'unsupported_grant_type'].map(
    (code): [string, Answer, TokenAnswer] => [
      `B2.5 400 ${code}`,
      said(code, 400),
      misconfigured(code, 'Said so'),
    ],
  ),
  [
    'B2.5 401 invalid_client',
    said('invalid_client', 401, 'Invalid client secret'),
    misconfigured('invalid_client', 'Invalid client secret'),
  ],
  [
    'a description that is no text',
    json({ error: 'invalid_client', error_description: 7 }, 401),
    misconfigured('invalid_client'),
  ],
];

describe.each(requests)('after %s', (_name, ask) => {
  test.each(rows)('%s', async (_row, answer, expected) => {
    expect(await answersTo(ask, answer)).toEqual([expected]);
  });
});
