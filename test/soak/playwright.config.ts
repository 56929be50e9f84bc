import { defineConfig } from 'playwright/test';

/** One long test; it sets its own timeout. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  retries: 0,
  reporter: 'list',
});
