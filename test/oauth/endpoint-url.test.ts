import { expect, test } from 'vitest';
import { isEndpoint } from '../../main/oauth/endpoint-url';

test.each([
  'https://id.example',
  'https://id.example:8443/realms/one?x=1',
  'http://127.0.0.1:8080/authorize',
  'http://[::1]/token',
  'http://localhost:8080/realms/dev',
])('requests may go to %s', (url) => expect(isEndpoint(url)).toBe(true));

test.each([
  'http://id.example',
  'http://localhost.evil.example',
  'http://127.0.0.2',
  'ftp://127.0.0.1',
  'https://user@id.example',
  'https://:secret@id.example',
  'https://id.example/#part',
  'https://id.example/#',
  'id.example',
  '',
  null,
  undefined,
  1,
  ['https://id.example'],
])('requests may not go to %j', (url) => expect(isEndpoint(url)).toBe(false));
