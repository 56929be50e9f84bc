import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { throwWhereRefused } from '../../../main/system/files/refused-writing';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'token-tray-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

/** Root may write everywhere, and Windows has no such right. */
const isRefusable = process.platform !== 'win32' && process.getuid?.() !== 0;

test.runIf(isRefusable)('F49 a folder that may not be written is told apart without a try', () => {
  chmodSync(folder, 0o500);
  expect(() => throwWhereRefused(folder)).toThrow(expect.objectContaining({ code: 'EACCES' }));
  chmodSync(folder, 0o700);
  expect(() => throwWhereRefused(folder)).not.toThrow();
});

test('F49 a folder that is gone refuses nothing, for the next write makes it anew', () => {
  expect(() => throwWhereRefused(path.join(folder, 'gone'))).not.toThrow();
});
