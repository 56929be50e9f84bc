import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { buildChild } from '../../fakes/built-child';

const run = promisify(execFile);

test.skipIf(process.platform === 'win32')(
  'F46 a file that nobody may read is left alone, and said once',
  async () => {
    const built = await buildChild('main/system/files/stored-file.ts');
    onTestFinished(() => built.remove());
    chmodSync(path.dirname(path.dirname(built.script)), 0o755);
    const folder = mkdtempSync(path.join(tmpdir(), 'token-tray-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    chmodSync(folder, 0o777);
    const file = path.join(folder, 'settings.json');
    writeFileSync(file, '{}');
    chmodSync(file, 0o000);
    const read = `import(${JSON.stringify(built.script)}).then(({ readStored }) => {
      const told = [];
      const kind = { content: 'Your settings', schema: { parse: (value) => value } };
      const reading = readStored(${JSON.stringify(file)}, kind, (words) => told.push(words));
      console.log(JSON.stringify({ reading, told }));
    })`;
    // Root may read everything, so that it has to be nobody who reads.
    const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
    const { stdout } = await run(process.execPath, ['-e', read], nobody);
    expect(JSON.parse(stdout)).toEqual({
      reading: { kind: 'unusable' },
      told: [expect.stringMatching(/settings\.json cannot be used \(EACCES\)\. It is left as it is/)],
    });
    chmodSync(file, 0o600);
    expect(readFileSync(file, 'utf8')).toBe('{}');
  },
);
