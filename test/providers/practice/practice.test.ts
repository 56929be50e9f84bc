import { expect, test } from 'vitest';
import { createWalk, origin } from './walk';

test('the exact address of the server is answered', async () => {
  expect((await createWalk().send('/v1/me', { headers: { host: '127.0.0.1:40123' } })).status).toBe(401);
});

test.each(['127.0.0.1', '127.0.0.1:40124', 'localhost:40123', 'evil.test:40123', '[::1]:40123'])(
  'a request for the host %s is misdirected',
  async (host) => {
    expect((await createWalk().send('/v1/me', { headers: { host } })).status).toBe(421);
  },
);

test('a request without a Host, or to another interface, is not answered', async () => {
  const { practice } = createWalk();
  const nameless = await practice.handle(new Request(`${origin}/v1/me`));
  const elsewhere = 'http://192.0.2.7:40123/v1/me';
  const foreign = await practice.handle(new Request(elsewhere, { headers: { host: '192.0.2.7:40123' } }));
  expect([nameless.status, foreign.status]).toEqual([421, 421]);
});

test.each([
  ['GET', '/', 404, null],
  ['GET', '/authorize/', 404, null],
  ['GET', '/TOKEN', 404, null],
  ['PUT', '/authorize', 405, 'GET, POST'],
  ['GET', '/token', 405, 'POST'],
  ['GET', '/revoke', 405, 'POST'],
  ['POST', '/v1/me', 405, 'GET'],
  ['constructor', '/v1/me', 405, 'GET'],
  ['DELETE', '/.well-known/oauth-authorization-server', 405, 'GET'],
])('%s %s is refused with %d', async (method, path, status, allow) => {
  const answer = await createWalk().send(path, { method });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('allow')).toBe(allow);
});

test('every answer forbids caching, sniffing, framing and scripts', async () => {
  const { send, ask } = createWalk();
  const answers = [await ask(), await ask({ client_id: 'x' }), await send('/'), await send('/v1/me')];
  for (const { headers } of answers) {
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toMatch(/^(?:no-referrer|same-origin)$/);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; (?!.*script-src)/);
  }
});

test('the metadata name the origin as the issuer and promise iss', async () => {
  const metadata = await (await createWalk().send('/.well-known/oauth-authorization-server')).json();
  expect(metadata).toMatchObject({
    issuer: origin,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    revocation_endpoint: `${origin}/revoke`,
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none', 'client_secret_basic'],
    authorization_response_iss_parameter_supported: true,
  });
});
