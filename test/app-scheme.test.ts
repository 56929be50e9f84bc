import { expect, test } from 'vitest';
import { readSources } from './sources';

const app = readSources().filter(({ path }) => path.startsWith('main/'));
const holding = (pattern: RegExp) => app.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

test('S-P1 one scheme gets privileges, in one place: these and no others, before the app is ready', () => {
  const [scheme, ...others] = app.flatMap(({ code }) =>
    Array.from(code.matchAll(/registerSchemesAsPrivileged\(([^)]*)\)/g), ([, given]) => given),
  );
  expect(others).toEqual([]);
  expect(scheme?.replaceAll(/\s+/g, ' ')).toBe(
    "[ { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }, ]",
  );
  const main = app.find(({ path }) => path === 'main/main.ts')?.code ?? '';
  const calls = main.match(/^registerAppScheme\(\)|\bwhenReady\b/gm);
  expect(calls).toEqual(['registerAppScheme()', 'whenReady']);
});

test('S-P3 app:// is handled in one place, for one session', () => {
  expect(holding(/protocol\.handle\(/)).toEqual(['main/system/windows/pages.ts']);
  expect(holding(/serveAppPages\((?!session\.defaultSession,|session: Session)/)).toEqual([]);
});
