import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { notWrittenWords, readStored } from '../../../main/system/files/stored-file';
import { defaultSettings, settings } from '../../../main/settings/settings';
import { eventsRecord } from '../../../main/profiles/events/events';
import { profilesRecord } from '../../../main/profiles/profiles-record';
import { practiceRecordSchema } from '../../../main/providers/practice/ledger';

let folder: string;
let told: string[];
const file = () => path.join(folder, 'settings.json');
const read = (schema: z.ZodType = z.object(settings.shape)) =>
  readStored(file(), { content: 'Your settings', schema }, (words) => told.push(words));
const names = () => readdirSync(folder).toSorted();

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'token-tray-'));
  told = [];
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

describe('F46 a file that is', () => {
  const whole = JSON.stringify(defaultSettings);
  test.each<readonly [string, string | Buffer]>([
    ['empty', ''],
    ['blank', ' \n'],
    ['cut short', whole.slice(0, -3)],
    ['binary', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256))],
    ['all zeros, as after a power cut', Buffer.alloc(4096)],
    ['JSON of another shape', '[1,2,3]'],
    ['JSON with a field of another kind', JSON.stringify({ ...defaultSettings, theme: 7 })],
    ['nested without end', '['.repeat(200_000)],
    ['of 50 MB', `{"theme":"${'x'.repeat(50 * 1024 * 1024)}"}`],
  ])('%s is set aside, whole, and said once', (_what, content) => {
    writeFileSync(file(), content);
    expect(read()).toEqual({ kind: 'set-aside' });
    expect(names()).toEqual([expect.stringMatching(/^settings\.json\.corrupt-/)]);
    expect(readFileSync(path.join(folder, names()[0] ?? '')).equals(Buffer.from(content))).toBe(true);
    expect(told).toEqual([
      expect.stringMatching(/^Your settings could not be read: settings\.json was damaged/),
    ]);
  });

  test.each([
    ['settings', z.object(settings.shape), { ...defaultSettings, version: 2 }],
    ['profiles', profilesRecord, { version: 2, profiles: [], current: null, groups: ['of next year'] }],
    ['Practice’s ledger', practiceRecordSchema, { version: 2, grants: [] }],
    ['events', eventsRecord, { version: 2, profiles: [] }],
  ] as const)('of a newer version, with %s, is set aside', (_what, schema, content) => {
    writeFileSync(file(), JSON.stringify(content));
    expect(read(schema)).toEqual({ kind: 'set-aside' });
    expect(JSON.parse(readFileSync(path.join(folder, names()[0] ?? ''), 'utf8'))).toEqual(content);
    expect(told).toEqual([
      expect.stringMatching(/: settings\.json is of a newer Token Tray, so .* kept as /),
    ]);
  });

  test('of this version is read, and so is one of a time without versions', () => {
    for (const content of [{ ...defaultSettings, version: 1 }, defaultSettings]) {
      writeFileSync(file(), JSON.stringify(content));
      expect(read()).toEqual({ kind: 'read', value: defaultSettings });
    }
  });

  test('a folder is left alone', () => {
    mkdirSync(file());
    expect(read()).toEqual({ kind: 'unusable' });
    expect(told).toEqual([
      expect.stringMatching(
        /^Your settings could not be read: settings\.json cannot be used \(EISDIR\).* start Token Tray again\.$/,
      ),
    ]);
  });

  test('a link is followed', () => {
    writeFileSync(path.join(folder, 'elsewhere'), whole);
    symlinkSync('elsewhere', file());
    expect(read()).toEqual({ kind: 'read', value: defaultSettings });
    expect(told).toEqual([]);
  });

  test.each(['nowhere', 'settings.json'])('a link to %s is as good as none', (target) => {
    symlinkSync(target, file());
    expect(read()).toEqual({ kind: 'none' });
  });
});

test('F46 three damaged files are kept, the newest', () => {
  for (const year of ['2021', '2022', '2023']) writeFileSync(`${file()}.corrupt-${year}`, year);
  writeFileSync(file(), 'damaged');
  read();
  expect(names()).toEqual([
    'settings.json.corrupt-2022',
    'settings.json.corrupt-2023',
    expect.stringMatching(/^settings\.json\.corrupt-2(?!02[123]$)/),
  ]);
});

test('F47 what a killed write left is tidied away, and nothing else', () => {
  for (const name of ['settings.json.tmp-1700000000abcdef', 'profiles.json.tmp-1700000000abcdef'])
    writeFileSync(path.join(folder, name), '{"the');
  writeFileSync(file(), JSON.stringify(defaultSettings));
  expect(read().kind).toBe('read');
  expect(names()).toEqual(['profiles.json.tmp-1700000000abcdef', 'settings.json']);
});

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk is read-only'],
  ['EIO', 'the file cannot be written (EIO)'],
])('F48 %s is said in words', (code, words) => {
  expect(notWrittenWords(Object.assign(new Error('write'), { code }))).toContain(words);
});
