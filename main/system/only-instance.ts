import { app } from 'electron';
import { accessSync, constants } from 'node:fs';

/**
 * Whether this start is to go on: it is the only Token Tray of its folder, or the folder cannot be written, where
 * Chromium can take no lock and would answer as if another one ran.
 */
export function isToStart(): boolean {
  return app.requestSingleInstanceLock() || !isWritable(app.getPath('userData'));
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
