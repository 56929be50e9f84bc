import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** An owner that ends while it is asked never answers; whoever asks again is told that there is none. */
const answerMilliseconds = 5_000;

/** X11's two clipboards: the one of "Copy", and the one that holds whatever is selected. */
export type Selection = 'clipboard' | 'primary';

/** What another program gets when it pastes: the value of the target, empty when there is none. */
export async function readClipboard(
  target = 'UTF8_STRING',
  selection: Selection = 'clipboard',
): Promise<string> {
  const ask = () =>
    run('xclip', ['-selection', selection, '-out', '-target', target], { timeout: answerMilliseconds });
  try {
    return (await ask().catch((error: unknown) => (wasMute(error) ? ask() : Promise.reject(error)))).stdout;
  } catch (error) {
    if (error instanceof Error && error.message.includes(' not available')) return '';
    throw error;
  }
}

const wasMute = (error: unknown): boolean =>
  error instanceof Error && 'killed' in error && error.killed === true;

/** The targets (formats) in which the clipboard's owner offers its content; none when nobody owns it. */
export async function clipboardTargets(): Promise<readonly string[]> {
  return (await readClipboard('TARGETS')).split('\n').filter((target) => target !== '');
}

/** Empties both clipboards. The `xclip` that now owns each stays in the background until the next copy. */
export async function clearClipboard(): Promise<void> {
  await Promise.all([clearSelection('clipboard'), clearSelection('primary')]);
}

async function clearSelection(selection: Selection): Promise<void> {
  // Without pipes: the owner in the background would hold them open.
  const owner = spawn('xclip', ['-selection', selection, '-in', '/dev/null'], { stdio: 'ignore' });
  const [code] = await once(owner, 'exit');
  if (code !== 0) throw new Error(`xclip could not empty the ${selection} (exit code ${String(code)})`);
}

/** Copies in another program, which owns the clipboard from then on. */
export async function copyElsewhere(text: string): Promise<void> {
  const owner = spawn('xclip', ['-selection', 'clipboard', '-in'], { stdio: ['pipe', 'ignore', 'ignore'] });
  owner.stdin.end(text);
  const [code] = await once(owner, 'exit');
  if (code !== 0) throw new Error(`xclip could not copy (exit code ${String(code)})`);
}
