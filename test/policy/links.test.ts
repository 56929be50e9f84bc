import { describe, expect, test } from 'vitest';
import {
  mayNavigateApp,
  mayNavigateSignIn,
  mayNavigateSignInFrame,
  mayOpenOutside,
  refusesEmbedding,
} from '../../main/policy/links';

const never = [
  '',
  ' ',
  'accounts.example',
  '//accounts.example/',
  'file:///etc/passwd',
  'file://accounts.example/share',
  'data:text/html,<script>1</script>',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'blob:https://accounts.example/1',
  'view-source:https://accounts.example/',
  'filesystem:https://accounts.example/',
  'about:config',
  'chrome://settings',
  'devtools://devtools',
  'ftp://accounts.example/',
  'ws://127.0.0.1/',
  'wss://accounts.example/',
  'mailto:a@accounts.example',
  'ms-msdt:/id PCWDiagnostic',
  'spotify:track:1',
  'smb://accounts.example/x',
  'http://accounts.example/',
  'http://localhost.evil.example/',
  'http://localhost./',
  'http://127.0.0.1.evil.example/',
  'http://127.0.0.2/',
  'http://0.0.0.0/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://192.168.0.1/',
  'https://',
  'https://a b/',
];

describe('the system browser', () => {
  const hosts = ['accounts.example', 'keys.example:8443'];

  test.each([
    ['https://accounts.example/authorize?state=1', 'https://accounts.example/authorize?state=1'],
    ['https://ACCOUNTS.example:443/a', 'https://accounts.example/a'],
    ['https://keys.example:8443/', 'https://keys.example:8443/'],
    ['http://127.0.0.1:8888/authorize', 'http://127.0.0.1:8888/authorize'],
    ['http://[::1]:8888/', 'http://[::1]:8888/'],
    ['http://localhost:8080/realms/dev', 'http://localhost:8080/realms/dev'],
    ['http://2130706433/', 'http://127.0.0.1/'],
  ])('is given %s', (url, parsed) => {
    expect(mayOpenOutside(url, hosts)?.href).toBe(parsed);
  });

  test.each([
    ...never,
    'https://evil.example/',
    'https://accounts.example.evil.example/',
    'https://evil.accounts.example/',
    'https://xaccounts.example/',
    'https://accounts.example./',
    'https://accounts.example:8443/',
    'https://keys.example/',
    'https://accounts.example@evil.example/',
    'https://user@accounts.example/',
    'https://:secret@accounts.example/',
    'http://user@127.0.0.1/',
    'https://evil.example\\@accounts.example/',
    'https://evil.example/https://accounts.example/',
    'https://аccounts.example/',
    'app://token-tray/',
  ])('is not given %j', (url) => {
    expect(mayOpenOutside(url, hosts)).toBeNull();
  });

  test.each([null, undefined, 7, {}, ['https://accounts.example/'], new URL('https://accounts.example/')])(
    'is not given %s, which is no text',
    (value) => {
      expect(mayOpenOutside(value, hosts)).toBeNull();
    },
  );
});

describe('the sign-in window', () => {
  test.each([
    'https://anywhere.example/',
    'https://[2001:db8::1]/',
    'http://127.0.0.1:8888/callback',
    'http://[::1]/',
  ])('may go to %s', (url) => {
    expect(mayNavigateSignIn(url)).toBe(true);
    expect(mayNavigateSignInFrame(url)).toBe(true);
  });

  test.each([...never, 'app://token-tray/', null])('may not go to %j, nor may its frames', (url) => {
    expect(mayNavigateSignIn(url)).toBe(false);
    expect(mayNavigateSignInFrame(url)).toBe(false);
  });

  test.each(['about:blank', 'about:srcdoc'])('may have %s in a frame, not in itself', (url) => {
    expect(mayNavigateSignInFrame(url)).toBe(true);
    expect(mayNavigateSignIn(url)).toBe(false);
  });
});

describe('a sign-in that turns embedded browsers away', () => {
  test.each([
    'https://accounts.google.com/o/oauth2',
    'https://x.accounts.google.com/',
    'http://ACCOUNTS.google.com/',
  ])('is known by its host: %s', (url) => expect(refusesEmbedding(url)).toBe(true));

  test.each([
    'https://accounts.spotify.com/',
    'https://google.com/',
    'https://xaccounts.google.com/',
    'https://accounts.google.com.evil.example/',
    'https://evil.example/accounts.google.com',
    'https://accounts.google.com@evil.example/',
    'accounts.google.com',
    null,
  ])('is not %j', (url) => expect(refusesEmbedding(url)).toBe(false));
});

describe("the app's own windows", () => {
  test.each([
    'app://token-tray',
    'app://token-tray/index.html',
    'app://token-tray/sign-in-bar.html?profile=1',
  ])('may show %s', (url) => expect(mayNavigateApp(url)).toBe(true));

  test.each([
    ...never,
    'https://accounts.example/',
    'http://127.0.0.1/',
    'app://evil/',
    'app://token-tray.evil/',
    'app://evil.token-tray/',
    'app://TOKEN-TRAY/',
    'app://token-tray:1/',
    'app://user@token-tray/',
    'app://token-tray@evil/',
    'app:token-tray/',
    'app:///token-tray/',
    'application://token-tray/',
    'about:blank',
  ])('may not show %j', (url) => expect(mayNavigateApp(url)).toBe(false));
});
