import { expect, test } from 'vitest';
import { unreached } from '../../main/oauth/unreached';

const fromNode = new TypeError('fetch failed', {
  cause: Object.assign(new Error('certificate has expired'), { code: 'CERT_HAS_EXPIRED' }),
});
const selfSigned = new TypeError('fetch failed', {
  cause: Object.assign(new Error('self-signed'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
});

test.each([
  ['a certificate that Chromium refuses', new Error('net::ERR_CERT_DATE_INVALID'), false, 'certificate'],
  ['a certificate that Node refuses', fromNode, false, 'certificate'],
  ['a certificate that nobody vouches for', selfSigned, false, 'certificate'],
  ['a request that was given up', new Error('net::ERR_CERT_DATE_INVALID'), true, 'timeout'],
  ['no network', new Error('net::ERR_INTERNET_DISCONNECTED'), false, 'network'],
  [
    'F20 a redirect that Electron does not follow',
    new Error('Redirect was cancelled'),
    false,
    'not-the-endpoint',
  ],
  ['F21 a proxy that cannot be reached', new Error('net::ERR_PROXY_CONNECTION_FAILED'), false, 'proxy'],
  ['F21 a proxy that refuses a tunnel', new Error('net::ERR_TUNNEL_CONNECTION_FAILED'), false, 'proxy'],
  ['anything else that is thrown', 'CERT', false, 'network'],
])('F16 %s', (_what, cause, timedOut, told) => expect(unreached(cause, timedOut).cause).toBe(told));

test.each([
  ['a certificate that is refused', 'ERR_CERT_AUTHORITY_INVALID', true],
  ['a name that is not found', 'ERR_NAME_NOT_RESOLVED', true],
  ['no network', 'ERR_INTERNET_DISCONNECTED', true],
  ['nobody listening', 'ERR_CONNECTION_REFUSED', true],
  ['a proxy that cannot be reached', 'ERR_PROXY_CONNECTION_FAILED', true],
  ['a proxy that refuses a tunnel', 'ERR_TUNNEL_CONNECTION_FAILED', true],
  ['a connection that was reset', 'ERR_CONNECTION_RESET', undefined],
  ['a connection that was closed', 'ERR_CONNECTION_CLOSED', undefined],
  ['an answer that was empty', 'ERR_EMPTY_RESPONSE', undefined],
  ['another network', 'ERR_NETWORK_CHANGED', undefined],
  ['a wait that took too long', 'ERR_TIMED_OUT', undefined],
])('F55 whether %s leaves a request unsent is told where it is certain', (_what, name, told) =>
  expect(unreached(new Error(`net::${name}`), false).isUnsent).toBe(told),
);

test('F55 a request that was given up may have been sent', () =>
  expect(unreached(new Error('net::ERR_NAME_NOT_RESOLVED'), true).isUnsent).toBeUndefined());
