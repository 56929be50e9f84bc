import { rm } from 'node:fs/promises';
import path from 'node:path';
import { runToEnd } from './child.mjs';
import { projectFolder } from './project.mjs';

const electronBuilder = ['node_modules/electron-builder/cli.js', '--publish', 'never'];

/**
 * Packs what was built as electron-builder.yml says, for this system.
 *
 * @param {string[]} args further arguments for electron-builder
 * @returns {Promise<number>} its exit code
 */
export function pack(args) {
  return runToEnd(process.execPath, [...electronBuilder, ...args]);
}

/**
 * Packs what was built around an Electron that is there, into release/linux-unpacked alone: the tools for installers
 * come from where Electron comes from.
 *
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {string[]} args further arguments for electron-builder
 * @returns {Promise<number>} its exit code
 */
export async function packFolder({ executable, version }, args) {
  const electron = [`-c.electronDist=${path.dirname(executable)}`, `-c.electronVersion=${version}`];
  const code = await pack(['--linux', 'dir', ...electron, ...args]);
  // Came along with the registry's Electron, whose default app it is.
  const defaultApp = path.join(projectFolder, 'release', 'linux-unpacked', 'resources', 'app');
  await rm(defaultApp, { recursive: true, force: true });
  return code;
}
