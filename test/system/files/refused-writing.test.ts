import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { throwWhereRefused } from '../../../main/system/files/refused-writing';
import { buildChild } from '../../fakes/built-child';

const run = promisify(execFile);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'token-tray-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

test.skipIf(process.platform === 'win32')(
  'F49 a folder that may not be written is told apart without a try',
  async () => {
    const built = await buildChild('main/system/files/refused-writing.ts');
    onTestFinished(() => built.remove());
    chmodSync(path.dirname(path.dirname(built.script)), 0o755);
    const look = `import(${JSON.stringify(built.script)}).then((built) => built.throwWhereRefused(${JSON.stringify(folder)}))`;
    // Root may write everywhere, so that it has to be nobody who looks.
    const lookAsAnybody = () =>
      run(process.execPath, ['-e', look], process.getuid?.() === 0 ? { uid: 65534 } : {});
    chmodSync(folder, 0o555);
    await expect(lookAsAnybody()).rejects.toThrow(/EACCES/);
    chmodSync(folder, 0o777);
    await lookAsAnybody();
  },
);

test('F49 a folder that is gone refuses nothing, for the next write makes it anew', () => {
  expect(() => throwWhereRefused(path.join(folder, 'gone'))).not.toThrow();
});
