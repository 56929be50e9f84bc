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
  console.log('Token Tray starts in your tray; start it a second time to open its popup.');
  return await runToEnd(executable, launchArguments(args));
});
