import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from '../../../preload/vocabulary';
import { codeOf } from '../error-code';
import { autostartEntry, type Command, isStartedBy } from '../../settings/autostart-entry';

/** Whether this program starts at login, as the system has it, and the way to change it. */
export interface LaunchAtLogin {
  isOn(): boolean;
  set(on: boolean): Outcome<null>;
}

/** What launch at login is made of. */
export interface AutostartParts {
  /** Where the desktop looks for entries: `~/.config/autostart`. */
  readonly folder: string;
  /** The entry's file name. */
  readonly name: string;
  readonly command: Command;
}

/** Launch at login where desktops read a folder of entries; the file itself is all that is remembered. */
export function createAutostart({ folder, name, command }: AutostartParts): LaunchAtLogin {
  const file = path.join(folder, name);
  return {
    isOn() {
      try {
        return isStartedBy(readFileSync(file, 'utf8'), command);
      } catch {
        return false;
      }
    },
    set(on) {
      try {
        if (on) writeWhole(file, autostartEntry(command));
        else rmSync(file, { force: true });
        return { ok: true, value: null };
      } catch (cause) {
        const act = on ? 'be written' : 'be deleted';
        return {
          ok: false,
          words: `Not changed: ${file} could not ${act} (${codeOf(cause)}). Check who may write there.`,
        };
      }
    },
  };
}

/** A desktop that reads it meanwhile finds the old file or the new one, never half of it. */
function writeWhole(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    renameSync(draft, file);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw cause;
  }
}
