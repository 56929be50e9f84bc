import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { closeDataFolder } from '../../../main/system/files/data-folder';

test.skipIf(process.platform === 'win32')('R2 the folder is closed to others, new or not', () => {
  const parent = mkdtempSync(path.join(tmpdir(), 'token-tray-'));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const folder = path.join(parent, 'a', 'Token Tray');
  closeDataFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  chmodSync(folder, 0o755);
  closeDataFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});
