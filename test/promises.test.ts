import { expect, test } from 'vitest';
import { spotify } from '../main/providers/spotify/spotify';
import { entriesOf } from '../main/profiles/secrets/keychain-entries';
import type { ProfileId } from '../preload/vocabulary';
import { serverOf } from './fakes/server-of';
import { readSources } from './sources';

// Promises that the sources keep by what is not in them.

const app = readSources().filter(({ path }) => /^(main|preload|renderer)\//.test(path));
const holding = (pattern: RegExp): readonly string[] =>
  app.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

test('K3 nobody calls findCredentials, which crashes on a locked Linux keyring, nor findPassword', () => {
  expect(holding(/findCredentials|findPassword/)).toEqual([]);
});

test('K3 one file alone loads keytar, and that is the keychain’s process', () => {
  expect(holding(/\(\s*['"]keytar['"]\s*\)|from ['"]keytar['"]/)).toEqual(['main/system/keychain/child.ts']);
});

test('K7 no service’s name begins another’s, nor an entry’s', () => {
  const services = app.flatMap(({ code }) =>
    [...code.matchAll(/\bconst service = '([^']+)'/g)].map(([, name]) => name),
  );
  expect(services).toContain('Token Tray');
  const entries = ['p' as ProfileId, 'p-2' as ProfileId].flatMap((id) => Object.values(entriesOf(id)));
  const names = [...services, ...entries].map(String);
  const begins = names.filter((name) => names.some((other) => other !== name && other.startsWith(name)));
  expect(begins).toEqual([]);
});

test('O10 no source holds a client secret but Practice’s documented one', () => {
  expect(holding(/secret: '[^']/)).toEqual(['main/providers/practice/clients.ts']);
  // What Spotify and most others give: 32 hexadecimal digits, or a long word of both cases and digits.
  const looksSecret = /['"`](?:[0-9a-f]{32}|(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{32,})['"`]/;
  expect(holding(looksSecret)).toEqual([]);
});

test('O21 the endpoints of a provider stand in its record, on one host, and come from there alone', async () => {
  const { issuer, authorization_endpoint, token_endpoint } = await serverOf(spotify);
  const hosts = [issuer, authorization_endpoint, token_endpoint].map((url) => new URL(url ?? '').host);
  expect(new Set(hosts)).toEqual(new Set(['accounts.spotify.com']));
  const outside = app.filter(({ path }) => !path.startsWith('main/providers/'));
  const writing = outside.filter(({ code }) => /\b(?:token|authorization)_endpoint\s*:/.test(code));
  expect(writing.map(({ path }) => path)).toEqual([]);
});

test('S-W1 F16 no certificate is ever accepted but by the system', () => {
  expect(holding(/['"`]certificate-error['"`]|[sC]etCertificateVerifyProc|rejectUnauthorized/)).toEqual([]);
});

test('O8 nobody’s password is ever asked for: there is no such grant (RFC 9700 §2.4)', () => {
  expect(holding(/['"`]password['"`]/).filter((path) => path.startsWith('main/'))).toEqual([]);
});
