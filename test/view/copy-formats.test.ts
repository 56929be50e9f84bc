import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { copyFormats, copyText } from '../../main/view/copy-formats';
import type { CopyFormat } from '../../preload/vocabulary';
import { accessToken } from '../fakes/access-token';

const target = { variable: 'SPOTIFY_TOKEN', url: 'https://api.spotify.com/v1/me' };
const token = accessToken({ text: 'BQD-token_1.2~3+4/5=' });

test.each<readonly [CopyFormat, string]>([
  ['token', 'BQD-token_1.2~3+4/5='],
  ['header', 'Authorization: Bearer BQD-token_1.2~3+4/5='],
  ['curl', `curl -H 'Authorization: Bearer BQD-token_1.2~3+4/5=' 'https://api.spotify.com/v1/me'`],
  ['environment', `export SPOTIFY_TOKEN='BQD-token_1.2~3+4/5='`],
  ['powershell', `$env:SPOTIFY_TOKEN = 'BQD-token_1.2~3+4/5='`],
  [
    'json',
    `{
  "access_token": "BQD-token_1.2~3+4/5=",
  "token_type": "Bearer",
  "expires_at": "2026-01-01T01:00:00.000Z",
  "scope": "one two"
}`,
  ],
])('%s, byte for byte', (format, text) => expect(copyText(format, token, target)).toBe(text));

test('the menu has these names, in this order', () => {
  expect(copyFormats).toEqual([
    { format: 'token', label: 'Access token' },
    { format: 'header', label: 'Authorization header' },
    { format: 'curl', label: 'curl command' },
    { format: 'environment', label: 'Environment variable' },
    { format: 'powershell', label: 'PowerShell' },
    { format: 'json', label: 'JSON' },
  ]);
});

/** Tokens that a shell would do something with, if it were let. */
const hostile = [
  `it's`,
  `''';echo canary;'`,
  '$HOME $(echo canary) ${PATH} `echo canary`',
  '"double" \\back\\slash \\\' !! !x #x ~ * ? [a] {b,c} <d >e |f &g ;h (i)',
  ' leading and trailing ',
  '-n --flag',
  '@/etc/passwd',
  '%USERNAME% %s %n',
  'ünïcødé 𝒯 ’',
  'line\nbreak\ttab',
];

// A Windows machine has no bash to ask, or one that lives in another system.
describe.skipIf(process.platform === 'win32').each(hostile)('a shell takes this as it is: %j', (text) => {
  const copied = (format: CopyFormat) => copyText(format, accessToken({ text }), target);
  const bash = (script: string) =>
    execFileSync('bash', ['--noprofile', '--norc', '-c', script], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });

  test('as an environment variable', () => {
    expect(bash(`${copied('environment')}\nprintf %s "$SPOTIFY_TOKEN"`)).toBe(text);
  });

  test('as arguments of curl', () => {
    const printed = bash(`curl() { printf '%s\\0' "$@"; }\n${copied('curl')}`).split('\0');
    expect(printed).toEqual(['-H', `Authorization: Bearer ${text}`, target.url, '']);
  });

  test('as JSON', () => {
    expect(JSON.parse(copied('json'))).toMatchObject({ access_token: text });
  });
});

test('PowerShell takes typographic quotes for quotes, so that they are doubled too', () => {
  const text = `a'b‘c’d‚e‛f"g$(h)\`i`;
  expect(copyText('powershell', accessToken({ text }), target)).toBe(
    `$env:SPOTIFY_TOKEN = 'a''b‘‘c’’d‚‚e‛‛f"g$(h)\`i'`,
  );
});

test('a token without scopes has an empty list of them', () => {
  expect(JSON.parse(copyText('json', accessToken({ scopes: [] }), target))).toMatchObject({ scope: '' });
});
