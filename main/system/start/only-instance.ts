import { app } from 'electron';
import { accessSync, closeSync, constants, openSync, rmSync } from 'node:fs';
import path from 'node:path';
import { closeDataFolder } from '../files/data-folder';

/**
 * Whether this start is to go on: it is the only Token Tray of its folder, or the folder cannot be written, where
 * Chromium can take no lock and would answer as if another one ran.
 */
export function isToStart(): boolean {
  const folder = app.getPath('userData');
  closeDataFolder(folder);
  return inTurn(path.join(folder, 'starting'), () => app.requestSingleInstanceLock()) || !isWritable(folder);
}

/**
 * One start after the other: Chromium takes a lock for orphaned whose owner does not listen yet, so that of two starts
 * within milliseconds both would get it. A start that was killed in its turn holds nobody up for longer than a second.
 */
function inTurn<T>(turn: string, run: () => T): T {
  for (let looks = 0; looks < 50 && isTaken(turn); looks++)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  try {
    return run();
  } finally {
    rmSync(turn, { force: true });
  }
}

/** Takes the turn; where the folder takes no file there is none. */
function isTaken(turn: string): boolean {
  try {
    closeSync(openSync(turn, 'wx', 0o600));
    return false;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
