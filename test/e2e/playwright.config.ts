import { defineConfig } from 'playwright/test';
import { patience } from './patience';

/** One worker and no second try: all tests share one bus, one clipboard and one keychain, and each must hold at once. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  workers: 1,
  retries: 0,
  timeout: 4 * patience,
  expect: { timeout: patience },
  reporter: 'list',
});
