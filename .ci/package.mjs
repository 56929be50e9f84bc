// npm run package: builds Token Tray and packs it into release/ for this system; further arguments go to
// electron-builder.
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from './build.mjs';
import { runToEnd } from './child.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { projectFolder } from './project.mjs';
import { runScript } from './script.mjs';

const electronBuilder = ['node_modules/electron-builder/cli.js', '--publish', 'never'];

await runScript(async (args) => {
  await build();
  const runtime = await electronRuntime();
  if (runtime.version === requiredVersion())
    return await runToEnd(process.execPath, [...electronBuilder, ...args]);
  return await packFolder(runtime, args);
});

function requiredVersion() {
  const manifest = path.join(projectFolder, 'node_modules', 'electron', 'package.json');
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}

/**
 * Packs an Electron other than the required one, to try the packed app with. Installers are not made of it,
 * and could not be where Electron is out of reach: their tools come from the same place.
 *
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {string[]} args
 */
async function packFolder({ executable, version }, args) {
  const electron = [`-c.electronDist=${path.dirname(executable)}`, `-c.electronVersion=${version}`];
  const code = await runToEnd(process.execPath, [...electronBuilder, '--linux', 'dir', ...electron, ...args]);
  // Came along with the registry's Electron, whose default app it is.
  const defaultApp = path.join(projectFolder, 'release', 'linux-unpacked', 'resources', 'app');
  await rm(defaultApp, { recursive: true, force: true });
  console.log('Packed into release/linux-unpacked only: the installers are built by the GitHub workflow.');
  return code;
}
