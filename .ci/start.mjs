// npm start: builds Token Tray and runs it from the sources.
import { build } from './build.mjs';
import { runToEnd } from './child.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { launchArguments, requireDisplay } from './launch.mjs';
import { runScript } from './script.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

await runScript(async (args) => {
  requireDisplay();
  ensureSystemPackages('start');
  const { executable } = await electronRuntime();
  await build();
  return await runToEnd(executable, launchArguments(args));
});
