import { runToEnd } from './child.mjs';
import { Advice } from './script.mjs';

/**
 * Builds the window, the main process and the preload into `dist/`. Vite runs as a child because it sets
 * NODE_ENV=production for its whole process, which the tests must not inherit.
 *
 * @throws {Advice} when the build fails; Vite has printed why
 */
export async function build() {
  const code = await runToEnd(process.execPath, [
    'node_modules/vite/bin/vite.js',
    'build',
    '--app',
    '--logLevel',
    'warn',
  ]);
  if (code !== 0) throw new Advice('The build failed.');
}
