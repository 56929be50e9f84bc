import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { notWrittenWords, readStored } from '../../../main/system/files/stored-file';

/*
 * The settings as electron-store writes them, by the library below it, in a process of its own: strace makes its calls
 * of the system fail, or kills it in the middle of one, as an antivirus or a power cut would.
 */

const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

const writer = `
  import Conf from 'conf';
  const options = { configName: 'settings', configFileMode: 0o600, accessPropertiesByDotNotation: false };
  const store = new Conf({ cwd: process.argv[1], ...options });
  try {
    store.store = { theme: 'new' };
  } catch ({ code }) {
    process.stdout.write(code);
  }`;

/** The calls by which a file gets its content. */
const calls = ['openat', 'write', 'pwrite64', 'fsync', 'close', 'chmod', 'fchmod', 'rename'] as const;

const kind = { content: 'Your settings', schema: z.object({ theme: z.enum(['old', 'new']) }) };

let folder: string;
const keepOld = () => writeFileSync(path.join(folder, 'settings.json'), '{"theme":"old"}');
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'token-tray-'));
  keepOld();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

/** Lets the new settings be written under strace; gives what the writer said, its end and the calls that it made. */
function write(...inject: readonly string[]) {
  const log = path.join(folder, 'calls');
  const trace = ['-o', log, '-e', `trace=${calls.join(',')}`, ...inject.flatMap((what) => ['-e', what])];
  const node = [process.execPath, '--input-type=module', '-e', writer, folder];
  const { stdout, signal } = spawnSync('strace', [...trace, ...node], { encoding: 'utf8' });
  const made = readFileSync(log, 'utf8').split('\n');
  rmSync(log);
  return { said: stdout, signal, made };
}

/** Reads the settings as the next start does; gives the theme, and fails where a file had to be set aside. */
function nextStart(): string {
  const told: string[] = [];
  const reading = readStored(path.join(folder, 'settings.json'), kind, (words) => told.push(words));
  expect(told).toEqual([]);
  expect(readdirSync(folder)).toEqual(['settings.json']);
  return reading.kind === 'read' ? reading.value.theme : reading.kind;
}

/** Each call of a whole writing from the opening of the new file on, with its number among all of that name. */
function callsOfWriting(): readonly (readonly [name: string, count: number])[] {
  const names = write().made.map((line) => /^\w+(?=\()/.exec(line)?.[0] ?? '');
  const renamed = names.lastIndexOf('rename');
  const numbered = names.map(
    (name, at) => [name, names.slice(0, at + 1).filter((other) => other === name).length] as const,
  );
  const opened = names.slice(0, renamed).lastIndexOf('openat');
  return numbered.slice(opened, renamed + 1);
}

describe.skipIf(!canTrace)('settings that are written while', { timeout: 60_000 }, () => {
  test('F47 the app is killed at any call of the system are the old or the new ones, and nothing is left lying', () => {
    const points = callsOfWriting();
    const killedIn: string[] = [];
    for (const [name, count] of points) {
      keepOld();
      const { signal } = write(`inject=${name}:signal=KILL:when=${count}`);
      if (signal === 'SIGKILL') killedIn.push(name);
      expect(['old', 'new']).toContain(nextStart());
    }
    expect(killedIn).toEqual(expect.arrayContaining(['pwrite64', 'fsync', 'rename']));
  });

  test('F50 another program holds the file are tried again, and saved once it lets go', () => {
    const { said, made } = write('inject=rename:error=EPERM:when=1..5');
    expect(said).toBe('');
    expect(made.filter((line) => line.startsWith('rename(') && line.includes('EPERM'))).toHaveLength(5);
    expect(nextStart()).toBe('new');
  });

  test('F50 another program never lets go of the file stay whole, and the reason is said', () => {
    const { said, made } = write('inject=rename:error=EPERM');
    expect(made.filter((line) => line.startsWith('rename(')).length).toBeGreaterThan(5);
    expect(nextStart()).toBe('old');
    expect(notWrittenWords(Object.assign(new Error('rename'), { code: said }))).toMatch(
      /you may not write into the folder.*The change lasts until you quit, and is saved with the next one/,
    );
  });
});
