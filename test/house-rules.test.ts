import { describe, expect, test } from 'vitest';
import { readSources, type Source } from './sources';

const sources = readSources();
const app = sources.filter(({ path }) => /^(main|preload|renderer)\//.test(path));
const pure = app.filter(({ path }) => /^main\/(?!main\.ts|system\/)/.test(path));

const paths = (of: readonly Source[]): readonly string[] => of.map(({ path }) => path);
const holding = (of: readonly Source[], pattern: RegExp): readonly string[] =>
  paths(of.filter(({ code }) => pattern.test(code)));

describe('size', () => {
  test('no file is longer than 200 lines', () => {
    const long = sources.filter(({ lines }) => lines > 200);
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  test('the composition root has 120 lines at most', () => {
    expect(sources.find(({ path }) => path === 'main/main.ts')?.lines).toBeLessThanOrEqual(120);
  });

  test('half of all files have 60 lines at most', () => {
    const lengths = app.map(({ lines }) => lines).toSorted((one, other) => one - other);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });
});

describe('names', () => {
  test('files are in kebab-case', () => {
    const kebab = /\/?[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config))?\.(tsx?|mjs)$/;
    expect(paths(sources).filter((path) => path.split('/').at(-1)?.replace(kebab, '') !== '')).toEqual([]);
  });

  test('no file is a drawer for odds and ends, nor a list of what its neighbours export', () => {
    const drawer = /(^|\/)(utils?|helpers?|types?|index|common|misc|shared)\./;
    expect(paths(sources).filter((path) => drawer.test(path))).toEqual([]);
  });

  test('exports have names', () => {
    // Vite, Vitest and Playwright look for the default export of their configuration.
    const others = sources.filter(({ path }) => !path.endsWith('.config.ts'));
    expect(holding(others, /^export (default\b|\{[^}]*\bas default\b)/m)).toEqual([]);
  });
});

describe('language', () => {
  test('there are no enums and no namespaces', () => {
    expect(holding(sources, /^\s*(export )?(declare )?(const )?(enum|namespace) \w+ \{/m)).toEqual([]);
  });

  test('no module of the app has a variable of its own', () => {
    expect(holding(app, /^(export )?(let|var) /m)).toEqual([]);
  });

  test('S-I1 what a page asks comes in by one door', () => {
    expect(holding(app, /\bipc(Main)?\.(handle|on|once)\(/)).toEqual(['main/ipc/serve.ts']);
  });

  test('L6 a state is compared in a time that tells nothing of it', () => {
    const compared = /\bstate\s*[!=]==?\s*expected\.state|expected\.state\s*[!=]==?/;
    expect(holding(app, compared)).toEqual([]);
    expect(holding(app, /sameSecret\(state, expected\.state\)/)).toEqual([
      'main/policy/callback-parameters.ts',
    ]);
    const file = app.find(({ path }) => path === 'main/policy/callback-parameters.ts')?.code ?? '';
    const [, compare = ''] = /^function sameSecret\([^)]*\): boolean \{\n([\s\S]*?)^\}/m.exec(file) ?? [];
    // No length but a wrong one ends it early, and every character is looked at.
    expect(compare.split('\n').map((line) => line.trim())).toEqual([
      'if (given.length !== expected.length) return false;',
      'let difference = 0;',
      'for (let at = 0; at < expected.length; at++) difference |= given.charCodeAt(at) ^ expected.charCodeAt(at);',
      'return difference === 0;',
      '',
    ]);
  });

  test('no test puts another module in the place of one', () => {
    expect(holding(sources, /\bvi\.(mock|doMock|hoisted)\(/)).toEqual([]);
  });

  test('the pure rooms are given the time, chance and the platform', () => {
    const global =
      /\b(Date\.now|new Date\(\)|Math\.random|set(Timeout|Interval|Immediate)|process\.|Buffer\.)/;
    expect(holding(pure, global)).toEqual([]);
  });
});

describe('nobody asks “is it Spotify?”', () => {
  /** Where the provider's name stands outside its own folder, and as what. */
  const named: Readonly<Record<string, string>> = {
    'preload/vocabulary.ts': 'the identifier, as a type',
    'main/profiles/profile.ts': 'the identifier, as the file on disk may hold it',
    'main/system/platform.ts': 'the provider, where the app is composed',
    'renderer/views/beginnings.tsx': 'the button that begins with it',
  };
  const elsewhere = app.filter(({ path }) => !path.startsWith('main/providers/'));

  test('its name stands in these files alone', () => {
    expect(holding(elsewhere, /spotify/i).toSorted()).toEqual(Object.keys(named).toSorted());
  });

  test('nothing is compared with the identifier of a provider', () => {
    const id = `['"\`](spotify|practice)['"\`]`;
    expect(holding(elsewhere, new RegExp(`([!=]=\\s*|\\bcase\\s+)${id}|${id}\\s*[!=]=`, 'i'))).toEqual([]);
  });
});
