import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Presses keys as a person does, whatever program is in front: by the names of X11, "ctrl+alt+k". */
export async function pressAnywhere(keys: string): Promise<void> {
  await run('xdotool', ['key', '--clearmodifiers', keys], { timeout: 5_000 });
}
