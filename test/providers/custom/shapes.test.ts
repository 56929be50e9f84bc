import { afterEach, beforeEach, expect, test } from 'vitest';
import { nameIn } from '../../../main/oauth/account-name';
import { missingScopes } from '../../../main/providers/missing-scopes';
import { refresh } from '../../../main/oauth/token-endpoint';
import type { TokenAnswer } from '../../../main/oauth/token-answer';
import { type ScriptedServer, startScriptedServer } from '../../fakes/authorization-server';
import { type Answer, json } from '../../fakes/scripted-answers';
import { endpointOf } from '../../oauth/scripted-endpoint';

let server: ScriptedServer;
beforeEach(async () => {
  server = await startScriptedServer();
});
afterEach(() => server.close());

function ask(answer: Answer): Promise<TokenAnswer> {
  server.script(answer);
  return refresh(endpointOf(server), 'the-refresh-token');
}

const google = 'https://www.googleapis.com/auth/drive.readonly';

/** Answers as these providers document them. */
test.each([
  [
    'Keycloak',
    {
      access_token: 'a',
      expires_in: 300,
      refresh_expires_in: 1800,
      refresh_token: 'r',
      token_type: 'Bearer',
      id_token: 'not.a.jwt',
      'not-before-policy': 0,
      session_state: 's',
      scope: 'openid profile',
    },
    { expiresIn: 300, refreshToken: 'r', scopes: ['openid', 'profile'] },
  ],
  [
    'Auth0',
    { access_token: 'a', expires_in: '86400', token_type: 'BEARER', scope: 'openid offline_access' },
    { expiresIn: 86_400, refreshToken: null, scopes: ['openid', 'offline_access'] },
  ],
  [
    'GitHub',
    { access_token: 'a', scope: 'repo,gist', token_type: 'bearer' },
    { expiresIn: null, refreshToken: null, scopes: ['repo', 'gist'] },
  ],
  ['GitHub, without scopes', { access_token: 'a', scope: '', token_type: 'bearer' }, { scopes: [] }],
  [
    'Google',
    { access_token: 'a', expires_in: 3599, scope: `openid ${google}`, token_type: 'Bearer', id_token: 'x' },
    { expiresIn: 3599, refreshToken: null, scopes: ['openid', google] },
  ],
])('an answer as %s gives it is taken', async (_who, body, tokens) => {
  expect(await ask(json(body))).toMatchObject({ kind: 'granted', tokens: { accessToken: 'a', ...tokens } });
});

test('Google grants its own names of the scopes that OpenID Connect has names for, and none is missing', async () => {
  const [email, profile] = ['email', 'profile'].map(
    (name) => `https://www.googleapis.com/auth/userinfo.${name}`,
  );
  const scope = `${email} openid ${profile}`;
  const answer = await ask(
    json({ access_token: 'ya29.a', expires_in: 3599, scope, token_type: 'Bearer', id_token: 'x' }),
  );
  const granted = answer.kind === 'granted' ? answer.tokens.scopes : null;
  expect(granted).toEqual([email, 'openid', profile]);
  expect(missingScopes(['openid', 'email', 'profile', google], granted ?? [])).toEqual([google]);
});

test('GitHub answers in JSON because it is asked to, else as a form', async () => {
  const fields = { access_token: 'gho_1', scope: 'repo', token_type: 'bearer' };
  const form = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
  const answer = await ask((response) =>
    response.req.headers.accept === 'application/json'
      ? json(fields)(response)
      : response.writeHead(200, form).end(new URLSearchParams(fields).toString()),
  );
  expect(answer).toMatchObject({ kind: 'granted', tokens: { accessToken: 'gho_1' } });
});

test.each([
  ['bad_refresh_token', 'ended'],
  ['bad_verification_code', 'ended'],
  ['incorrect_client_credentials', 'misconfigured'],
  ['redirect_uri_mismatch', 'misconfigured'],
  ['something_new', 'transient'],
])('GitHub’s %s with status 200 is an error', async (error, kind) => {
  const answer = await ask(json({ error, error_description: 'Why.', error_uri: 'https://docs.github.com' }));
  expect(answer.kind).toBe(kind);
});

test.each([
  ['Keycloak', { sub: '7', preferred_username: 'ada', email: 'ada@id.example' }, 'ada'],
  ['Auth0', { sub: 'auth0|7', nickname: 'ada', name: 'Ada' }, 'Ada'],
  ['GitHub', { login: 'ada', id: 7, name: null }, 'ada'],
  ['Google', { sub: '7', email: 'ada@id.example' }, 'ada@id.example'],
])('the account is named as %s tells it', (_who, document, name) => {
  expect(nameIn(document)).toBe(name);
});
