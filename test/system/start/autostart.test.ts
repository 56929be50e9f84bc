import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { autostartEntry } from '../../../main/settings/autostart-entry';
import { createAutostart } from '../../../main/system/start/autostart';

const name = 'dev.tokentray.TokenTray.desktop';
const command = { program: '/opt/Token Tray/token-tray', args: ['--hidden'] };

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'token-tray-autostart-'));
  folder = path.join(home, 'config', 'autostart');
});
afterEach(() => rmSync(home, { recursive: true }));

const create = (over = command) => createAutostart({ folder, name, command: over });

test('switching on writes the entry, folders included, and switching off leaves nothing', () => {
  const autostart = create();
  expect(autostart.isOn()).toBe(false);
  expect(autostart.set(true)).toEqual({ ok: true, value: null });
  expect(autostart.isOn()).toBe(true);
  expect(readdirSync(folder)).toEqual([name]);
  expect(readFileSync(path.join(folder, name), 'utf8')).toBe(autostartEntry(command));
  expect(autostart.set(false)).toEqual({ ok: true, value: null });
  expect(autostart.isOn()).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test('switching off what is off already is no fault', () => {
  expect(create().set(false)).toEqual({ ok: true, value: null });
});

test('the file is the truth, whoever deleted or changed it', () => {
  const autostart = create();
  autostart.set(true);
  expect(create({ ...command, program: '/home/robin/Token Tray.AppImage' }).isOn()).toBe(false);
  writeFileSync(path.join(folder, name), `${autostartEntry(command)}Hidden=true\n`);
  expect(autostart.isOn()).toBe(false);
  autostart.set(true);
  expect(autostart.isOn()).toBe(true);
  rmSync(path.join(folder, name));
  expect(autostart.isOn()).toBe(false);
});

test('a folder that takes no file is told, with what to do', () => {
  mkdirSync(path.dirname(folder));
  writeFileSync(folder, 'a file where the folder should be');
  const outcome = create().set(true);
  expect(outcome).toMatchObject({ ok: false });
  expect(JSON.stringify(outcome)).toMatch(/Not changed: .*\(E\w+\)\. Check who may write there\./);
  expect(create().isOn()).toBe(false);
});

test('a write that fails leaves no draft behind', () => {
  mkdirSync(path.join(folder, name), { recursive: true });
  expect(create().set(true)).toMatchObject({ ok: false });
  expect(readdirSync(folder)).toEqual([name]);
});
