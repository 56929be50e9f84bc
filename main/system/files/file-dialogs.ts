import { app, dialog } from 'electron';
import { chmod, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ChosenFiles, OpenedFile } from '../../profiles/carry/files';
import { codeOf } from '../error-code';

/** No file of profiles or tokens is longer than this, in bytes. */
const sizeLimit = 1024 * 1024;

/**
 * The system's own dialogs, one at a time.
 * @param whileAway runs something that takes the focus from the popup, which is there again afterwards.
 */
export function createFileDialogs(whileAway: <T>(work: () => Promise<T>) => Promise<T>): ChosenFiles {
  let busy = false;
  return {
    open: () => alone(openChosen),
    save: (name, text) => alone(() => saveChosen(name, text)),
  };

  async function alone<T>(work: () => Promise<T | null>): Promise<T | null> {
    if (busy) return null;
    busy = true;
    try {
      return await whileAway(work);
    } finally {
      busy = false;
    }
  }
}

async function openChosen(): Promise<OpenedFile | null> {
  const { filePaths } = await dialog.showOpenDialog({
    title: 'Import profiles or a token',
    buttonLabel: 'Import',
    // One of the files that are looked for here is called `.cache`.
    properties: ['openFile', 'showHiddenFiles'],
  });
  const [file] = filePaths;
  return file === undefined ? null : readBounded(file);
}

async function readBounded(file: string): Promise<OpenedFile> {
  const name = path.basename(file);
  try {
    const { buffer, bytesRead } = await readStart(file, sizeLimit + 1);
    if (bytesRead > sizeLimit)
      return {
        kind: 'failed',
        name,
        words: `${name} is too long to be an export or a token file. Choose another one.`,
      };
    return { kind: 'read', name, text: buffer.toString('utf8', 0, bytesRead) };
  } catch (cause) {
    return {
      kind: 'failed',
      name,
      words: `${name} cannot be read (${codeOf(cause)}). Check who may read it, or choose another file.`,
    };
  }
}

async function readStart(file: string, bytes: number) {
  const handle = await open(file, 'r');
  try {
    return await handle.read(Buffer.alloc(bytes));
  } finally {
    await handle.close();
  }
}

async function saveChosen(proposed: string, text: string): ReturnType<ChosenFiles['save']> {
  const { filePath } = await dialog.showSaveDialog({
    title: 'Export profiles',
    buttonLabel: 'Export',
    defaultPath: path.join(app.getPath('documents'), proposed),
    filters: [{ name: 'JSON', extensions: ['json'] }],
    properties: ['showOverwriteConfirmation'],
  });
  if (filePath === '' || filePath === undefined) return null;
  const name = path.basename(filePath);
  try {
    await writeFile(filePath, text, { mode: 0o600 });
    // A file that was there before keeps its mode.
    await chmod(filePath, 0o600);
    return { ok: true, name };
  } catch (cause) {
    return { ok: false, words: `${name} was not written (${codeOf(cause)}). Choose another folder.` };
  }
}
