import { expect, test } from 'vitest';
import { readSources } from './sources';

const app = readSources().filter(({ path }) => path.startsWith('main/'));
const holding = (pattern: RegExp) => app.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

test('S-P1 schemes get privileges in one place, and none of the dangerous ones', () => {
  expect(holding(/registerSchemesAsPrivileged\(/)).toEqual(['main/system/windows/pages.ts']);
  expect(holding(/\b(bypassCSP|corsEnabled|allowServiceWorkers|allowExtensions): true/)).toEqual([]);
});

test('S-P3 app:// is handled in one place, for one session', () => {
  expect(holding(/protocol\.handle\(/)).toEqual(['main/system/windows/pages.ts']);
  expect(holding(/serveAppPages\((?!session\.defaultSession,|session: Session)/)).toEqual([]);
});
