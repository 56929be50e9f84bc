// npm run soak -- --minutes 30: the real app under sleep, network cuts and keychain locks; the report is
// test-results/soak.md.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { runToEnd } from './child.mjs';
import { desktopObstacle, withDesktop } from './desktop.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { Advice, runScript } from './script.mjs';

const playwright = ['node_modules/playwright/cli.js', 'test', '--config', 'test/soak/playwright.config.ts'];

await runScript(async (args) => {
  const { values } = parseArgs({ args, options: { minutes: { type: 'string', default: '30' } } });
  if (!(Number(values.minutes) > 0)) throw new Advice('--minutes takes a number above 0.');
  const obstacle = desktopObstacle();
  if (obstacle !== undefined) throw new Advice(`The soak cannot run: ${obstacle}.`);
  await build();
  const { executable } = await electronRuntime();
  return await withDesktop((desktop) =>
    runToEnd(process.execPath, playwright, {
      ...desktop,
      ELECTRON_OVERRIDE_DIST_PATH: path.dirname(executable),
      SOAK_MINUTES: values.minutes,
    }),
  );
});
