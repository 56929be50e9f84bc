import { spawnSync } from 'node:child_process';

/**
 * One thing needed from the distribution, as the package names that bring it, any of which will do. The first
 * that apt knows is installed; the last is named where it knows none. Since Debian 13 and Ubuntu 24.04 some
 * libraries carry `t64` in their name.
 *
 * @typedef {readonly [string, ...string[]]} Need
 */

/** @type {Need[]} */
const toStart = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libasound2t64', 'libasound2'],
  ['libnss3'],
  ['libgbm1'],
  ['libsecret-1-0'],
  ['xdg-utils'],
];

/** @type {Need[]} */
const toTest = [
  ...toStart,
  ['xvfb'],
  ['xauth'],
  ['dbus'],
  ['gnome-keyring'],
  ['libsecret-tools'],
  ['xclip'],
  ['xdotool'],
  ['strace'],
  // Ubuntu has Chromium as a snap only; Chrome does as well where it is there.
  ['google-chrome-stable', 'chromium'],
];

/**
 * Sees to the Debian packages that Token Tray needs: installs the missing ones as root, else prints the line
 * to type. Where there is no dpkg it has nothing to say.
 *
 * @param {'start' | 'test'} purpose
 * @returns {string[]} the packages that are still missing
 */
export function ensureSystemPackages(purpose) {
  const absent = missingNeeds(purpose === 'start' ? toStart : toTest);
  if (absent.length === 0) return [];
  if (process.getuid?.() === 0) return install(absent);
  const names = absent.map(nameForApt);
  console.log(`System packages are missing; please run: sudo apt-get install ${names.join(' ')}`);
  return names;
}

/**
 * @param {Need[]} absent
 * @returns {string[]} as `ensureSystemPackages`
 */
function install(absent) {
  apt('update');
  // One name that apt does not know would make it refuse all.
  const names = absent.map(nameForApt).filter(aptKnows);
  console.log(`Installing system packages: ${names.join(' ')}`);
  apt('install', '--yes', '--no-install-recommends', ...names);
  return missingNeeds(absent).map(nameForApt);
}

/**
 * @param {Need[]} needs
 * @returns {Need[]}
 */
function missingNeeds(needs) {
  const show = ['--show', '--showformat=${db:Status-Status} ${Package}\n'];
  const query = spawnSync('dpkg-query', [...show, ...needs.flat()], { encoding: 'utf8' });
  if (query.error) return [];
  const lines = new Set(query.stdout.split('\n'));
  return needs.filter((names) => !names.some((name) => lines.has(`installed ${name}`)));
}

/** @param {Need} names */
function nameForApt(names) {
  return names.find(aptKnows) ?? names.slice(-1).join('');
}

/** @param {string} name */
function aptKnows(name) {
  return spawnSync('apt-cache', ['show', name]).status === 0;
}

/**
 * Runs apt-get; its output is shown only when it fails.
 *
 * @param {string[]} args
 */
function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync('apt-get', args, { encoding: 'utf8', env });
  if (status !== 0) console.error(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`);
}
