import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Milliseconds for the host to answer at all: a closed network may swallow packets, not refuse them. */
const answerDeadline = 4000;

/** Milliseconds for the download of about 110 MB: enough for a slow line, not for one that stands still. */
const downloadDeadline = 15 * 60_000;

/** Settings by which somebody chose another way to the files; only taking it tells whether it is open. */
const detours = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'ELECTRON_GET_USE_PROXY'];

/**
 * Lets the electron package fetch its own binary into its `dist` folder, unless the host is plainly out of
 * reach.
 *
 * @param {string} packageFolder where the electron package is
 * @param {string} version that package's version
 * @returns {Promise<string | undefined>} what stood in the way, in words; undefined once it is there
 */
export async function downloadElectron(packageFolder, version) {
  const detour = detours.some((name) => process.env[name]);
  if (!detour && !(await hostAnswers(version))) return "Electron's own download is out of reach";
  console.log(`Downloading Electron ${version} …`);
  try {
    await run(process.execPath, [path.join(packageFolder, 'install.js')], { timeout: downloadDeadline });
    return undefined;
  } catch (error) {
    return `Electron's own download failed (${lastWords(error)})`;
  }
}

/**
 * Asks for a small file of the same release: it is served by the same two hosts, one redirecting to the
 * other.
 *
 * @param {string} version
 */
async function hostAnswers(version) {
  const checksums = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    const answer = await fetch(checksums, { method: 'HEAD', signal: AbortSignal.timeout(answerDeadline) });
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * @param {unknown} error as thrown by a child process
 * @returns {string} the first line it wrote to stderr, or that it took too long
 */
function lastWords(error) {
  if (!(error instanceof Error)) return String(error);
  if ('killed' in error && error.killed) return 'it took too long';
  const written = 'stderr' in error ? String(error.stderr) : '';
  return (written || error.message).trim().split('\n', 1).join('');
}
