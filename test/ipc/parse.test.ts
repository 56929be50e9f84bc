import { describe, expect, test } from 'vitest';
import {
  type Parse,
  parseDraft,
  parseFlag,
  parseFormat,
  parseImportId,
  parseOpener,
  parsePasted,
  parsePort,
  parseProfileId,
  parseProvider,
  parseSettingsChange,
} from '../../main/ipc/parse';
import { defaultSettings } from '../../main/settings/settings';
import { newDraft } from '../../main/view/form-view';
import { blankProvider } from '../../main/providers/custom/definition';
import { spotify } from '../../main/providers/spotify/spotify';
import { hostileValues } from '../fakes/hostile-values';

const quiet = { signInNeeded: false, signInEnds: false, signedIn: false, copied: false, keychain: false };
const draft = newDraft(spotify, 'window');

/** For each parser what it takes as it is, and what it refuses besides the values that every one of them refuses. */
const parsers: Readonly<
  Record<string, readonly [parse: Parse<unknown>, good: readonly unknown[], bad: readonly unknown[]]>
> = {
  'a profile id': [
    parseProfileId,
    ['a', '0', 'p-1', 'x'.repeat(64)],
    ['', 'A', 'a/b', '../a', 'a.b', 'a\n', ' a', 'a\0', 'ä', '__proto__', 'x'.repeat(65)],
  ],
  'a provider': [
    parseProvider,
    ['spotify', 'practice', 'custom'],
    ['', 'Spotify', 'Custom', 'toString', '__proto__', 'spotify '],
  ],
  'an opener': [parseOpener, ['window', 'browser'], ['', 'Window', 'tab', 'constructor']],
  'a format': [
    parseFormat,
    ['token', 'header', 'curl', 'environment', 'powershell', 'json'],
    ['', 'TOKEN', 'refresh_token', 'hasOwnProperty'],
  ],
  'a port': [parsePort, [0, 1, 8888, 65_535], ['8888', -1, 65_536, 8888.5, 1e21, [8888]]],
  'the name of a waiting token': [parseImportId, ['a', 'x'.repeat(100)], ['']],
  'a flag': [parseFlag, [true, false], ['true', 'false', '', 0, 1]],
  'a pasted address': [parsePasted, ['', 'anything at all', 'x'.repeat(8192)], ['x'.repeat(8193)]],
  'a draft': [
    parseDraft,
    [
      draft,
      { ...draft, id: 'p-1', name: '', clientId: 'not one', redirectPort: -1.5, scopes: ['a', 'a'] },
      {
        ...draft,
        provider: 'custom',
        custom: { ...blankProvider, issuer: 'not an address', parameters: '=' },
      },
    ],
    [
      { ...draft, extra: true },
      { ...draft, account: 'Robin' },
      without(draft, 'opener'),
      { ...draft, id: 'A/..' },
      { ...draft, id: undefined },
      { ...draft, provider: 'other' },
      { ...draft, custom: {} },
      { ...draft, custom: { ...blankProvider, issuer: 'x'.repeat(2001) } },
      { ...draft, custom: { ...blankProvider, secret: 'x' } },
      { ...draft, custom: { ...blankProvider, clientAuthentication: 'private_key_jwt' } },
      { ...draft, grant: 'password' },
      { ...draft, name: 'x'.repeat(1001) },
      { ...draft, name: null },
      { ...draft, clientSecret: 'x'.repeat(2001) },
      { ...draft, redirectPort: Number.NaN },
      { ...draft, redirectPort: '8888' },
      { ...draft, scopes: 'a' },
      { ...draft, environmentName: null },
      { ...draft, importId: '' },
      { ...draft, importId: 'x'.repeat(101) },
      { ...draft, environmentName: 'x'.repeat(1001) },
      { ...draft, scopes: [1] },
      { ...draft, scopes: ['x'.repeat(4001)] },
      { ...draft, scopes: Array.from({ length: 4001 }, () => 'a') },
      JSON.parse(JSON.stringify(draft).replace('{', '{"__proto__":{"name":"x"},')),
      [draft],
    ],
  ],
  'a change of settings': [
    parseSettingsChange,
    [
      defaultSettings,
      { theme: 'dark' },
      { memoryOnly: false },
      { notifications: { copied: false } },
      {
        theme: 'dark',
        renewBeforeCopy: 0,
        clearClipboardAfter: 30,
        opener: 'browser',
        memoryOnly: true,
        copyShortcut: 'Alt+Home',
        zoom: 175,
        notifications: quiet,
      },
    ],
    [
      { ...defaultSettings, extra: 1 },
      { theme: undefined },
      { notifications: { copied: undefined } },
      { ...defaultSettings, theme: 'blue' },
      { ...defaultSettings, renewBeforeCopy: -1 },
      { ...defaultSettings, renewBeforeCopy: 3601 },
      { ...defaultSettings, renewBeforeCopy: 0.5 },
      { ...defaultSettings, renewBeforeCopy: Number.NaN },
      { ...defaultSettings, clearClipboardAfter: 31 },
      { ...defaultSettings, memoryOnly: 'false' },
      { ...defaultSettings, zoom: 300 },
      { ...defaultSettings, copyShortcut: ['Alt+Home'] },
      { ...defaultSettings, notifications: { ...quiet, extra: true } },
    ],
  ],
};

describe.each(Object.entries(parsers))('%s', (_name, [parse, good, bad]) => {
  test('that is right comes through as it is', () => {
    expect(good.map((value) => parse(value))).toEqual(good);
  });

  test('that is wrong does not come through', () => {
    expect([...bad, ...hostileValues].filter((value) => passes(parse, value))).toEqual([]);
  });
});

test('what is refused is not quoted: it may be a secret in the wrong place', () => {
  const message = (run: () => unknown): string => {
    try {
      return String(run());
    } catch (cause) {
      return String(cause);
    }
  };
  expect(message(() => parsePort('canary'))).not.toContain('canary');
  expect(message(() => parseDraft({ ...draft, grant: 'canary', clientSecret: ['canary'] }))).not.toContain(
    'canary',
  );
});

function without(value: object, key: string): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

function passes(parse: Parse<unknown>, value: unknown): boolean {
  try {
    parse(value);
    return true;
  } catch {
    return false;
  }
}
