import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Unit tests run in plain Node: real files, real HTTP on loopback, an injected clock. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    testTimeout: 10_000,
    // No module holds state (a house rule), so loading all of them anew for each file would only cost two thirds of the time.
    isolate: false,
  },
});
