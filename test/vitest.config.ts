import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Unit tests run in plain Node: real files, real HTTP on loopback, an injected clock. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: { include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'], testTimeout: 10_000 },
});
