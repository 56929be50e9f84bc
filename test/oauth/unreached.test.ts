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
